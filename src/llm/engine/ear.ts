import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@huggingface/transformers';
import type { Turn } from './turn.js';

/** Positions of the shipped encoder; what stands behind them is not heard. */
const MAX_TOKENS = 512;

/** A sentence encoder: what two texts mean, near or far. */
export class Ear {
  readonly #model: PreTrainedModel;
  readonly #tokenizer: PreTrainedTokenizer;

  constructor(model: PreTrainedModel, tokenizer: PreTrainedTokenizer) {
    this.#model = model;
    this.#tokenizer = tokenizer;
  }

  /**
   * One vector of length 1 a text. Texts are read one by one: in a batch they share one int8 scale, and the vector of a text
   * would depend on its neighbours (cosine 0.990 to 0.995 with itself).
   */
  async embed(texts: readonly string[], turn: Turn, signal?: AbortSignal): Promise<readonly Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      signal?.throwIfAborted();
      vectors.push(await this.#embedOne(text));
      await turn();
    }
    signal?.throwIfAborted();
    return vectors;
  }

  async #embedOne(text: string): Promise<Float32Array> {
    const inputs = this.#tokenizer(text, { truncation: true, max_length: MAX_TOKENS }) as Record<string, Tensor>;
    const { last_hidden_state: hidden } = (await this.#model(inputs)) as { last_hidden_state: Tensor };
    return normalise(sumRows(hidden.data as Float32Array, hidden.dims[2]!));
  }
}

/** The sum over all tokens; its direction is that of the mean, and only that counts. */
function sumRows(data: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (const [index, value] of data.entries()) sum[index % width]! += value;
  return sum;
}

function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
