import { AutoModelForCausalLM, type PreTrainedModel, type Tensor } from '@huggingface/transformers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAppendGraph, createStockGraph, type Graph } from '../../src/llm/engine/graph.js';
import { KvCache } from '../../src/llm/engine/kv-cache.js';
import { checkTokenizer } from '../../src/llm/engine/load-model.js';
import type { Tokenizer } from '../../src/llm/engine/vocabulary.js';
import { ask, loadTokenizer, makeEngine, said, user } from './helpers.js';

let tokenizer: Tokenizer;
let append: PreTrainedModel;
let stock: PreTrainedModel;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
  append = await AutoModelForCausalLM.from_pretrained('tiny-random', { dtype: 'q8', model_file_name: 'model_append' });
  stock = await AutoModelForCausalLM.from_pretrained('tiny-random', { dtype: 'q8' });
});

/** A model that notes every tensor that goes in and comes out. */
function watched(model: PreTrainedModel): { readonly model: PreTrainedModel; readonly live: () => number } {
  let seen: Tensor[] = [];
  const run = async (inputs: Record<string, Tensor | Record<string, Tensor>>): Promise<Record<string, Tensor>> => {
    const outputs = await (model as unknown as (given: unknown) => Promise<Record<string, Tensor>>)(inputs);
    const { past_key_values: past, ...others } = inputs;
    seen.push(
      ...(Object.values(others) as Tensor[]),
      ...Object.values(past as Record<string, Tensor>),
      ...Object.values(outputs),
    );
    return outputs;
  };
  const live = (): number => (seen = seen.filter((tensor) => tensor.location !== 'none')).length;
  return { model: Object.assign(run, { config: model.config }) as unknown as PreTrainedModel, live };
}

describe('Graph', () => {
  it('[LLM-27] leaves no tensor alive over 300 turns with 12 characters, and keeps its caches within the budget', async () => {
    const { model, live } = watched(append);
    const budget = 3 * 1024 * 1024;
    const engine = makeEngine(tokenizer, createAppendGraph(model, 'tiny-random'), budget);
    let runs = 0;
    for (let turn = 0; turn < 300; turn++) {
      const session = `npc-${turn % 12}`;
      const system = { role: 'system' as const, content: `You are number ${turn % 12}.` };
      const talk = [system, user(`Ash: hello ${turn}`), said('[neutral] Aye.'), user('Ash: and then?')];
      const shape = [{ type: 'text' as const, maxTokens: 3, startsWithSpace: false }];
      runs += (await ask(engine, { session, messages: talk, shape, isTask: turn % 5 === 4 })).usage.replyTokens;
      expect(live()).toBe(0);
      expect(engine.sessions.byteLength).toBeLessThanOrEqual(budget);
    }
    expect(runs).toBeGreaterThan(300);
  });

  it('[LLM-28] gives the same scores as a stock graph, behind any number of tokens', async () => {
    const graphs = [createAppendGraph(append, 'a'), createStockGraph(stock, 'b')];
    const read = async (graph: Graph): Promise<readonly Float32Array[]> => {
      const cache = new KvCache(graph.cacheShape);
      const scores: Float32Array[] = [];
      for (const ids of [[1], [72, 101, 300, 41], [7], [9, 9]]) scores.push(await graph.run(ids, cache));
      cache.truncate(3);
      scores.push(await graph.run([12, 13], cache));
      return scores;
    };
    const [ours, theirs] = await Promise.all(graphs.map(read));
    for (const [index, scores] of ours!.entries()) {
      const difference = scores.reduce((most, score, id) => Math.max(most, Math.abs(score - theirs![index]![id]!)), 0);
      expect(difference).toBeLessThan(1e-4);
    }
  });

  it('[LLM-84] refuses a graph of the other kind at its first run, and a config that lacks what is needed', async () => {
    const wrong = createAppendGraph(stock, 'tiny-random');
    const refused = expect.objectContaining({ code: 'model/not-a-model' }) as Error;
    await expect(wrong.run([1], new KvCache(wrong.cacheShape))).rejects.toEqual(refused);
    expect(() => createStockGraph({ config: {} } as PreTrainedModel, 'none')).toThrow(refused);
  });

  it('[LLM-29] refuses a tokenizer that does not fit', () => {
    const size = 49_152;
    expect(() => checkTokenizer(tokenizer, size, 'fits')).not.toThrow();
    expect(() => checkTokenizer(tokenizer, size + 200, 'padded')).not.toThrow();
    const mismatch = expect.objectContaining({ code: 'model/tokenizer-mismatch' }) as Error;
    for (const other of [size - 1, 32_000, 151_936]) expect(() => checkTokenizer(tokenizer, other, 'other')).toThrow(mismatch);
  });
});
