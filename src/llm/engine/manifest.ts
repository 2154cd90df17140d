import { TownsfolkError } from '../../core/errors.js';

/** The files of a model that a game loads, with their sizes in bytes, from the model's `manifest.json`. */
export type ModelFiles = ReadonlyMap<string, number>;

/** Graph files, without the suffix that the library adds for int8. */
export const APPEND_GRAPH = 'model_append';
/** The file of that graph. */
export const APPEND_GRAPH_FILE = `onnx/${APPEND_GRAPH}_quantized.onnx`;
const SHARDS = /^onnx\/model_quantized\.onnx_data(_\d+)?$/;

/** What was trained on top of a sentence encoder, beside its graph; an encoder may come without. */
export const HEADS_FILE = 'heads.json';

/** The part of `onnx/model_quantized.onnx_data_2` that the graph knows it by. */
export function shardsOf(files: ModelFiles): readonly { readonly path: string; readonly data: string }[] {
  return [...files.keys()].filter((file) => SHARDS.test(file)).map((file) => ({ path: file.replace('onnx/', ''), data: file }));
}

/**
 * Picks the files that a job needs: `talk` for a language model, `ear` for a sentence encoder; those that it can do without only
 * where they are listed.
 *
 * @throws `model/not-a-model` when the manifest is no manifest or lacks one of them.
 */
export function readManifest(json: unknown, name: string, job: 'talk' | 'ear'): ModelFiles {
  const listed = filesIn(json);
  if (listed === null) throw notAModel(name, 'its manifest.json holds no "files"');
  const graph = job === 'talk' ? APPEND_GRAPH_FILE : 'onnx/model_quantized.onnx';
  const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json', graph];
  const missing = needed.find((file) => !listed.has(file));
  if (missing !== undefined) throw notAModel(name, `its manifest.json does not list ${missing}`);
  const isWelcome = (file: string): boolean =>
    job === 'ear' ? file === HEADS_FILE : file === 'generation_config.json' || SHARDS.test(file);
  return new Map([...listed].filter(([file]) => needed.includes(file) || isWelcome(file)));
}

function filesIn(json: unknown): ReadonlyMap<string, number> | null {
  const files = (json as { files?: unknown } | null)?.files;
  if (typeof files !== 'object' || files === null) return null;
  const sizes = Object.entries(files).map(([file, entry]) => [file, (entry as { bytes?: unknown } | null)?.bytes] as const);
  return new Map(sizes.filter((pair): pair is readonly [string, number] => typeof pair[1] === 'number'));
}

function notAModel(name: string, why: string): TownsfolkError {
  return new TownsfolkError('model/not-a-model', `"${name}" is not a model that can be loaded: ${why}.`, {
    hint: 'Serve the model folder as it was shipped, with its manifest.json.',
  });
}
