import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/authoring/lint/bounds.js';
import { disagreement } from '../../src/authoring/lint/disagree.js';
import { lintProject } from '../../src/authoring/lint/lint-project.js';
import { parseCondition } from '../../src/index.js';
import { miraYaml } from '../core/people.js';

const lint = (files: Readonly<Record<string, string>>) => lintProject(new Map(Object.entries(files)));

describe('lintProject', () => {
  it('[LINT-4] has nothing but hints to say about the people of the demo', async () => {
    const folder = join(import.meta.dirname, '../../assets/personas');
    const people = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    const { diagnostics } = await lint(
      Object.fromEntries(people.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['binary', String.fromCharCode(...Array.from({ length: 2000 }, (_, index) => (index * 37) % 256))],
    ['fifty megabytes', 'x: y\n'.repeat(10_000_000)],
    ['a list', '- a\n- b\n'],
    ['nothing', ''],
    ['a number', '7'],
    [
      'wrong types all over',
      'id: [1]\nname: {}\nknows: { a: b }\nlines: []\nbarks: 7\nlocales: [x]\ntests: [3]\nschedule: null\nopinions: []\nextends: { a: 1 }\n',
    ],
    ['a lore file with wrong types', 'name: 7\nentries: { a: 1 }\n'],
  ])('[LINT-5] %s is a finding with a file, never a crash', async (_, text) => {
    const { diagnostics } = await lint({ 'mira.yaml': text });
    expect(diagnostics.some(({ severity, file }) => severity === 'error' && file === 'mira.yaml')).toBe(true);
  });

  it('[LINT-5] whatever a line of a good file becomes, it is a finding or fine', async () => {
    const lines = miraYaml.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.constantFrom(
          '',
          '- ',
          '{',
          '[',
          'x: 1',
          ': :',
          '  - [a',
          'knows: 3',
          '"',
          '&a *a',
          'lines: [',
          '\t',
          '? [',
          '!!binary x',
        ),
        async (at, text) => {
          const { diagnostics } = await lint({ 'mira.yaml': lines.with(at, text).join('\n') });
          expect(diagnostics.every(({ file }) => file === 'mira.yaml')).toBe(true);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });

  it('[LINT-6] counts tokens and compares meaning by its ports', async () => {
    const files = new Map([
      ['mira.yaml', miraYaml],
      ['bram.yaml', miraYaml.replaceAll('mira', 'bram').replace(/voice: .*/u, 'voice: says little and means less')],
    ]);
    const ports = {
      countTokens: (texts: readonly string[]) => Promise.resolve(texts.map(() => 40)),
      embed: (texts: readonly string[]) => Promise.resolve(texts.map(() => Float32Array.of(1))),
    };
    const codes = new Set((await lintProject(files, ports)).diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(expect.arrayContaining(['TF0208', 'TF0318']));
    const without = new Set((await lintProject(files)).diagnostics.map(({ code }) => code));
    expect(without.has('TF0208') || without.has('TF0318')).toBe(false);
  });
});

describe('bounds of conditions', () => {
  it.each([
    ['bond > 100', 'never'],
    ['bond >= -100', 'always'],
    ['bond > 40 and bond < 10', 'never'],
    ['bond > 40 or bond < 10', 'either'],
    ['bond > 10 and bond < 40', 'either'],
    ['quest.a == "x" and quest.a == "y"', 'never'],
    ['not (bond > 100)', 'always'],
    ['hour == 24', 'never'],
    ['10 < bond and 5 > bond', 'never'],
    ['bond >= 40 and bond <= 40', 'either'],
    ['has("sword")', 'either'],
  ])('[LINT-7] %s %s holds', (condition, outcome) => {
    expect(outcomeOf(parseCondition(condition).tree)).toBe(outcome);
  });
});

describe('sentences that do not agree', () => {
  it.each([
    ['The toll bridge costs two coppers.', 'The toll bridge costs 3 coppers.', true],
    ['The toll bridge costs two coppers.', 'It costs 2 coppers to cross the toll bridge.', false],
    ['The bridge opens at dawn.', 'The bridge opens at dusk.', true],
    ['Mira sleeps above the forge.', 'Mira does not sleep above the forge.', true],
    ['Pell sits by the door when it rains.', 'Mira mends the gate of the mill.', false],
    ['The mine has two pumps.', 'The mine has sixty men.', false],
  ])('[LINT-8] "%s" and "%s": %s', (a, b, isAtOdds) => {
    expect(disagreement(a, b) !== undefined).toBe(isAtOdds);
  });
});
