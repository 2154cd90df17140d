import { describe, expect, it } from 'vitest';
import { World, buildLoreBook, createRandom, loreFileSchema, scanLore, tryLore, type LoreMoment } from '../../../src/index.js';
import { markLore } from '../../../src/core/lore/scan-lore.js';
import { finderOf, readKey, scanText, whyUnusable } from '../../../src/core/lore/keys.js';
import type { LoreMarks } from '../../../src/core/lore/lore-state.js';

const book = (entries: readonly object[], rest: object = {}) =>
  buildLoreBook(loreFileSchema.parse({ name: 'village', entries, ...rest }));

function moment(line: string, part: Partial<LoreMoment> = {}): LoreMoment {
  return { lines: [line], scope: new World().scopeOf('mira'), turn: 1, marks: {}, random: createRandom(1), ...part };
}

const fired = (books: ReturnType<typeof book>, at: LoreMoment) =>
  scanLore([books], at).flatMap(({ isFired, entry }) => (isFired ? [entry.id] : []));

const finds = (key: string, text: string, { isWholeWord = true, isCaseSensitive = false } = {}) =>
  finderOf(readKey(key, { isWholeWord, isCaseSensitive }))(scanText(text));

describe('lore keys', () => {
  it('[LORE-1] find whole words in any case, or parts, or exact letters where asked', () => {
    expect(finds('inn', 'Where is the Inn?')).toBe(true);
    expect(finds('inn', 'At the beginning')).toBe(false);
    expect(finds('inn', 'At the beginning', { isWholeWord: false })).toBe(true);
    expect(finds('Reeve', 'the reeve', { isCaseSensitive: true })).toBe(false);
    expect(finds('toll bridge', 'cross the toll bridge now')).toBe(true);
    expect(finds('café', 'le café')).toBe(true);
    expect(finds('橋', '石橋を渡る')).toBe(true);
    expect(finds('', 'anything')).toBe(false);
  });

  it('[LORE-2] patterns stand between slashes; what is no pattern, or could take for ever, finds nothing and says why', () => {
    expect(finds('/flood(ed|s)?/i', 'It FLOODED')).toBe(true);
    expect(finds('/mine/g', 'mine mine')).toBe(true);
    const why = (key: string) => {
      const read = readKey(key, { isWholeWord: true, isCaseSensitive: false });
      return read.type === 'pattern' ? whyUnusable(read) : 'words';
    };
    expect(why('/(/')).toContain('no regular expression');
    for (const evil of ['/(a+)+$/', '/a*a*a*a*a*b/', '/(.*)*x/', '/(x{1,}){2,}y/']) {
      expect(why(evil)).toContain('for ever');
      expect(finds(evil, 'a'.repeat(50_000))).toBe(false);
    }
    expect(why('/mines?/')).toBeUndefined();
  });
});

describe('a lorebook', () => {
  it('[LORE-3] entries come up by key, in their order, each with a reason, and all others with one too', () => {
    const village = book([
      { id: 'mine', text: 'The mine flooded.', keys: ['mine'], order: 2 },
      { id: 'inn', text: 'The inn is dear.', keys: ['inn', 'beer'], order: 1 },
      { id: 'king', text: 'There is no king.', keys: 'king' },
      { id: 'always', text: 'It is autumn.', always: true, order: 0 },
      { id: 'empty', text: 'x', keys: [] },
    ]);
    const verdicts = scanLore([village], moment('is there beer at the mine?'));
    expect(verdicts.map(({ entry, isFired, reason }) => [entry.id, isFired, reason])).toEqual([
      ['always', true, 'comes up always'],
      ['inn', true, 'key "beer"'],
      ['mine', true, 'key "mine"'],
      ['king', false, 'no key was spoken of'],
      ['empty', false, 'no key was spoken of'],
    ]);
  });

  it('[LORE-4] secondary keys join by any, all, not any and not all', () => {
    const logic = (key: string) => book([{ id: 'e', text: 'x', keys: ['mine'], [key]: ['water', 'pump'] }]);
    const has = (key: string, line: string) => fired(logic(key), moment(line)).length === 1;
    const lines = ['mine', 'mine water', 'mine water pump'];
    expect(lines.map((line) => has('and', line))).toEqual([false, true, true]);
    expect(lines.map((line) => has('and_all', line))).toEqual([false, false, true]);
    expect(lines.map((line) => has('not', line))).toEqual([true, false, false]);
    expect(lines.map((line) => has('not_all', line))).toEqual([true, true, false]);
  });

  it('[LORE-5] a locked entry comes up by nothing until its condition holds', () => {
    const secret = book([{ id: 's', text: 'x', keys: ['ledger'], always: true, when: 'has("key")' }]);
    const world = new World();
    const at = () => moment('the ledger', { scope: world.scopeOf('mira'), closeness: new Map([['village/s', 1]]) });
    expect(fired(secret, at())).toEqual([]);
    expect(scanLore([secret], at())[0]!.reason).toBe('is locked: has("key")');
    world.give('key');
    expect(fired(secret, at())).toEqual(['s']);
  });

  it('[LORE-6] entries wait, stay and rest by turns', () => {
    const timed = book([{ id: 't', text: 'x', keys: ['mine'], delay: 1, sticky: 2, cooldown: 2 }], { scan_depth: 1 });
    let marks: LoreMarks = {};
    const came: boolean[] = [];
    for (let turn = 1; turn <= 9; turn++) {
      const verdicts = scanLore([timed], moment(turn === 5 ? 'the weather' : 'the mine', { turn, marks }));
      came.push(verdicts[0]!.isFired);
      marks = markLore(
        marks,
        turn,
        verdicts.filter(({ isFired }) => isFired),
      );
    }
    // Too early; fires and stays for two; rests for two; fires anew.
    expect(came).toEqual([false, true, true, true, false, false, true, true, true]);
  });

  it('[LORE-7] chance keeps entries out as often as it says, and of a group one is drawn by weight', () => {
    const chance = book([{ id: 'c', text: 'x', always: true, probability: 0.25 }]);
    const group = book([
      { id: 'a', text: 'x', always: true, group: 'g', weight: 3 },
      { id: 'b', text: 'x', always: true, group: 'g', weight: 1 },
    ]);
    const random = createRandom(5);
    const counts = { c: 0, a: 0, b: 0 };
    for (let n = 0; n < 2_000; n++)
      for (const one of [chance, group]) for (const id of fired(one, moment('', { random }))) counts[id as 'a']++;
    expect(counts.a + counts.b).toBe(2_000);
    expect(Math.abs(counts.c - 500)).toBeLessThan(80);
    expect(Math.abs(counts.a - 1_500)).toBeLessThan(80);
  });

  it('[LORE-8] entries bring up entries where the book says so, and circles end', () => {
    const entries = [
      { id: 'a', text: 'The smith knows the reeve.', keys: ['smith'] },
      { id: 'b', text: 'The reeve fears the miller.', keys: ['reeve'] },
      { id: 'c', text: 'The miller loves the smith.', keys: ['miller'] },
    ];
    expect(fired(book(entries, { recursive: true }), moment('the smith'))).toEqual(['a', 'b', 'c']);
    expect(fired(book(entries), moment('the smith'))).toEqual(['a']);
  });

  it('[LORE-9] only the latest lines are looked at', () => {
    const near = book([{ id: 'e', text: 'x', keys: ['mine'] }], { scan_depth: 2 });
    expect(fired(near, moment('', { lines: ['the mine', 'yes', 'no'] }))).toEqual([]);
    expect(fired(near, moment('', { lines: ['the mine', 'yes'] }))).toEqual(['e']);
  });

  it('[LORE-10] comes up by meaning where there is an encoder, unless the entry or its secondary keys say no', () => {
    const closeness = new Map([
      ['village/a', 0.6],
      ['village/b', 0.6],
      ['village/c', 0.6],
      ['village/d', 0.2],
    ]);
    const meant = book([
      { id: 'a', text: 'x' },
      { id: 'b', text: 'x', by_meaning: false },
      { id: 'c', text: 'x', not: ['no'] },
      { id: 'd', text: 'x' },
    ]);
    expect(fired(meant, moment('no', { closeness }))).toEqual(['a']);
  });

  it('[LORE-11] the key tester tells what a sentence would bring up, chance and delay apart', () => {
    const tested = book([
      { id: 'a', text: 'x', keys: ['mine'], probability: 0.01, delay: 9 },
      { id: 'b', text: 'x', keys: ['inn'] },
    ]);
    expect(tryLore([tested], 'down the mine').map(({ entry, isFired }) => [entry.id, isFired])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('[LORE-12] a file with a mistake is refused', () => {
    for (const wrong of [{ entries: [{ txt: 'x' }] }, { entries: [{ text: '' }] }, { entries: [{ text: 'x', probability: 2 }] }])
      expect(loreFileSchema.safeParse({ name: 'v', ...wrong }).success).toBe(false);
    expect(() => book([{ text: 'x', when: 'bond >' }])).toThrowError(expect.objectContaining({ code: 'condition/invalid' }));
  });
});
