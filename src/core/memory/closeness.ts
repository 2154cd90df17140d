import type { Embedder } from '../embedder.js';
import { WordIndex } from './word-index.js';

/** How close each of some texts is to a line, and by what it was told. */
export interface ClosenessScores {
  readonly by: 'meaning' | 'words';
  /** By meaning the cosine, with a bonus for words in common; by words the share of the line's telling words. At most 1. */
  readonly scores: readonly number[];
}

/** What words in common add to closeness by meaning: a name, which an encoder of this size hardly knows, must find its fact. */
const WORDS_BONUS = 0.25;

/** Most vectors kept: 12,000 texts of 384 numbers are 18 MB. The oldest go first and are made again when they are needed. */
const MAX_VECTORS = 12_000;

/** Vectors of the lines that were looked for last: the same line is looked for among facts, lore and actions. */
const MAX_LINES = 8;

/**
 * Tells how close texts are to a line: by meaning when there is an encoder, else by words.
 *
 * Vectors and word indexes are kept, so that a line costs one look at the encoder and at what is fresh.
 */
export class Closeness {
  readonly #embedder: Embedder | undefined;
  readonly #vectors = new Map<string, Float32Array>();
  readonly #lines = new Map<string, Float32Array>();
  readonly #indexes = new Map<string, WordIndex>();
  /** What is being made for {@link Closeness.learn}: who learns beside takes the next. */
  readonly #learning = new Set<string>();
  #asks = 0;

  constructor(embedder?: Embedder) {
    this.#embedder = embedder;
  }

  /** Whether it goes by meaning now. */
  get isByMeaning(): boolean {
    return this.#embedder?.isReady === true;
  }

  /**
   * How close each text is to a line, in the order of the texts.
   *
   * @param owner - Whose texts these are: each owner's are indexed apart.
   */
  async scores(line: string, texts: readonly string[], owner: string, signal?: AbortSignal): Promise<ClosenessScores> {
    if (texts.length === 0 || line === '') return { by: 'words', scores: texts.map(() => 0) };
    this.#asks++;
    const inCommon = this.#indexOf(owner).scores(line, texts);
    const cosines = await this.#cosines(line, texts, signal);
    if (cosines === undefined) return { by: 'words', scores: inCommon };
    return { by: 'meaning', scores: cosines.map((cosine, index) => Math.min(1, cosine + WORDS_BONUS * (inCommon[index] ?? 0))) };
  }

  /**
   * Makes the vectors of texts before anybody asks about them, and stops the moment somebody asks about anything. Never throws.
   *
   * @returns whether all of them are there.
   */
  async learn(texts: readonly string[], signal?: AbortSignal): Promise<boolean> {
    const asks = this.#asks;
    for (const text of texts) {
      if (this.#vectors.has(text) || this.#learning.has(text)) continue;
      if (this.#asks !== asks || this.#embedder === undefined || !this.isByMeaning) return false;
      this.#learning.add(text);
      const [vector] = await this.#embedder.embed([text], signal).catch(() => []);
      this.#learning.delete(text);
      if (vector === undefined) return false;
      keep(this.#vectors, text, vector, MAX_VECTORS);
    }
    return true;
  }

  /** By meaning alone, or nothing when no encoder answers: one that died must not cost the player their answer. */
  async #cosines(line: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[] | undefined> {
    if (this.#embedder === undefined || !this.isByMeaning) return undefined;
    try {
      const [lineVector, vectors] = await this.#embed(this.#embedder, line, texts, signal);
      return vectors.map((vector) => dot(lineVector, vector));
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return undefined;
    }
  }

  async #embed(
    embedder: Embedder,
    line: string,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly [Float32Array, readonly Float32Array[]]> {
    const fresh = [...new Set(texts)].filter((text) => !this.#vectors.has(text));
    const known = this.#lines.get(line);
    const asked = known === undefined ? [line, ...fresh] : fresh;
    const made = asked.length === 0 ? [] : await embedder.embed(asked, signal);
    const lineVector = known ?? made[0]!;
    const offset = asked.length - fresh.length;
    const found = new Map(fresh.map((text, index) => [text, made[index + offset]!]));
    const vectors = texts.map((text) => found.get(text) ?? this.#vectors.get(text)!);
    keep(this.#lines, line, lineVector, MAX_LINES);
    for (const [text, vector] of found) keep(this.#vectors, text, vector, MAX_VECTORS);
    return [lineVector, vectors];
  }

  #indexOf(owner: string): WordIndex {
    const known = this.#indexes.get(owner) ?? new WordIndex();
    this.#indexes.set(owner, known);
    return known;
  }
}

/** Puts a value at the young end of a map and lets the oldest go. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
