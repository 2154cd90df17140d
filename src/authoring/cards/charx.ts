import { zipSync } from 'fflate';
import { fromUtf8, utf8 } from './bytes.js';
import { unpack } from './inflate.js';
import { CARD_LIMITS } from './limits.js';

/** The files of a zip, or why they cannot be had. */
export type ZipReading = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problem: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Whether a file begins as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && view(bytes).getUint32(0, true) === LOCAL;
}

/**
 * Unpacks a zip from a stranger. Its list of contents is checked before anything is unpacked, and each file stops at its bound:
 * a size that the list gives is only what the stranger says.
 */
export function readZip(bytes: Uint8Array): ZipReading {
  try {
    return unzip(bytes);
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'is a damaged archive' };
    throw error;
  }
}

function unzip(bytes: Uint8Array): ZipReading {
  const data = view(bytes);
  const end = findEnd(data);
  if (end === undefined) return { problem: 'is a damaged archive: it has no list of contents' };
  const count = data.getUint16(end + 10, true);
  if (count > CARD_LIMITS.zipFiles)
    return { problem: `holds ${count} files, more than the ${CARD_LIMITS.zipFiles} that are read` };
  const files = new Map<string, Uint8Array>();
  let at = data.getUint32(end + 16, true);
  let room: number = CARD_LIMITS.unpackedBytes;
  for (let index = 0; index < count; index++) {
    if (data.getUint32(at, true) !== CENTRAL) return { problem: 'is a damaged archive' };
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => data.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = utf8(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((data.getUint16(at + 8, true) & 1) === 1) return { problem: `is locked: "${name}" needs a password` };
    const file = isSafePath(name)
      ? unpackEntry(bytes, data, at, name === 'card.json' ? Math.min(room, CARD_LIMITS.jsonChars * 4) : room)
      : undefined;
    if (file === 'too-large')
      return { problem: `unpacks to more than ${CARD_LIMITS.unpackedBytes >> 20} MiB, or far more than it seems to hold` };
    if (file !== undefined) files.set(name, file);
    room -= file?.length ?? 0;
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { files };
}

function unpackEntry(bytes: Uint8Array, data: DataView, at: number, room: number): Uint8Array | 'too-large' | undefined {
  const method = data.getUint16(at + 10, true);
  const packedSize = data.getUint32(at + 20, true);
  const local = data.getUint32(at + 42, true);
  if (data.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed.length > room ? 'too-large' : packed;
  if (method !== 8 || packed.length === 0) return undefined;
  return unpack(packed, 'raw', room) ?? 'too-large';
}

/** A path that stays inside the archive, and no folder. */
function isSafePath(name: string): boolean {
  return name !== '' && !name.endsWith('/') && !/^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
}

function findEnd(data: DataView): number | undefined {
  const lowest = Math.max(0, data.byteLength - 22 - 0xffff);
  for (let at = data.byteLength - 22; at >= lowest; at--) if (data.getUint32(at, true) === END) return at;
  return undefined;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A CHARX file: the card at the root, and what it brings along. Pictures are packed as they are. */
export function writeZip(card: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const others = [...files]
    .filter(([name]) => name !== 'card.json')
    .map(([name, bytes]) => [name, [bytes, { level: 0 }]] as const);
  return zipSync(
    { 'card.json': fromUtf8(card), ...Object.fromEntries(others) },
    {
      mtime: '1980-01-02',
    },
  );
}
