import { concat, fromLatin1, fromUint32, latin1, uint32 } from './bytes.js';

/**
 * The chunks of a PNG file, read leniently and written strictly.
 *
 * A PNG is a signature, then chunks of length, type, data and checksum. The packages that split them stop at the first bad checksum or
 * cut-off file, and cards are full of both; so the walk over the chunks is ours, and what is in them is left to a zlib.
 */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface PngChunk {
  /** Four letters: `IHDR`, `tEXt`. */
  readonly type: string;
  readonly data: Uint8Array;
  readonly isChecksumRight: boolean;
}

export interface PngReading {
  readonly chunks: readonly PngChunk[];
  /** The file ends in the middle of a chunk, or without its last one. */
  readonly isCutOff: boolean;
}

/** Whether a file begins as a PNG or APNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** All chunks that are whole, up to `IEND`, wherever in the file they stand. */
export function readPng(bytes: Uint8Array): PngReading {
  const chunks: PngChunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + uint32(bytes, at);
    if (end + 4 > bytes.length) break;
    const data = bytes.subarray(at + 8, end);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data, isChecksumRight: uint32(bytes, end) === crc32(bytes.subarray(at + 4, end)) });
    if (type === 'IEND') return { chunks, isCutOff: false };
    at = end + 4;
  }
  return { chunks, isCutOff: true };
}

/** A PNG of these chunks, with right checksums. */
export function writePng(chunks: readonly Pick<PngChunk, 'type' | 'data'>[]): Uint8Array {
  const parts = chunks.flatMap(({ type, data }) => {
    const body = concat(fromLatin1(type), data);
    return [fromUint32(data.length), body, fromUint32(crc32(body))];
  });
  return concat(SIGNATURE, ...parts);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
