import { UsageError } from '../command.js';
import type { SourceFile } from './listing.js';

/** How the numbers of a graph are stored, and what its file's name ends in for that. Source: transformers.js. Those that keep half numbers are not read. */
const SUFFIXES = { q8: '_quantized', int8: '_int8', uint8: '_uint8', q4: '_q4', fp32: '' } as const;
export type GraphKind = keyof typeof SUFFIXES;
export const GRAPH_KINDS = Object.keys(SUFFIXES) as readonly GraphKind[];

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** Beside those: what shapes the prompt, what was trained on top, and what has to go with a model wherever it goes. */
const WELCOME = /^(?:generation_config\.json|chat_template\.jinja|heads\.json|(?:LICENSE|NOTICE|README)(?:\.md|\.txt)?)$/u;

/**
 * The files of a model that a game needs, of all that its source has.
 *
 * @throws UsageError when it lacks one, with what there is in its place.
 */
export function pickModelFiles(files: readonly SourceFile[], kind: GraphKind, name: string): readonly SourceFile[] {
  const graphs = graphsOf(kind);
  const picked = files.filter(({ path }) => NEEDED.includes(path) || WELCOME.test(path) || graphs.test(path));
  const lacking = NEEDED.find((path) => !picked.some((file) => file.path === path));
  if (lacking !== undefined)
    throw new UsageError(`"${name}" has no ${lacking}. A model is taken as it was exported for transformers.js.`);
  if (picked.some(({ path }) => graphs.test(path))) return picked;
  const others = GRAPH_KINDS.filter((other) => files.some(({ path }) => graphsOf(other).test(path)));
  throw new UsageError(
    others.length === 0
      ? `"${name}" has no ONNX graph in a folder "onnx". Take an export of it for transformers.js.`
      : `"${name}" has no graph of kind ${kind}. It has: ${others.join(', ')}. Choose with --dtype ${others[0]!}.`,
  );
}

function graphsOf(kind: GraphKind): RegExp {
  return new RegExp(`^onnx/model(?:_append)?${SUFFIXES[kind]}\\.onnx(?:_data(?:_\\d+)?)?$`, 'u');
}
