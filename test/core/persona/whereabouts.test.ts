import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { World, barksFor, parsePersona, personaJsonSchema, whereaboutsOf } from '../../../src/index.js';
import { authoredLine } from '../../../src/core/turn/authored.js';

const mira = parsePersona(
  `
id: mira
name: Mira
role: smith
voice: gruff
schedule:
  - { from: "20:00", to: "06:00", place: bed }
  - { from: "08:00", to: "20:00", place: gate, when: gate.done }
  - { from: "08:00", to: "20:00", place: forge, doing: hammers }
lines:
  greet: [{ line: You kept your word., mood: happy, when: bond >= 40 }, Mind the sparks.]
  unknown: [{ line: Not today., when: tired }]
barks:
  - Hm.
  - { line: Late., time: "22:00-02:00" }
  - { line: Rain., when: raining, place: forge }
`,
  'mira.yaml',
);

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('schedule and barks', () => {
  it.each([
    ['05:59', {}, 'bed'],
    ['06:00', {}, undefined],
    ['08:00', {}, 'forge'],
    ['19:59', { 'gate.done': true }, 'gate'],
    ['20:00', { 'gate.done': true }, 'bed'],
    ['00:00', {}, 'bed'],
  ])('[PERS-9] at %s with %o she is at %s', (time, facts, place) => {
    const scope = new World({ facts: facts }).scopeOf('mira');
    expect(whereaboutsOf(mira, at(time), scope)?.place).toBe(place);
  });

  it('[PERS-9] barks fit place, time and condition', () => {
    const scope = new World({ facts: { raining: true } }).scopeOf('mira');
    const texts = (moment: Parameters<typeof barksFor>[1]) => barksFor(mira, moment, scope).map(({ text }) => text);
    expect(texts({})).toEqual(['Hm.']);
    expect(texts({ place: 'forge', minutes: at('23:00') })).toEqual(['Hm.', 'Late.', 'Rain.']);
    expect(texts({ place: 'inn', minutes: at('02:00') })).toEqual(['Hm.']);
  });

  it('[PERS-10] a line stands back until its condition holds, and somebody always has words', () => {
    const greet = (bond: number) =>
      authoredLine(mira, 'greet', { scope: new World({ bonds: { mira: bond } }).scopeOf('mira'), used: new Map() });
    expect(greet(0)).toEqual({ mood: 'neutral', text: 'Mind the sparks.' });
    expect(greet(40)).toEqual({ mood: 'happy', text: 'You kept your word.' });
    const nobody = authoredLine(mira, 'busy', { scope: new World().scopeOf('mira'), used: new Map() });
    expect(nobody.text).toBe('Not today.');
  });
});

describe('persona.schema.json', () => {
  it('[PERS-11] is what the code reads; `npm run schema` writes it', () => {
    const file = join(import.meta.dirname, '../../../assets/personas/persona.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(personaJsonSchema());
  });
});
