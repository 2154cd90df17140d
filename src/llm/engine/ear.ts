import { Tensor, type PreTrainedModel, type PreTrainedTokenizer } from '@huggingface/transformers';
import { TownsfolkError } from '../../core/errors.js';
import type { Turn } from './turn.js';

/** Positions of the shipped encoder; what stands behind them is not heard. */
const MAX_TOKENS = 512;
/** Characters that are looked at: what 512 tokens hold of any usual text, so that a pasted book costs no time. */
const MAX_CHARS = 8 * MAX_TOKENS;

/** A sentence encoder: what two texts mean, near or far. */
export class Ear {
  readonly #model: PreTrainedModel;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #startId: number;
  readonly #separatorId: number;

  /**
   * Takes the marks that stand before and behind each text from the tokenizer.
   *
   * @throws `model/not-a-model` when it has none.
   */
  constructor(model: PreTrainedModel, tokenizer: PreTrainedTokenizer) {
    this.#model = model;
    this.#tokenizer = tokenizer;
    const [startId, separatorId] = tokenizer.encode('');
    if (startId === undefined || separatorId === undefined) {
      throw new TownsfolkError('model/not-a-model', 'The tokenizer of the sentence encoder has no tokens like [CLS] and [SEP].', {
        hint: 'Use an encoder of the BERT kind; ear-22m is the one that ships.',
      });
    }
    this.#startId = startId;
    this.#separatorId = separatorId;
  }

  /**
   * One vector of length 1 a text. Texts are read one by one: in a batch they share one int8 scale, and the vector of a text
   * would depend on its neighbours (cosine 0.990 to 0.995 with itself).
   */
  async embed(texts: readonly string[], turn: Turn, signal?: AbortSignal): Promise<readonly Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      signal?.throwIfAborted();
      const { data, width } = await this.#run([this.encode(text).slice(0, MAX_TOKENS - 2)]);
      vectors.push(normalise(sumRows(data, width)));
      await turn();
    }
    signal?.throwIfAborted();
    return vectors;
  }

  /** The state of the first token, which a classifying head reads, over one or more pieces of text in tokens. */
  async readWhole(pieces: readonly (readonly number[])[]): Promise<Float32Array> {
    const { data, width } = await this.#run(pieces);
    return data.slice(0, width);
  }

  /**
   * A text in tokens. What looks like a special token in it (`[SEP]` typed by a player) is spelled out, never obeyed: each opens
   * with a bracket, and behind the cut none can form. WordPiece parts a bracket from its word anyway, so the text stays as it is.
   */
  encode(text: string): readonly number[] {
    const pieces = text.slice(0, MAX_CHARS).split(/(?<=\[)/);
    return pieces.flatMap((piece) => this.#tokenizer.encode(piece, { add_special_tokens: false }));
  }

  async #run(pieces: readonly (readonly number[])[]): Promise<{ readonly data: Float32Array; readonly width: number }> {
    const ids = [this.#startId, ...pieces.flatMap((piece) => [...piece, this.#separatorId])];
    const input = (values: readonly number[]): Tensor => new Tensor('int64', BigInt64Array.from(values, BigInt), [1, ids.length]);
    const { last_hidden_state: hidden } = (await this.#model({
      input_ids: input(ids),
      attention_mask: input(ids.map(() => 1)),
      token_type_ids: input(ids.map(() => 0)),
    })) as { last_hidden_state: Tensor };
    return { data: hidden.data as Float32Array, width: hidden.dims[2]! };
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
