import { afterEach, describe, expect, it } from 'vitest';
import type { EarReader } from '../../src/llm/engine/ear-reader.js';
import { code, disposeClients, ear, FakeWorker, makeClient, settle, worker, type Client } from './fake-worker.js';

afterEach(disposeClients);

/** Means the last choice, and takes no line for good or bad. Asked `wait`, it waits for the abort. */
const reader = {
  route: (typed: string, choices: readonly string[], signal: AbortSignal) =>
    typed === 'wait'
      ? new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      : Promise.resolve({ none: 0, choices: choices.map((_choice, index) => (index === choices.length - 1 ? 1 : 0)) }),
  tone: () => Promise.resolve({ worse: 0, same: 1, better: 0 }),
} as unknown as EarReader;

const mira = { name: 'Mira', role: 'blacksmith', voice: 'gruff', bond: 'stranger' } as const;

describe('TransformersModel: the reader', () => {
  const withEar = (hasHeads = true): Client =>
    makeClient(() => new FakeWorker(({ onEar }) => onEar({ ear, reader: hasHeads ? reader : null })));

  it('[EAR-10] reads what players mean in the worker, also while the language model is on its way', async () => {
    let arrive: () => void = () => undefined;
    const { model } = makeClient(
      () =>
        new FakeWorker(({ onEar }) => {
          onEar({ ear, reader });
          return new Promise((resolve) => (arrive = resolve));
        }),
    );
    expect(model.reader.isReady).toBe(false);
    await expect(model.reader.route('yes', ['Yes.'])).rejects.toEqual(code('model/not-loaded'));
    const loading = model.load();
    await settle();
    expect([model.status.type, model.reader.isReady]).toEqual(['downloading', true]);
    expect(await model.reader.route('yes', ['No.', 'Yes.'])).toEqual({ none: 0, choices: [0, 1] });
    expect(await model.reader.tone('hello', mira)).toEqual({ worse: 0, same: 1, better: 0 });
    expect(await model.embedder.embed(['a'])).toHaveLength(1);
    arrive();
    await loading;
    model.dispose();
    expect(model.reader.isReady).toBe(false);
    await expect(model.reader.tone('hello', mira)).rejects.toEqual(code('model/disposed'));
  });

  it('[EAR-7] is never ready on an encoder without heads, which still embeds', async () => {
    const { model } = withEar(false);
    await model.load();
    await settle();
    expect([model.embedder.isReady, model.reader.isReady]).toEqual([true, false]);
    expect(await model.embedder.embed(['a'])).toHaveLength(1);
    await expect(model.reader.route('yes', ['Yes.'])).rejects.toEqual(code('model/not-loaded'));
  });

  it('[EAR-8] rejects at once with the reason of an abort', async () => {
    const { model } = withEar();
    await model.load();
    await settle();
    const stop = new AbortController();
    const asked = model.reader.route('wait', ['Yes.'], stop.signal);
    stop.abort(new Error('walked away'));
    await expect(asked).rejects.toThrow('walked away');
    await expect(model.reader.tone('hello', mira, stop.signal)).rejects.toThrow('walked away');
    expect(await model.reader.route('yes', ['Yes.'])).toEqual({ none: 0, choices: [1] });
  });

  it('[EAR-11] takes no odds that are none, or that are of another number of choices', async () => {
    const { model, warnings } = withEar();
    await model.load();
    await settle();
    for (const message of [
      { type: 'ear-ready' },
      { type: 'route-odds', id: 9, odds: { none: 0.5, choices: [0.5, 'much'] } },
      { type: 'route-odds', id: 9, odds: { none: 0.5 } },
      { type: 'tone-odds', id: 9, odds: { worse: 0, same: NaN, better: 0 } },
      { type: 'tone-odds', id: 9, odds: { worse: 0, same: 2, better: 0 } },
      { type: 'tone-odds', odds: { worse: 0, same: 1, better: 0 } },
    ])
      worker().receive(message);
    expect(warnings.map(({ code: name }) => name)).toEqual(Array(6).fill('model/failed'));
    const asked = model.reader.route('wait', ['Yes.', 'No.']);
    worker().receive({ type: 'route-odds', id: 2, odds: { none: 0.5, choices: [0.5] } });
    await expect(asked).rejects.toEqual(code('model/failed'));
  });
});
