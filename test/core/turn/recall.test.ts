import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/index.js';
import { Closeness } from '../../../src/core/memory/closeness.js';
import { Recaller, type RecallCandidate } from '../../../src/core/turn/recall.js';

const facts: readonly RecallCandidate[] = [
  'Iron is scarce since the Deepcut mine flooded.',
  'The toll bridge opens at dawn and costs two coppers.',
  'Pell the fisher sits by the forge door when it rains.',
].map((text) => ({ kind: 'fact', text }));

/** Vectors that a test chooses by a word in the text. */
function embedderOf(
  vectors: Readonly<Record<string, readonly number[]>>,
  state: { calls: string[][]; isReady?: boolean; fails?: boolean },
): Embedder {
  return {
    isReady: state.isReady ?? true,
    embed(texts) {
      state.calls.push([...texts]);
      if (state.fails === true) return Promise.reject(new Error('dead'));
      return Promise.resolve(
        texts.map((text) => Float32Array.from(Object.entries(vectors).find(([word]) => text.includes(word))?.[1] ?? [0, 0, 1])),
      );
    },
  };
}

describe('recall', () => {
  it('[RECALL-1] by words finds the fact that a line asks for, misspelt and inflected too, and nothing for other lines', async () => {
    const recaller = new Recaller(new Closeness());
    const near = async (line: string) => (await recaller.recall(line, facts, 'mira')).facts;
    expect(await near('when does the brigde open?')).toEqual([facts[1]!.text]);
    expect(await near('who is pell')).toEqual([facts[2]!.text]);
    expect(await near('what is the capital of france')).toEqual([]);
    expect(await near('')).toEqual([]);
  });

  it('[RECALL-2] by meaning keeps the closest, drops what is far, and says why for each', async () => {
    const state = { calls: [] };
    const recaller = new Recaller(
      new Closeness(embedderOf({ crossing: [1, 0, 0], bridge: [0.8, 0.6, 0], Iron: [0.1, 0.99, 0] }, state)),
    );
    const recall = await recaller.recall('that crossing', facts, 'mira');
    expect(recall.facts).toEqual([facts[1]!.text]);
    expect(recall.trace.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['used', 'meaning'],
      ['too-far', 'meaning'],
      ['too-far', 'meaning'],
    ]);
  });

  it('[RECALL-3] looks at each fact once, however often it is asked', async () => {
    const state: { calls: string[][] } = { calls: [] };
    const recaller = new Recaller(new Closeness(embedderOf({}, state)));
    await recaller.recall('one', facts, 'mira');
    await recaller.recall('two', facts, 'mira');
    expect(state.calls.map((texts) => texts.length)).toEqual([4, 1]);
  });

  it('[RECALL-4] goes by words while the encoder is not ready, and when it fails', async () => {
    for (const state of [
      { calls: [], isReady: false },
      { calls: [], fails: true },
    ]) {
      const recall = await new Recaller(new Closeness(embedderOf({}, state))).recall('when does the bridge open', facts, 'mira');
      expect(recall.facts).toEqual([facts[1]!.text]);
      expect(recall.trace[0]!.by).toBe('words');
    }
  });

  it('[RECALL-5] learns texts ahead of time one by one, stops when somebody asks, and waits for nobody who fails', async () => {
    const texts = facts.map(({ text }) => text);
    const state: { calls: string[][]; fails?: boolean } = { calls: [] };
    const closeness = new Closeness(embedderOf({}, state));
    const learning = closeness.learn(texts);
    expect(await closeness.learn(texts.slice(0, 1))).toBe(true); // It is on its way.
    await closeness.scores('that crossing', texts.slice(2), 'mira');
    expect(await learning).toBe(false);
    expect(state.calls).toEqual([[texts[0]], ['that crossing', texts[2]]]);
    expect(await closeness.learn(texts)).toBe(true);
    await closeness.scores('the bridge', texts, 'mira');
    expect(state.calls.slice(2)).toEqual([[texts[1]], ['the bridge']]);
    state.fails = true;
    expect(await closeness.learn(['what nobody knows'])).toBe(false);
  });

  it('[RECALL-6] holds each question that a writer wrote down against the line, and one that names somebody only where the line does', async () => {
    const asked: readonly RecallCandidate[] = [
      { kind: 'fact', text: 'Pell dries slowly.', asks: ['Do you like Pell?'] },
      { kind: 'fact', text: 'She never wed.', asks: ['Are you married?'] },
    ];
    const embedder = embedderOf({ like: [1, 0, 0], married: [0, 1, 0], wife: [0.3, 0.9, 0] }, { calls: [] });
    const recaller = new Recaller(new Closeness(embedder));
    const facts = async (line: string) => (await recaller.recall(line, asked, 'mira')).facts;
    expect(await facts('got a wife?')).toEqual(['She never wed.']);
    expect(await facts('do you like Pell')).toEqual(['Pell dries slowly.']);
    const trace = (await recaller.recall('do you like dogs', [asked[0]!], 'mira')).trace;
    expect(trace).toMatchObject([{ score: 0, outcome: 'too-far' }]);
    const byWords = await new Recaller(new Closeness()).recall(
      'who is Pell',
      [
        { kind: 'fact', text: 'Pell said nothing.', asks: ['What did Pell say about me?'] },
        { kind: 'fact', text: 'Pell is the fisher.', asks: ['Who is Pell?'] },
      ],
      'mira',
    );
    expect(byWords.facts[0]).toBe('Pell is the fisher.');
  });
});
