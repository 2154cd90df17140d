import { describe, expect, it } from 'vitest';
import { localisePersona, parsePersona, readPersona, type PersonaReading } from '../../../src/index.js';

/** Reads the first of some files; the others are there to be extended. */
function read(files: Readonly<Record<string, string>>): PersonaReading {
  const [file, source] = Object.entries(files)[0]!;
  return readPersona(source, file, { load: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) });
}

const villager = `
base: true
voice: slow, friendly
knows:
  - { id: bridge, fact: The bridge opens at dawn. }
  - The mill stands still.
actions: [wave]
lines:
  greet: [Good day.]
  unknown: [I could not say.]
relations: { mira: 10, wick: -5 }
speech: { pitch: 0.8 }
`;
const pell = `
extends: ../shared/villager.yaml
id: pell
name: Pell
role: fisher
knows:
  - Eels bite at night.
  - { id: bridge, fact: The bridge opens when Wick wakes up. }
actions: [fish]
lines: { greet: [Oh. Hello.] }
relations: { mira: 40 }
speech: { rate: 0.9 }
`;

describe('extends', () => {
  it('[PERS-5] takes over what the other file has, and what is its own comes first or replaces', () => {
    const { persona, problems } = read({ 'people/pell.yaml': pell, 'shared/villager.yaml': villager });
    expect(problems).toEqual([]);
    expect(persona).toMatchObject({
      voice: 'slow, friendly',
      actions: ['fish', 'wave'],
      lines: { greet: [{ text: 'Oh. Hello.' }], unknown: [{ text: 'I could not say.' }] },
      relations: { mira: 40, wick: -5 },
      speech: { pitch: 0.8, rate: 0.9 },
    });
    expect(persona!.knows.map(({ text }) => text)).toEqual([
      'Eels bite at night.',
      'The bridge opens when Wick wakes up.',
      'The mill stands still.',
    ]);
  });

  it('[PERS-5] names lore files as seen from the file that names them', () => {
    const { persona } = read({
      'people/pell.yaml': `${pell}lore: [../lore/river.yaml]\n`,
      'shared/villager.yaml': `${villager}lore: [village.yaml]\n`,
    });
    expect(persona!.lore).toEqual(['lore/river.yaml', 'shared/village.yaml']);
  });

  it('[PERS-5] takes from several files, and from each once', () => {
    const { persona } = read({
      'a.yaml': 'extends: [b.yaml, c.yaml]\nid: a\nname: A\n',
      'b.yaml': 'extends: d.yaml\nrole: smith\nvoice: gruff\n',
      'c.yaml': 'extends: d.yaml\nvoice: kind\n',
      'd.yaml': 'voice: plain\nknows: [Iron is scarce.]\nlines: { unknown: [Hm.] }\n',
    });
    expect(persona).toMatchObject({ role: 'smith', voice: 'kind', knows: [{ text: 'Iron is scarce.' }] });
  });

  const whole = 'id: a\nname: A\nrole: r\nvoice: v\nlines: { unknown: [Hm.] }\n';
  it.each([
    ['a file that is not there', { 'a.yaml': `${whole}extends: b.yaml\n` }, 'no file "b.yaml"'],
    ['itself', { 'a.yaml': `${whole}extends: a.yaml\n` }, 'a.yaml → a.yaml'],
    ['a circle', { 'a.yaml': `${whole}extends: b.yaml\n`, 'b.yaml': 'extends: ./a.yaml\n' }, 'a.yaml → b.yaml → a.yaml'],
    ['an address', { 'a.yaml': `${whole}extends: https://example.com/b.yaml\n` }, 'no path seen from it'],
    [
      'a long chain',
      {
        'a.yaml': `${whole}extends: 0.yaml\n`,
        ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, `extends: ${index + 1}.yaml\n`])),
      },
      'more than 8 files',
    ],
    ['a broken file', { 'a.yaml': `${whole}extends: b.yaml\n`, 'b.yaml': 'vioce: x\n' }, 'does not know the key "vioce"'],
  ])('[PERS-6] extending %s is a problem with a place', (_, files, message) => {
    const { persona, problems } = read(files);
    expect(persona).toBeUndefined();
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.place).toMatchObject({ line: expect.any(Number) as number });
  });

  it('[PERS-6] what a persona still lacks is told at the file itself', () => {
    const { problems } = read({ 'a.yaml': 'id: a\nname: A\nextends: b.yaml\n', 'b.yaml': 'voice: v\n' });
    expect(problems.map(({ message, place }) => [place?.file, /lacks "([\w.]+)"/u.exec(message)?.[1]])).toEqual([
      ['a.yaml', 'role'],
      ['a.yaml', 'lines.unknown'],
    ]);
  });

  it('[PERS-7] a condition that cannot be read is told at its place, wherever it stands', () => {
    const { problems } = read({
      'a.yaml': `${whole}extends: b.yaml\nbarks: [{ line: Ha., when: bond >> }]\n`,
      'b.yaml': 'schedule: [{ from: "08:00", to: "10:00", place: forge, when: "rain ==" }]\n',
    });
    expect(problems.map(({ code, place }) => [code, place?.file, place?.line])).toEqual(
      expect.arrayContaining([
        ['condition/invalid', 'a.yaml', 7],
        ['condition/invalid', 'b.yaml', 1],
      ]),
    );
  });
});

describe('localisePersona', () => {
  const source = `
id: mira
name: Mira
role: smith
voice: gruff
knows: [{ id: bridge, fact: The bridge opens at dawn., say: Dawn. }]
lines: { greet: [Mind the sparks.], unknown: [Hm.] }
locales:
  de:
    role: Schmiedin
    knows: { bridge: { fact: Die Brücke öffnet im Morgengrauen., say: Im Morgengrauen. } }
    lines: { greet: ["Vorsicht, Funken."] }
  de-AT: { lines: { greet: ["Obacht, Funken."] } }
`;

  it('[PERS-8] puts in place what a language has, and keeps the rest', () => {
    const mira = parsePersona(source, 'mira.yaml');
    expect(localisePersona(mira, 'de')).toMatchObject({
      name: 'Mira',
      role: 'Schmiedin',
      knows: [{ text: 'Die Brücke öffnet im Morgengrauen.', say: 'Im Morgengrauen.' }],
      lines: { greet: [{ text: 'Vorsicht, Funken.' }], unknown: [{ text: 'Hm.' }] },
    });
    expect(localisePersona(mira, 'de-AT')).toMatchObject({ role: 'Schmiedin', lines: { greet: [{ text: 'Obacht, Funken.' }] } });
    expect(localisePersona(mira, 'fr')).toBe(mira);
  });
});
