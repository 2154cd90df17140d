import { describe, expect, it } from 'vitest';
import { KvCache } from '../../src/llm/engine/kv-cache.js';

const shape = { layers: 1, heads: 2, headDim: 3 };
/** Rows whose numbers say whose they are. */
const rows = (from: number, count: number) => (slot: number) =>
  Float32Array.from({ length: 2 * count * 3 }, (_, index) => {
    const head = Math.floor(index / (count * 3));
    return slot * 10_000 + head * 1000 + from + Math.floor((index % (count * 3)) / 3);
  });
const tokens = (cache: KvCache, slot: number, head: number): readonly number[] =>
  Array.from({ length: cache.length }, (_, token) => cache.buffer(slot)[(head * cache.capacity + token) * 3]!);

describe('KvCache', () => {
  it('[LLM-50] holds what was added, through growing, rolling back and forking', () => {
    const cache = new KvCache(shape);
    for (let length = 0; length < 300; length += 30) cache.append(30, rows(length, 30));
    expect(cache.capacity).toBe(384);
    expect(tokens(cache, 1, 1)).toEqual(Array.from({ length: 300 }, (_, token) => 11_000 + token));
    const fork = cache.fork(100);
    cache.truncate(50);
    cache.append(2, rows(900, 2));
    expect(tokens(cache, 0, 1)).toEqual([...Array.from({ length: 50 }, (_, token) => 1000 + token), 1900, 1901]);
    fork.append(1, rows(700, 1));
    expect(tokens(fork, 0, 0)).toEqual([...Array.from({ length: 100 }, (_, token) => token), 700]);
    expect(cache.byteLength).toBe(2 * 2 * 384 * 3 * 4);
  });
});
