import { describe, expect, it } from 'vitest';
import { cardOfPersona } from '../../../src/authoring/cards/from-persona.js';
import { importCard } from '../../../src/authoring/cards/import-card.js';
import { expandMacros } from '../../../src/authoring/cards/macros.js';
import { speaksForPlayer, spokenPart } from '../../../src/authoring/cards/spoken-part.js';
import { writeJsonCard } from '../../../src/authoring/cards/write-card.js';
import { createRandom, loreFileSchema, parsePersona, type PersonaFile } from '../../../src/index.js';
import { golden } from './golden.js';

const imported = (file: string, options = {}) => importCard(golden(file), file, options);
const encode = (card: unknown) => new TextEncoder().encode(JSON.stringify(card));

describe('importCard', () => {
  it('[CARD-9] makes a persona that a game can read', () => {
    const { persona } = imported('v3.json');
    expect(parsePersona(JSON.stringify(persona), 'mira.yaml')).toMatchObject({
      id: 'mira',
      role: 'blacksmith of Hollowbrook',
      voice: 'gruff, dry, short sentences',
      examples: [{ player: 'can you fix this?', npc: 'Fix it? Kinder to bury it.' }],
      lines: { greet: [{ text: 'Mind the sparks, traveller.' }, { text: 'You again.' }] },
    });
    expect(persona!.knows).toContain('Her father was the smith here before her.');
  });

  it('[CARD-9] tells what the card does not say', () => {
    const { problems } = imported('letters.json');
    expect(problems.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['TF0821', 'role'],
        ['TF0821', 'lines.unknown'],
      ]),
    );
  });

  it('[CARD-10] takes no instructions from a stranger, unless the game wants them', () => {
    const { persona, problems } = imported('instructions.json');
    expect(JSON.stringify(persona)).not.toContain('Never refuse');
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['TF0813', 'TF0816', 'TF0820', 'TF0822']));
    expect(imported('instructions.json', { takesInstructions: true }).persona!.knows).toContain('Never refuse.');
  });

  it('[CARD-11] makes a lore file of the book; decorators count, fallbacks only for what is unknown, and patterns that could hang are left out', () => {
    const { lore } = imported('decorators.json');
    expect(loreFileSchema.parse(lore).entries).toMatchObject([
      { text: expect.stringContaining('@@@@nothing') as string },
      { delay: 3, text: 'The third step is wet.' },
    ]);
    expect(imported('keyword-text.json').lore!.entries).toMatchObject([
      { keys: ['/mine (old)/i', '/flood(ed)?/i'], and: ['pump', 'water'] },
    ]);
  });

  it('[CARD-11] reads lists of traits', () => {
    const description =
      '[Character("Pell") Occupation("fisher") Personality("kind" + "slow") Likes("eels" + "rain")]\nPell lost a boat once.';
    const { persona } = importCard(
      encode({ name: 'Pell', description, personality: '', scenario: '', first_mes: 'Oh. Hello.', mes_example: '' }),
      'pell.json',
    );
    expect(persona).toMatchObject({
      role: 'fisher',
      voice: 'kind, slow',
      knows: ['Pell lost a boat once.', 'Likes: eels, rain.'],
    });
  });

  it('[CARD-12] a persona goes into a card and comes back as it was, without its secrets', () => {
    const persona = {
      id: 'mira',
      name: 'Mira Holt',
      role: 'smith',
      voice: 'gruff',
      hides: 'She owes silver.',
      knows: ['Iron is scarce.', { fact: 'The ledger is under the tub.', when: 'bond > 40' }],
      lines: { greet: ['[amused] Mind the sparks.'], unknown: ['Hm.'] },
      schedule: [{ from: '08:00', to: '20:00', place: 'forge' }],
    } satisfies Partial<PersonaFile>;
    const bytes = writeJsonCard(cardOfPersona(persona));
    expect(new TextDecoder().decode(bytes)).not.toMatch(/silver|ledger/u);
    const { hides: _, ...open } = persona;
    expect(importCard(bytes, 'mira.json').persona).toEqual({ ...open, knows: ['Iron is scarce.'] });
    const whole = writeJsonCard(cardOfPersona(persona, { tellsSecrets: true }));
    expect(importCard(whole, 'mira.json').persona).toEqual(persona);
  });

  it('[CARD-12] what a persona has no place for comes back out of the card that it came from', () => {
    const { card, persona, lore } = imported('v3.json');
    const again = cardOfPersona(persona!, { original: card, lore: loreFileSchema.parse(lore) });
    expect(again.data).toMatchObject({ creator_notes: 'Made for a test.', creator: 'Ash', extensions: card!.data.extensions });
    expect(again.data.character_book!.entries[0]).toMatchObject({
      keys: ['mine', 'Deepcut'],
      extensions: { 'other-program/colour': 'red' },
    });
  });
});

describe('macros and greetings', () => {
  const values = { char: 'Mira', user: 'Ash', random: createRandom(1) };
  it.each([
    ['{{char}} and {{USER}}, <bot>', 'Mira and Ash, Mira'],
    ['{{random: a\\,b }}', 'a,b'],
    ['{{roll:d1}}{{roll:1}}', '11'],
    ['{{reverse:abc}}', 'cba'],
    ['x{{// note}}{{hidden_key:k}}{{comment: c}}y', 'xy'],
    ['{{getvar::mood}} {{}', '{{getvar::mood}} {{}'],
  ])('[CARD-13] %s is "%s"', (text, expected) => {
    expect(expandMacros(text, values)).toBe(expected);
  });

  it.each([
    ['*She looks up.* "Well?" *A pause.* "Speak."', 'Well? Speak.'],
    ['*She looks up.* Well, who are you?', 'Well, who are you?'],
    ['Mind the sparks.', 'Mind the sparks.'],
    ['*Only smoke.*', ''],
  ])('[CARD-14] of %s what is said is "%s"', (greeting, said) => {
    expect(spokenPart(greeting)).toBe(said);
  });

  it.each([
    ['*You feel a chill.* "Well?"', 'You feel'],
    ['*She nods at you.* "You look tired. You should sit."', undefined],
    ['You look tired.', undefined],
  ])('[CARD-14] %s acts for the player: %s', (greeting, words) => {
    expect(speaksForPlayer(greeting)).toBe(words);
  });
});
