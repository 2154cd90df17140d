import { TownsfolkError } from '../../core/errors.js';
import { STOCK_GRAPHS, type Dtype } from './dtype.js';

/** A piece of a file as the server has it. */
export interface FilePart {
  /** Counted from the model's folder. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal; `null` where the manifest gives none. */
  readonly sha256: string | null;
}

/** One file of a model: as it is, or cut into parts that are compressed with gzip. */
export interface ModelFile {
  /** Unpacked. */
  readonly bytes: number;
  readonly isPacked: boolean;
  readonly parts: readonly FilePart[];
}

/** The files of a model that a game loads, from the model's `manifest.json`. */
export type ModelFiles = ReadonlyMap<string, ModelFile>;

/** What a folder's `manifest.json` says. */
export interface Manifest {
  /** Its licence by SPDX name, for example `Apache-2.0`. */
  readonly license: string | null;
  /** All files that are listed, also those that no job needs. */
  readonly files: ModelFiles;
}

/** What a model is for: `talk` says lines by an append graph, a {@link Dtype} says them by a stock graph, `ear` is a sentence encoder. */
export type ModelJob = 'talk' | 'ear' | { readonly dtype: Dtype };

/** Graph files, without the suffix that the library adds for int8. */
export const APPEND_GRAPH = 'model_append';
/** The file of that graph. */
export const APPEND_GRAPH_FILE = `onnx/${APPEND_GRAPH}_quantized.onnx`;

/** What was trained on top of a sentence encoder, beside its graph; an encoder may come without. */
export const HEADS_FILE = 'heads.json';

/** The weights among a model's files, by the name under which its graph knows them. */
export function shardsOf(files: Iterable<string>): readonly { readonly path: string; readonly file: string }[] {
  return [...files].filter((file) => SHARD.test(file)).map((file) => ({ path: file.replace('onnx/', ''), file }));
}

const SHARD = /^onnx\/.*\.onnx_data(_\d+)?$/u;

/** The weights of one graph are named after it; the append graph shares those of the stock graph. */
function isShardOf(graph: string, file: string): boolean {
  return SHARD.test(file) && file.replace(/_data(_\d+)?$/u, '') === graph;
}

/** The graph that a job runs, and the one whose weights it takes. */
function graphsOf(job: ModelJob): { readonly graph: string; readonly weights: string } {
  if (typeof job === 'object') return { graph: STOCK_GRAPHS[job.dtype], weights: STOCK_GRAPHS[job.dtype] };
  const stock = STOCK_GRAPHS.q8;
  return { graph: job === 'talk' ? APPEND_GRAPH_FILE : stock, weights: stock };
}

/**
 * Reads a manifest.
 *
 * @throws `model/not-a-model` when it is none, or names a file outside its folder.
 */
export function parseManifest(json: unknown, name: string): Manifest {
  const { files, license } = (typeof json === 'object' && json !== null ? json : {}) as { files?: unknown; license?: unknown };
  if (typeof files !== 'object' || files === null) throw notAModel(name, 'its manifest.json holds no "files"');
  const parsed = Object.entries(files).map(([file, entry]) => [file, parseFile(name, file, entry)] as const);
  return {
    license: typeof license === 'string' ? license : null,
    files: new Map(parsed.filter((pair): pair is readonly [string, ModelFile] => pair[1] !== null)),
  };
}

/**
 * Picks the files that a job needs; those that it can do without only where they are listed.
 *
 * @throws `model/not-a-model` when the manifest lacks one.
 */
export function pickFiles({ files }: Manifest, name: string, job: ModelJob): ModelFiles {
  const { graph, weights } = graphsOf(job);
  const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json', graph];
  const missing = needed.find((file) => !files.has(file));
  if (missing !== undefined) throw notAModel(name, `it has no ${missing}`);
  const isWelcome = (file: string): boolean =>
    job === 'ear' ? file === HEADS_FILE : file === 'generation_config.json' || isShardOf(weights, file);
  return new Map([...files].filter(([file]) => needed.includes(file) || isWelcome(file)));
}

/** Whether a path stays inside a model's folder. */
export function isPartPath(path: string): boolean {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/u.test(path);
}

/** `null` for an entry without a size. */
function parseFile(name: string, file: string, entry: unknown): ModelFile | null {
  const { parts, ...whole } = (typeof entry === 'object' && entry !== null ? entry : {}) as { parts?: unknown };
  const own = parsePart(name, file, { ...whole, path: file });
  if (own === null) return null;
  if (!Array.isArray(parts)) return { bytes: own.bytes, isPacked: false, parts: [own] };
  const packed = parts.map((part) => parsePart(name, file, part));
  if (packed.some((part) => part === null))
    throw notAModel(name, `its manifest.json has a part of ${file} without path or bytes`);
  return { bytes: own.bytes, isPacked: true, parts: packed.filter((part) => part !== null) };
}

function parsePart(name: string, file: string, part: unknown): FilePart | null {
  const { path, bytes, sha256 } = (typeof part === 'object' && part !== null ? part : {}) as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return null;
  if (!isPartPath(path)) throw notAModel(name, `its manifest.json names "${path}" for ${file}`);
  return { path, bytes, sha256: typeof sha256 === 'string' ? sha256.toLowerCase() : null };
}

function notAModel(name: string, why: string): TownsfolkError {
  return new TownsfolkError('model/not-a-model', `"${name}" is not a model that can be loaded: ${why}.`, {
    hint: 'Serve the model folder as it was shipped, with its manifest.json; for a model of others: npx townsfolk models add.',
  });
}
