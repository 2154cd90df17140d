/** The sizes of one model's attention cache. */
export interface CacheShape {
  readonly layers: number;
  /** Key-value heads of a layer. */
  readonly heads: number;
  /** Numbers a head keeps for one token. */
  readonly headDim: number;
}

/** Buffers grow in steps of this many tokens: a step costs one copy, and the graph pays a little for room that is not filled. */
const GROWTH = 128;
const BYTES_PER_NUMBER = 4;

/**
 * What a model remembers of the tokens it has read, as one key and one value buffer a layer, `[1, heads, capacity, headDim]` each.
 *
 * Buffers may be longer than what they hold: rolling back is setting the length back, and what stood behind it is overwritten.
 */
export class KvCache {
  readonly shape: CacheShape;
  #buffers: Float32Array[];
  #capacity = 0;
  #length = 0;

  constructor(shape: CacheShape) {
    this.shape = shape;
    this.#buffers = Array.from({ length: shape.layers * 2 }, () => new Float32Array(0));
  }

  /** How many tokens it holds. */
  get length(): number {
    return this.#length;
  }

  get capacity(): number {
    return this.#capacity;
  }

  get byteLength(): number {
    const { layers, heads, headDim } = this.shape;
    return layers * 2 * heads * this.#capacity * headDim * BYTES_PER_NUMBER;
  }

  /** The buffer of a slot: `2 * layer` for keys, `2 * layer + 1` for values. It is replaced when the cache grows. */
  buffer(slot: number): Float32Array {
    return this.#buffers[slot]!;
  }

  /** A copy of what a slot holds, without the room behind it: `[1, heads, length, headDim]`. */
  packed(slot: number): Float32Array {
    const { heads, headDim } = this.shape;
    const rows = this.#length * headDim;
    const packed = new Float32Array(heads * rows);
    for (let head = 0; head < heads; head++) {
      const start = head * this.#capacity * headDim;
      packed.set(this.#buffers[slot]!.subarray(start, start + rows), head * rows);
    }
    return packed;
  }

  /**
   * Adds `count` tokens behind those it holds.
   *
   * @param rowsOf - The new rows of a slot, `[1, heads, count, headDim]`.
   */
  append(count: number, rowsOf: (slot: number) => Float32Array): void {
    this.#reserve(this.#length + count);
    const { heads, headDim } = this.shape;
    for (const [slot, to] of this.#buffers.entries()) {
      const rows = rowsOf(slot);
      for (let head = 0; head < heads; head++) {
        to.set(
          rows.subarray(head * count * headDim, (head + 1) * count * headDim),
          (head * this.#capacity + this.#length) * headDim,
        );
      }
    }
    this.#length += count;
  }

  /** Forgets everything behind the first `length` tokens, at no cost. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** A copy of the first `length` tokens that lives on by itself. */
  fork(length: number): KvCache {
    const copy = new KvCache(this.shape);
    copy.#take(this, Math.min(length, this.#length), GROWTH);
    return copy;
  }

  #reserve(length: number): void {
    if (length > this.#capacity) this.#take(this, this.#length, length - this.#length);
  }

  /** Fills this cache with the first `length` tokens of another (or of itself), with room for at least `room` more. */
  #take(from: KvCache, length: number, room: number): void {
    const { heads, headDim } = this.shape;
    const capacity = Math.ceil((length + room) / GROWTH) * GROWTH;
    this.#buffers = from.#buffers.map((source) => {
      const target = new Float32Array(heads * capacity * headDim);
      for (let head = 0; head < heads; head++) {
        const start = head * from.#capacity * headDim;
        target.set(source.subarray(start, start + length * headDim), head * capacity * headDim);
      }
      return target;
    });
    this.#capacity = capacity;
    this.#length = length;
  }
}
