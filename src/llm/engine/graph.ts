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

/** How one kind of graph takes what a model remembers, and gives back what it adds. */
interface GraphKind {
  /** The dimensions and numbers of one slot, as the graph wants them. */
  readonly past: (cache: KvCache, slot: number) => { readonly length: number; readonly data: Float32Array };
  /** The name of a slot's output. */
  readonly output: (slot: number) => string;
  /** The rows of the new tokens out of that output, `[1, heads, count, headDim]`. */
  readonly newRows: (output: Rows, count: number) => Float32Array;
}

/** What came out of a slot, in this thread's memory. */
interface Rows {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/**
 * Takes buffers that may be longer than what they hold and gives back the new tokens alone, so that a step does not copy the whole
 * talk to and fro.
 */
const APPEND: GraphKind = {
  past: (cache, slot) => ({ length: cache.capacity, data: cache.buffer(slot) }),
  output: (slot) => `new.${slotName(slot)}`,
  newRows: ({ data }) => data,
};

/** The usual kind: takes exactly what was read so far and gives all of it back with the new tokens at its end. */
const STOCK: GraphKind = {
  past: (cache, slot) => ({ length: cache.length, data: cache.packed(slot) }),
  output: (slot) => `present.${slotName(slot)}`,
  newRows: (output, count) => lastRows(output, count),
};

/**
 * Wraps a model that was exported as an append graph (`onnx/model_append_quantized.onnx`).
 *
 * @throws `model/not-a-model` when its config lacks what is needed; at the first run, when the graph has other outputs.
 */
export function createAppendGraph(model: PreTrainedModel, name: string): Graph {
  return createGraph(model, name, APPEND);
}

/** Wraps any text-generation model with `past_key_values`, under the same terms. Slower the longer a talk is. */
export function createStockGraph(model: PreTrainedModel, name: string): Graph {
  return createGraph(model, name, STOCK);
}

function createGraph(model: PreTrainedModel, name: string, kind: GraphKind): Graph {
  const { cacheShape, maxPositions } = readShape(model, name);
  const { layers, heads, headDim } = cacheShape;
  const slots = Array.from({ length: layers * 2 }, (_, slot) => slot);
  return {
    cacheShape,
    maxPositions,
    async run(ids, cache) {
      const past = slots.map((slot) => {
        const { length, data } = kind.past(cache, slot);
        return [`past_key_values.${slotName(slot)}`, new Tensor('float32', data, [1, heads, length, headDim])] as const;
      });
      const inputs = {
        input_ids: int64(BigInt64Array.from(ids, BigInt)),
        attention_mask: int64(new BigInt64Array(cache.length + ids.length).fill(1n)),
        num_logits_to_keep: new Tensor('int64', [1n], []),
      };
      let outputs: Readonly<Record<string, Tensor | undefined>> = {};
      try {
        outputs = (await model({ ...inputs, past_key_values: Object.fromEntries(past) })) as typeof outputs;
        const { logits } = outputs;
        if (logits === undefined || slots.some((slot) => outputs[kind.output(slot)] === undefined))
          throw notAModel(name, `the outputs of its graph are ${Object.keys(outputs).slice(0, 3).join(', ')}, …`);
        const rows = await Promise.all(slots.map((slot) => rowsOf(outputs[kind.output(slot)]!)));
        cache.append(ids.length, (slot) => kind.newRows(rows[slot]!, ids.length));
        const size = logits.dims.at(-1)!;
        return (await rowsOf(logits)).data.slice(-size);
      } finally {
        for (const tensor of [...Object.values(inputs), ...past.map(([, tensor]) => tensor), ...Object.values(outputs)])
          tensor?.dispose();
      }
    },
  };
}

interface ModelConfig {
  readonly num_hidden_layers?: number;
  readonly num_attention_heads?: number;
  readonly num_key_value_heads?: number;
  readonly hidden_size?: number;
  readonly head_dim?: number;
  readonly max_position_embeddings?: number;
}

function readShape(model: PreTrainedModel, name: string): Pick<Graph, 'cacheShape' | 'maxPositions'> {
  const config = model.config as ModelConfig;
  const layers = config.num_hidden_layers;
  const heads = config.num_key_value_heads ?? config.num_attention_heads;
  const headDim = config.head_dim ?? (config.hidden_size ?? NaN) / (config.num_attention_heads ?? NaN);
  const maxPositions = config.max_position_embeddings;
  if (layers === undefined || heads === undefined || !Number.isInteger(headDim) || maxPositions === undefined)
    throw notAModel(name, 'config.json lacks num_hidden_layers, num_key_value_heads, head_dim or max_position_embeddings');
  return { cacheShape: { layers, heads, headDim }, maxPositions };
}

function int64(values: BigInt64Array): Tensor {
  return new Tensor('int64', values, [1, values.length]);
}

function slotName(slot: number): string {
  return `${slot >> 1}.${slot % 2 === 0 ? 'key' : 'value'}`;
}

/** The library's tensors can be on the graphics card, but only those of the runtime inside them can be read from there. */
interface CardTensor {
  readonly location: string;
  readonly ort_tensor: { getData(): Promise<Float32Array> };
}

async function rowsOf(tensor: Tensor): Promise<Rows> {
  const { location, ort_tensor } = tensor as unknown as CardTensor;
  const data = location === 'gpu-buffer' ? await ort_tensor.getData() : (tensor.data as Float32Array);
  return { data, dims: tensor.dims };
}

/** The last rows of each head. */
function lastRows({ data, dims }: Rows, count: number): Float32Array {
  const [, heads, length, headDim] = dims as [number, number, number, number];
  const rows = new Float32Array(heads * count * headDim);
  for (let head = 0; head < heads; head++) {
    const end = (head + 1) * length * headDim;
    rows.set(data.subarray(end - count * headDim, end), head * count * headDim);
  }
  return rows;
}

function notAModel(name: string, why: string): TownsfolkError {
  return new TownsfolkError('model/not-a-model', `The model "${name}" cannot be run: ${why}.`, {
    hint: 'Use a text-generation model for transformers.js with past_key_values; docs/models.md lists those that ship.',
  });
}
