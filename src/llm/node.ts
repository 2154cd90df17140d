import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { env, LogLevel } from '@huggingface/transformers';
import type { Embedder } from '../core/embedder.js';
import type { LanguageModel } from '../core/language-model.js';
import type { PlayerReader } from '../core/player-reader.js';
import { fileDamaged, fileMissing } from './delivery/delivery-errors.js';
import { HEADS_FILE, parseManifest, pickFiles, type ModelFiles, type ModelJob } from './delivery/manifest.js';
import { Engine } from './engine/engine.js';
import { loadEar, loadForeignModel, loadModel } from './engine/load-model.js';
import type { Turn } from './engine/turn.js';
import type { ForeignModel } from './foreign-model.js';
import { LocalModel } from './local-model.js';
import { SHIPPED_LANGUAGES } from './transformers-model-options.js';

/** Where a model for Node comes from. */
export interface NodeModelOptions {
  /** The folder that holds the model folders, for example `assets/models`. */
  readonly modelsDir: string;
  /** Name of the language model's folder. */
  readonly model: string;
  /** The languages that the model is good at. @defaultValue English for a shipped one, not known for a foreign one */
  readonly languages?: readonly string[];
  /** Name of the sentence encoder's folder; without it, the embedder and the reader are never ready. */
  readonly embedder?: string;
  /**
   * Any text-generation model for transformers.js, by its own chat template, in place of a shipped one. Its folder needs no manifest.
   * Give `examples`: it does not know the prompt's form.
   */
  readonly foreign?: ForeignModel;
  /** @defaultValue The runtime's own choice: one for each core. */
  readonly threads?: number;
  /** How many bytes of attention caches are kept. @defaultValue 160 MiB, about seven talks. */
  readonly cacheBytes?: number;
}

/** A language model in this very process, its sentence encoder, and the reader on the encoder's heads. */
export interface NodeModel extends LanguageModel {
  readonly embedder: Embedder;
  readonly reader: PlayerReader;
}

const turn: Turn = () => new Promise((next) => setImmediate(next));

/**
 * A language model for Node: for tests, for the command line and for baking lines ahead of time. The engine is the one that
 * pages run, but the processor's own arithmetic rounds differently, so the words may differ from a page's.
 *
 * `load()` rejects with `model/file-missing` or `model/file-damaged` when the folder is not as its manifest says.
 *
 * @example
 * const model = createNodeModel({ modelsDir: 'assets/models', model: 'hearth-135m', embedder: 'ear-22m' });
 * await model.load();
 */
export function createNodeModel(options: NodeModelOptions): NodeModel {
  const modelsDir = resolve(options.modelsDir) + sep;
  const sessionOptions = options.threads === undefined ? {} : { intraOpNumThreads: options.threads, interOpNumThreads: 1 };
  return new LocalModel({
    turn,
    languages: options.languages ?? (options.foreign === undefined ? SHIPPED_LANGUAGES : undefined),
    loadEngine: async () => {
      const { model, foreign, cacheBytes } = options;
      if (foreign === undefined) await checkFiles(modelsDir, model, 'talk');
      else await checkFolder(modelsDir, model);
      readFrom(modelsDir);
      const loaded =
        foreign === undefined
          ? await loadModel(model, sessionOptions)
          : await loadForeignModel(model, { dtype: foreign.dtype ?? 'q8' }, sessionOptions);
      return new Engine({ ...loaded, examples: foreign?.examples, turn, now: () => performance.now(), cacheBytes });
    },
    loadEar: async () => {
      if (options.embedder === undefined) return null;
      const files = await checkFiles(modelsDir, options.embedder, 'ear');
      readFrom(modelsDir);
      const place = join(modelsDir, options.embedder, HEADS_FILE);
      const headsFile = files.has(HEADS_FILE) ? { text: await readFile(place, 'utf8'), place } : null;
      return loadEar(options.embedder, { sessionOptions, turn, headsFile });
    },
  });
}

/** The library's settings are global to the process. */
function readFrom(modelsDir: string): void {
  Object.assign(env, { localModelPath: modelsDir, allowLocalModels: true, allowRemoteModels: false, logLevel: LogLevel.ERROR });
}

/** All files are as the manifest says, to the byte: a disk that lost something is told now, not by odd words later. */
async function checkFiles(modelsDir: string, name: string, job: ModelJob): Promise<ModelFiles> {
  const manifestFile = join(modelsDir, name, 'manifest.json');
  const text = await readFile(manifestFile, 'utf8').catch(() => Promise.reject(fileMissing(manifestFile, 'no such file')));
  const files = pickFiles(parseManifest(parseJson(text, manifestFile), name), name, job);
  await Promise.all(
    [...files].map(([file, { bytes, parts }]) => checkFile(join(modelsDir, name, file), bytes, parts[0]!.sha256)),
  );
  return files;
}

/** What every model has; the library's own words for a file that is not there say little. */
async function checkFolder(modelsDir: string, name: string): Promise<void> {
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    const path = join(modelsDir, name, file);
    await stat(path).catch(() => Promise.reject(fileMissing(path, 'no such file')));
  }
}

async function checkFile(path: string, bytes: number, sha256: string | null): Promise<void> {
  const { size } = await stat(path).catch(() => Promise.reject(fileMissing(path, 'no such file')));
  if (size !== bytes) throw fileDamaged(path, `it has ${size} bytes in place of ${bytes}`);
  if (sha256 === null) return;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const found = hash.digest('hex');
  if (found !== sha256) throw fileDamaged(path, `its SHA-256 is ${found} in place of ${sha256}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fileDamaged(file, `it is not JSON (${String(cause)})`);
  }
}
