import { CCardLib, type CharacterCardV3 } from '@risuai/ccardlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/authoring/cards/card.js';
import { readDecorators } from '../../../src/authoring/cards/decorators.js';
import { readCard } from '../../../src/authoring/cards/read-card.js';
import { cardJson, writeCharx, writeJsonCard, writePngCard } from '../../../src/authoring/cards/write-card.js';
import { golden } from './golden.js';

const encode = (card: unknown) => new TextEncoder().encode(JSON.stringify(card));
const cardOf = (bytes: Uint8Array): Card => {
  const { card, problems } = readCard(bytes, 'card');
  if (card === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return card;
};
/** What is JSON of a value: without what is undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('writing cards', () => {
  const files = [
    'v1.json',
    'v2.json',
    'v3.json',
    'v3-two-that-differ.png',
    'one-d.charx',
    'hybrid.json',
    'newer.json',
    'letters.json',
    'decorators.json',
  ];

  it.each(files)('[CARD-5] %s loses nothing on the way through JSON, PNG and CHARX, and needs no mending after', (file) => {
    const card = cardOf(golden(file));
    const picture = cardOf(golden('v2-text.png')).picture!;
    for (const bytes of [writeJsonCard(card), writePngCard(card, picture)!, writeCharx({ ...card, picture: undefined })]) {
      const { card: again, problems } = readCard(bytes, 'again');
      expect(problems).toEqual([]);
      const { extensions, ...data } = card.data;
      expect(plain(again!.data)).toMatchObject(plain(data));
      expect(again!.data.extensions).toMatchObject(extensions);
    }
  });

  it('[CARD-5] what stood around the data is kept in its extensions', () => {
    const again = cardOf(writeJsonCard(cardOf(golden('hybrid.json'))));
    expect(again.data.extensions['townsfolk/outside']).toEqual({ name: 'Other Mira', talkativeness: '0.5' });
  });

  it('[CARD-5] files that came along and the picture are kept', () => {
    const card = cardOf(golden('two-d.charx'));
    expect([...cardOf(writeCharx(card)).files.keys()]).toEqual(['assets/icon/images/main.png']);
    const withAsset = cardOf(golden('v3-with-asset.png'));
    expect(withAsset.files.get('smile.png')).toEqual(Uint8Array.of(1, 2, 3));
    const charx = cardOf(writeCharx(withAsset));
    expect([...charx.files.keys()].sort()).toEqual(['assets/icon/images/main.png', 'smile.png']);
    expect(charx.data.assets![0]!.uri).toBe('embeded://assets/icon/images/main.png');
  });

  it('[CARD-6] a picture is written with one new card and a marked copy, whatever it had', () => {
    const card = cardOf(golden('v3.json'));
    const bytes = writePngCard(card, golden('v2-ztxt.png'))!;
    const { card: again, problems } = readCard(bytes, 'again.png');
    expect(problems).toEqual([]);
    expect(again).toMatchObject({ version: 'v3', data: { creator_notes: 'Made for a test.' } });
    expect(writePngCard(card, golden('v1.json'))).toBeUndefined();
  });

  it('[CARD-6] the copy for version 2 has neither decorators nor fields of version 3', () => {
    const { data } = cardJson(cardOf(golden('decorators.json')), 'v2') as { data: Card['data'] };
    expect(data.character_book!.entries.map(({ content }) => content)).toEqual([
      '@@@@nothing\n@@depth four\n@@@depth 4\n@@@role system\n@@role user\n@@additional_keys pump, water\n@@additional_keys shaft\nThe pumps failed.',
      'The third step is wet.',
    ]);
    expect(data).not.toHaveProperty('nickname');
    expect(CCardLib.character.check(cardJson(cardOf(golden('decorators.json')), 'v2'))).toBe('v2');
  });
});

const text = fc.string({ maxLength: 60, unit: 'grapheme' });
const entry = fc.record(
  {
    keys: fc.array(text, { maxLength: 4 }),
    content: text,
    extensions: fc.constant({ 'a/b': 1 }),
    enabled: fc.boolean(),
    insertion_order: fc.integer({ min: 0, max: 999 }),
    constant: fc.boolean(),
    priority: fc.integer(),
    secondary_keys: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: ['keys', 'content', 'extensions', 'enabled', 'insertion_order'] },
);
const version2 = fc.record({
  name: text,
  description: text,
  personality: text,
  scenario: text,
  first_mes: text,
  mes_example: text,
  creator_notes: text,
  system_prompt: text,
  post_history_instructions: text,
  alternate_greetings: fc.array(text, { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 3 }),
  creator: text,
  character_version: text,
  extensions: fc.constant({ 'other/thing': { deep: [1, null] } }),
  character_book: fc.record({ extensions: fc.constant({}), entries: fc.array(entry, { maxLength: 3 }) }),
});

describe('against @risuai/ccardlib', () => {
  it('[CARD-7] takes good version 2 cards for what it takes them for, and makes the same version 3 of them', () => {
    fc.assert(
      fc.property(version2, (data) => {
        const card = { spec: 'chara_card_v2', spec_version: '2.0', data } as never;
        const { card: ours, problems } = readCard(encode(card), 'x.json');
        expect(problems).toEqual([]);
        expect(CCardLib.character.check(card)).toBe(ours!.version);
        const theirs = plain<CharacterCardV3>(CCardLib.character.convert(card, { to: 'v3' }));
        // It fills in what version 3 may leave out.
        const {
          character_book: theirBook,
          assets: _a,
          source: _s,
          creation_date: _c,
          modification_date: _m,
          nickname: _n,
          creator_notes_multilingual: _l,
          ...theirData
        } = theirs.data;
        const { character_book: ourBook, assets: _b, ...ourData } = plain((cardJson(ours!) as { data: Card['data'] }).data);
        expect(ourData).toMatchObject(theirData);
        expect(ourBook!.entries).toMatchObject(theirBook!.entries);
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it('[CARD-7] reads decorators as it does', () => {
    const word = fc.constantFrom(
      'depth 4',
      'depth four',
      'role user',
      'role nobody',
      'wobble',
      'activate',
      'scan_depth 2',
      'additional_keys a,b',
    );
    const line = fc.tuple(fc.constantFrom('@@', '@@@'), word).map(([mark, rest]) => mark + rest);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const content = [...lines, 'The text.'].join('\n');
        const known = readDecorators(content).decorators;
        const theirs: { name: string; args: string[] }[] = [];
        const rest = CCardLib.decorator.parse(content, (name, args) => {
          // What we pass over it is told to pass over, by the same table.
          const [own] = readDecorators(`@@${name} ${args.join(',')}`).decorators;
          const isTwice = name !== 'additional_keys' && theirs.some((one) => one.name === name);
          if (own === undefined || isTwice) return false;
          theirs.push({ name, args: args.map((arg) => arg.trim()) });
          return undefined;
        });
        expect(rest.trim()).toBe('The text.');
        expect(readDecorators(content).content).toBe('The text.');
        expect(known).toEqual(theirs);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
