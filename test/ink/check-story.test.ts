import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPersona } from '../../src/core/persona/parse-persona.js';
import { checkStory, type StoryCast } from '../../src/ink/index.js';
import { OWN_STORIES } from './own-stories.js';

const personas = new URL('../../assets/personas/', import.meta.url);

const cast: StoryCast = {
  people: [
    { id: 'mira', name: 'Mira Holt', actions: ['take:broken_sword', 'give:ITEM'] },
    { id: 'pell', name: 'Pell', actions: [] },
  ],
  facts: ['quest.pumps'],
};

const check = (source: string) =>
  checkStory({ 'a.ink': source }, cast).map(({ severity, line, message, hint }) => `${severity} ${line}: ${message} ${hint}`);

describe('checkStory', () => {
  it('[CAST-1] a talk with nobody is an error with the name that was meant', () => {
    expect(check('Well?\nHm. # talk: mria until: left\n* [Go.]\n- -> END')).toEqual([
      'error 2: There is no persona "mria" to talk with. Did you mean "mira"?',
    ]);
    expect(check('Hm. # talk: Mira Holt\n# talk: Pell\n-> END')).toEqual([]);
  });

  it('[CAST-2] an end that nothing can bring is a warning', () => {
    const source = 'VAR paid = false\nHm. # talk: mira until: paid, quest.pumps, give:rope, take:broken_sord, sold, left\n-> END';
    expect(check(source)).toEqual([
      'warning 2: The talk waits for "take:broken_sord", which is none of the actions of "mira". Did you mean "take:broken_sword"?',
      expect.stringMatching(/^warning 2: The talk waits for "sold"/u) as string,
    ]);
    expect(check('Hm. # talk: pell until: take:broken_sword, left\n-> END')).toHaveLength(1);
  });

  it('[CAST-3] a talk that nothing ends is an error; a choice, a count or leaving ends it', () => {
    const talk = (tag: string, below: string) => check(`Hm. # talk: mira ${tag}\n${below}\n=== on\n* [Elsewhere.]\n- -> END`);
    expect(talk('until: sold', '+ [Taken. # exit: sold]\n  -> END').filter((text) => text.startsWith('error 1'))).toHaveLength(1);
    for (const [tag, below] of [
      ['until: sold', '// here\n  + + [Go.]\n    -> END'],
      ['until: sold turns: 3', '-> END'],
      ['until: sold, left', '-> END'],
      ['until: take:broken_sword', '-> END'],
    ] as const)
      expect(talk(tag, below).filter((text) => text.startsWith('error'))).toEqual([]);
  });

  it('[CAST-4] an exit by which no talk ends is a warning', () => {
    const source = 'Hm. # talk: mira until: left turns: 2\n+ [Left. # exit: left, turns] -> END\n+ [Sold. # exit: leftt] -> END';
    expect(check(source)).toEqual(['warning 3: No talk of this story ends by "leftt". Did you mean "left"?']);
  });

  it('[CAST-5] a name that is nearly somebody is a warning, any other name is not', () => {
    expect(check('Mirra: Hm.\nOsric: Hm.\nMira: Hm.\nHm. # speaker: pel\nNote: three coppers.\n-> END')).toEqual([
      expect.stringMatching(/^warning 1: "Mirra" is nobody, but nearly "mira"/u) as string,
      expect.stringMatching(/^warning 4: "pel" is nobody, but nearly "pell"/u) as string,
    ]);
    expect(check('Hm. # speaker: pelle\n// Mirra: Hm.\n-> END')).toHaveLength(1);
  });

  it('[CAST-6] our own stories have nothing to mend', () => {
    const people = readdirSync(personas)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readPersona(readFileSync(new URL(file, personas), 'utf8'), file).persona!);
    expect(checkStory(OWN_STORIES, { people })).toEqual([]);
  });
});
