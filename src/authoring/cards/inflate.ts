import { Inflate, Unzlib } from 'fflate';
import { CARD_LIMITS } from './limits.js';
import { concat } from './bytes.js';

/** Bytes that go in at once, so that a bomb is seen before it has gone off. */
const STEP = 4096;

/**
 * Unpacks a stream, and stops as soon as it grows past a bound.
 *
 * @returns `undefined` when it is damaged or too large.
 */
export function unpack(
  packed: Uint8Array,
  form: 'zlib' | 'raw',
  maxBytes: number = CARD_LIMITS.jsonChars * 4,
): Uint8Array | undefined {
  const limit = Math.min(maxBytes, Math.max(64 * 1024, packed.length * CARD_LIMITS.inflateRatio));
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = form === 'zlib' ? new Unzlib() : new Inflate();
  stream.ondata = (part) => {
    size += part.length;
    if (size <= limit) parts.push(part);
  };
  try {
    for (let at = 0; at < packed.length && size <= limit; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return size > limit || packed.length === 0 ? undefined : concat(...parts);
}
