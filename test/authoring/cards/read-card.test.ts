import { describe, expect, it } from 'vitest';
import { readCard } from '../../../src/authoring/cards/read-card.js';
import { golden, goldenFiles } from './golden.js';

const read = (file: string) => readCard(golden(file), file);
const codesOf = (file: string) => [...new Set(read(file).problems.map(({ code }) => code))];

describe('readCard: golden files', () => {
  it.each([
    ['v1.json', 'v1', []],
    ['v2.json', 'v2', []],
    ['v3.json', 'v3', []],
    ['v2-text.png', 'v2', []],
    ['v2-behind-image.png', 'v2', []],
    ['v2-itxt.png', 'v2', ['TF0806']],
    ['v2-itxt-packed.png', 'v2', ['TF0806']],
    ['v2-ztxt.png', 'v2', ['TF0806']],
    ['v3-two-that-differ.png', 'v3', ['TF0807']],
    ['v3-with-asset.png', 'v3', []],
    ['bad-checksum.png', 'v2', ['TF0806']],
    ['one-d.charx', 'v3', []],
    ['two-d.charx', 'v3', []],
    ['null-book.json', 'v2', ['TF0809']],
    ['book-outside.json', 'v2', ['TF0809']],
    ['string-greetings.json', 'v2', ['TF0804']],
    ['hybrid.json', 'v2', ['TF0808']],
    ['keyword-text.json', 'v3', ['TF0804', 'TF0810']],
    ['nulls.json', 'v2', ['TF0804']],
    ['newer.json', 'v3', ['TF0819']],
    ['decorators.json', 'v3', []],
    ['instructions.json', 'v2', []],
  ])('[CARD-1] %s is a %s card, with %j to tell', (file, version, codes) => {
    const { card } = read(file);
    expect(card).toMatchObject({ version, data: { name: 'Mira Holt', first_mes: expect.stringContaining('"') as string } });
    expect(codesOf(file)).toEqual(codes);
  });

  it.each([
    ['empty.png', 'TF0801'],
    ['plain.png', 'TF0802'],
    ['not-base64.png', 'TF0803'],
    ['cut-off.png', 'TF0806'],
    ['no-card.charx', 'TF0802'],
    ['bomb.charx', 'TF0801'],
    ['bomb.png', 'TF0803'],
    ['broken.json', 'TF0803'],
    ['deep.json', 'TF0803'],
    ['list.json', 'TF0805'],
  ])('[CARD-2] %s is no card, and %s says why', (file, code) => {
    expect(read(file).card).toBeUndefined();
    expect(codesOf(file)).toContain(code);
  });

  it('[CARD-1] has a test of every golden file', () => {
    expect(goldenFiles.length).toBe(22 + 10 + 2);
  });

  it('[CARD-3] prototype keys are left out and told', () => {
    const { card } = read('prototype.json');
    expect(codesOf('prototype.json')).toContain('TF0817');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(card!.data.extensions)).toBe(Object.prototype);
    expect(Object.hasOwn(card!.data, 'constructor')).toBe(false);
  });

  it('[CARD-1] reads letters of every script', () => {
    expect(read('letters.json').card!.data).toMatchObject({ name: 'ミラ 🔨', description: '鍛冶屋。🔥 Sie sagt „Guten Tag“.' });
  });

  it('[CARD-4] more entries than are read are cut, and told', () => {
    const entries = Array.from({ length: 600 }, (_, index) => ({
      keys: [`k${index}`],
      content: 'c',
      extensions: {},
      enabled: true,
      insertion_order: 1,
    }));
    const text = JSON.stringify({ spec: 'chara_card_v2', data: { name: 'X', character_book: { extensions: {}, entries } } });
    const { card, problems } = readCard(new TextEncoder().encode(text), 'x.json');
    expect(card!.data.character_book!.entries).toHaveLength(500);
    expect(problems.map(({ code }) => code)).toContain('TF0818');
    expect(problems.length).toBeLessThanOrEqual(200);
  });

  it('[CARD-4] a file over the limit is not looked into', () => {
    expect(readCard(new Uint8Array(9 * 1024 * 1024), 'big').problems[0]!.code).toBe('TF0801');
  });
});
