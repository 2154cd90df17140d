import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, cp, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Bytes of a file that one part holds. Small enough that a broken connection costs a few seconds and that every host takes it (some
 * stop at 25 MiB), large enough that parts cost nothing to ask for. A guess between those.
 */
const PART_BYTES = 8 * 1024 * 1024;
/** Texts that people open by their address. */
const PLAIN_FILES = ['LICENSE', 'NOTICE', 'README.md'];

interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** As much of a model's `manifest.json` as is read here; the rest is handed on. */
interface ModelManifest {
  readonly files: Readonly<
    Record<string, { readonly bytes: number; readonly sha256?: string; readonly parts?: readonly Part[] }>
  >;
}

const compress = promisify(gzip);
/** Where gzip's header names the system, and what it says for none. Source: RFC 1952, 2.3. */
const GZIP_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/**
 * Writes a model as it is to be served: each file in parts of 8 MiB, each of them compressed, and a manifest that lists them.
 * A folder without a manifest, or one that is packed already, is copied as it is.
 *
 * @param cacheDir - Parts are kept here by what is in them, so that the next build only copies them. @defaultValue not kept
 */
export async function packModel(from: string, to: string, cacheDir?: string): Promise<void> {
  const manifest = await readManifest(join(from, 'manifest.json'));
  if (manifest === undefined) {
    // Where the file system can, the copy shares its blocks with the original and costs nothing.
    return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  if (cacheDir !== undefined) await mkdir(cacheDir, { recursive: true });
  const files: Record<string, ModelManifest['files'][string]> = {};
  for (const [file, entry] of Object.entries(manifest.files)) {
    if (PLAIN_FILES.includes(file)) {
      await copyInto(join(from, file), join(to, file));
      files[file] = entry;
    } else files[file] = { ...entry, parts: await packFile(file, from, to, cacheDir) };
  }
  await writeFile(join(to, 'manifest.json'), `${JSON.stringify({ ...manifest, files }, null, 1)}\n`);
}

async function packFile(file: string, from: string, to: string, cacheDir: string | undefined): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for await (const raw of readPieces(join(from, file))) {
    // No known ending: a host that takes a part for a .gz file would announce it as compressed, and the browser would unpack it.
    const packed = cacheDir === undefined ? await compressPiece(raw) : await keepPacked(raw, join(cacheDir, sha256Of(raw)));
    const sha256 = sha256Of(packed);
    // What is in it stands in its name: a cache on the way can keep it for ever, and never gives the part of another version.
    const path = `${file}.part${parts.length}-${sha256.slice(0, 16)}`;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), packed);
    parts.push({ path, bytes: packed.length, sha256 });
  }
  return parts;
}

/** The same bytes on every system: the header of gzip would name the one that it was made on. */
async function compressPiece(raw: Buffer): Promise<Buffer> {
  const packed = await compress(raw, { level: 6 });
  packed[GZIP_SYSTEM] = UNKNOWN_SYSTEM;
  return packed;
}

/** Compresses a piece, unless that was done before. A build that is stopped leaves no half of it. */
async function keepPacked(raw: Buffer, kept: string): Promise<Buffer> {
  const before = await readFile(kept).catch(() => undefined);
  if (before !== undefined) return before;
  const packed = await compressPiece(raw);
  const unfinished = `${kept}.${process.pid}`;
  await writeFile(unfinished, packed);
  await rename(unfinished, kept);
  return packed;
}

async function* readPieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    for (let count = 0; ; count++) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PART_BYTES), 0, PART_BYTES);
      if (bytesRead === 0 && count > 0) return;
      yield buffer.subarray(0, bytesRead);
      if (bytesRead < PART_BYTES) return;
    }
  } finally {
    await file.close();
  }
}

async function readManifest(path: string): Promise<ModelManifest | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = JSON.parse(text) as Partial<ModelManifest>;
  const isPlain = Object.values(manifest.files ?? {}).every(({ parts }) => parts === undefined);
  return manifest.files !== undefined && isPlain ? (manifest as ModelManifest) : undefined;
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
