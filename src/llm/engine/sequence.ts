import type { Graph } from './graph.js';
import { KvCache, type CacheShape } from './kv-cache.js';

/** Where a sequence stood, so that it can be put back there. */
export interface SequenceMark {
  readonly length: number;
  readonly logits: Float32Array | null;
}

/**
 * The tokens that a model has read, with their attention cache.
 *
 * It keeps where each run ended (the cuts): an int8 model gives slightly other numbers when a text is cut elsewhere, so a later
 * prompt goes on only from a cut, and a reply is the same whether or not a part of its prompt was known.
 */
export class Sequence {
  readonly #cache: KvCache;
  readonly #ids: number[];
  readonly #cuts: number[];
  /** Scores behind the last token, and behind the last prompt (for saying the same thing once more). */
  #end: SequenceMark | null = null;
  #kept: SequenceMark | null = null;

  private constructor(cache: KvCache, ids: number[], cuts: number[]) {
    this.#cache = cache;
    this.#ids = ids;
    this.#cuts = cuts;
  }

  static empty(shape: CacheShape): Sequence {
    return new Sequence(new KvCache(shape), [], []);
  }

  get ids(): readonly number[] {
    return this.#ids;
  }

  get length(): number {
    return this.#ids.length;
  }

  get byteLength(): number {
    return this.#cache.byteLength + (this.#end?.logits?.byteLength ?? 0) + (this.#kept?.logits?.byteLength ?? 0);
  }

  /** Reads more tokens in one run. @returns The scores of the next token; do not change them. */
  async append(graph: Graph, ids: readonly number[]): Promise<Float32Array> {
    const logits = await graph.run(ids, this.#cache);
    this.#ids.push(...ids);
    this.#cuts.push(this.#ids.length);
    this.#end = { length: this.#ids.length, logits };
    return logits;
  }

  /** The scores behind the first `length` tokens, where they are still known. */
  logitsAt(length: number): Float32Array | null {
    if (this.#end?.length === length) return this.#end.logits;
    return this.#kept?.length === length ? this.#kept.logits : null;
  }

  /** Remembers the scores at the current end for longer than the next run. */
  keepLogits(): void {
    this.#kept = this.#end;
  }

  /** How many tokens of a prompt need not be read again. */
  resumeAt(prompt: readonly number[]): number {
    let common = 0;
    while (common < prompt.length && this.#ids[common] === prompt[common]) common++;
    if (common === prompt.length && this.logitsAt(common) !== null) return common;
    const limit = Math.min(common, prompt.length - 1);
    return this.#cuts.findLast((cut) => cut <= limit) ?? 0;
  }

  mark(): SequenceMark {
    return { length: this.length, logits: this.logitsAt(this.length) };
  }

  /** Goes back to an earlier, shorter state of this very sequence. */
  rollBack(mark: SequenceMark): void {
    this.#cache.truncate(mark.length);
    this.#ids.length = mark.length;
    this.#cuts.length = this.#cuts.findLastIndex((cut) => cut <= mark.length) + 1;
    this.#end = mark.logits === null ? null : mark;
    if (this.#kept !== null && this.#kept.length > mark.length) this.#kept = null;
  }

  /** A copy of the first `length` tokens; `length` is a cut. */
  fork(length: number): Sequence {
    const copy = new Sequence(
      this.#cache.fork(length),
      this.#ids.slice(0, length),
      this.#cuts.filter((cut) => cut <= length),
    );
    const logits = this.logitsAt(length);
    copy.#end = logits === null ? null : { length, logits };
    return copy;
  }
}
