import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHead } from '../../../src/core/prompt/budget.js';
import { TokenCounter } from '../../../src/core/prompt/token-counter.js';
import { ScriptedModel } from '../../../src/testing/index.js';

const byWord = (texts: readonly string[]) => Promise.resolve(texts.map((text) => text.split(' ').length));

const head = {
  scene: 'a very long scene that is pinned whatever it costs',
  player: { name: 'Ash', is: 'a courier', bond: 'stranger' as const, deeds: ['sang a song', 'mended the gate'] },
  remembers: ['Ash sang loudly', 'Ash left early'],
  knows: ['Iron is scarce', 'Bridge opens at dawn'],
  lore: ['The mine is old', 'The king is dead'],
  actions: ['take:sword'],
};

describe('the budget of a turn', () => {
  it('[BUDGET-1] lore goes first, then memories, deeds and facts, each from its end; the first fact and the rest are pinned', async () => {
    const { cuts, head: left } = await fitHead(head, byWord, 1);
    expect(cuts.map(({ key, text, tokens }) => [key, text, tokens])).toEqual([
      ['Lore', 'The king is dead', 4],
      ['Lore', 'The mine is old', 4],
      ['Remembers', 'Ash left early', 3],
      ['Remembers', 'Ash sang loudly', 3],
      ['Player', 'mended the gate', 3],
      ['Player', 'sang a song', 3],
      ['Knows', 'Bridge opens at dawn', 4],
    ]);
    expect(left).toEqual({
      ...head,
      lore: [],
      remembers: [],
      knows: ['Iron is scarce'],
      player: { ...head.player, deeds: [] },
    });
  });

  it('[BUDGET-2] nothing is cut that there is room for, and everything that is missing is named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), async (budget) => {
        const { cuts, head: left } = await fitHead(head, byWord, budget);
        const texts = [...left.lore!, ...left.remembers!, ...left.knows!, ...left.player!.deeds];
        const total = (await byWord(texts)).reduce((sum, count) => sum + count, 0);
        expect(texts.length + cuts.length).toBe(8);
        expect(total <= budget || texts.length === 1).toBe(true);
        if (budget >= 27) expect(left).toBe(head);
      }),
      { seed: 3 },
    );
  });

  it('[BUDGET-3] tokens are counted once a text, and estimated where no tokenizer answers', async () => {
    const model = new ScriptedModel([]);
    const asked: (readonly string[])[] = [];
    model.countTokens = (texts) => {
      asked.push(texts);
      return Promise.resolve(texts.map(() => 7));
    };
    const counter = new TokenCounter(model);
    expect(await counter.count(['one', 'two', 'one'])).toEqual([7, 7, 7]);
    expect(await counter.count(['two', 'six'])).toEqual([7, 7]);
    expect(asked).toEqual([['one', 'two'], ['six']]);
    expect(await new TokenCounter(undefined).count(['twelve chars'])).toEqual([3]);
    model.countTokens = () => Promise.reject(new Error('dead'));
    expect(await counter.count(['eight ch'])).toEqual([2]);
  });
});
