import { Tensor, type PreTrainedModel } from '@huggingface/transformers';
import { TownsfolkError } from '../../core/errors.js';
import type { CacheShape, KvCache } from './kv-cache.js';

/** A language model as the engine sees it: tokens in, the next token's scores out. */
export interface Graph {
  readonly cacheShape: CacheShape;
  /** How many tokens prompt and reply may have together. */
  readonly maxPositions: number;
  /**
   * Reads tokens behind what the cache holds and adds them to it. The cache is unchanged when it rejects.
   *
   * @returns One score (logit) for each token of the vocabulary, for what comes after the last of `ids`.
   */
  run(ids: readonly number[], cache: KvCache): Promise<Float32Array>;
}

interface ModelConfig {
  readonly num_hidden_layers?: number;
  readonly num_key_value_heads?: number;
  readonly head_dim?: number;
  readonly max_position_embeddings?: number;
}

const LAST_ONLY = [1n];

/**
 * Wraps a model exported as an append graph: it takes buffers that may be longer than what they hold and gives back
 * `new.i.key` and `new.i.value` for the new tokens alone, so that a step does not copy the whole talk back.
 *
 * @throws `model/not-a-model` when the graph has other inputs or outputs.
 */
export function createAppendGraph(model: PreTrainedModel, name: string): Graph {
  const config = model.config as ModelConfig;
  const {
    num_hidden_layers: layers,
    num_key_value_heads: heads,
    head_dim: headDim,
    max_position_embeddings: maxPositions,
  } = config;
  if (layers === undefined || heads === undefined || headDim === undefined || maxPositions === undefined) {
    throw notAppendGraph(name, 'config.json lacks num_hidden_layers, num_key_value_heads, head_dim or max_position_embeddings');
  }
  const cacheShape = { layers, heads, headDim };
  const inputs = new WeakMap<Float32Array, Tensor>();
  const inputOf = (buffer: Float32Array, capacity: number): Tensor => {
    const known = inputs.get(buffer) ?? new Tensor('float32', buffer, [1, heads, capacity, headDim]);
    inputs.set(buffer, known);
    return known;
  };

  return {
    cacheShape,
    maxPositions,
    async run(ids, cache) {
      const past: Record<string, Tensor> = {};
      for (let slot = 0; slot < layers * 2; slot++)
        past[`past_key_values.${slotName(slot)}`] = inputOf(cache.buffer(slot), cache.capacity);
      const out = (await model({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
        attention_mask: new Tensor('int64', new BigInt64Array(cache.length + ids.length).fill(1n), [
          1,
          cache.length + ids.length,
        ]),
        num_logits_to_keep: new Tensor('int64', LAST_ONLY, []),
        past_key_values: past,
      })) as Record<string, Tensor | undefined>;
      const logits = out['logits'];
      if (logits === undefined || out['new.0.key'] === undefined)
        throw notAppendGraph(name, `its outputs are ${Object.keys(out).slice(0, 3).join(', ')}, …`);
      cache.append(ids.length, (slot) => out[`new.${slotName(slot)}`]!.data as Float32Array);
      return logits.data as Float32Array;
    },
  };
}

function slotName(slot: number): string {
  return `${slot >> 1}.${slot % 2 === 0 ? 'key' : 'value'}`;
}

function notAppendGraph(name: string, why: string): TownsfolkError {
  return new TownsfolkError('model/not-a-model', `The model "${name}" cannot be run: ${why}.`, {
    hint: 'Use a model that was exported as an append graph (onnx/model_append_quantized.onnx); docs/models.md lists those that ship.',
  });
}
