import { describe, expect, it } from 'vitest';
import { TokenStream } from '../../src/llm/engine/token-stream.js';

describe('TokenStream', () => {
  it('[LLM-51] never gives half a character', () => {
    const bytes = new TextEncoder().encode('né 👋🏽 日本');
    const stream = new TokenStream({ size: bytes.length, flags: new Uint8Array(0), bytesOf: (id) => bytes.subarray(id, id + 1) });
    const pieces = [...bytes.keys()].map((id) => stream.push(id));
    expect(pieces.join('')).toBe('né 👋🏽 日本');
    expect(pieces.some((piece) => piece.includes('\ufffd'))).toBe(false);
    expect(stream.flush()).toBe('');
  });
});
