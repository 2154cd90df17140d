import { UsageError } from '../command.js';
import type { HubProtocol, SourceFile } from './listing.js';

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** Beside those: what shapes the prompt, what was trained on top, and what has to go with a model wherever it goes. */
const WELCOME = /^(?:generation_config\.json|chat_template\.jinja|heads\.json|(?:LICENSE|NOTICE|README)(?:\.md|\.txt)?)$/u;

/**
 * The files of a model that a game needs, of all that its source has.
 *
 * @throws UsageError when it lacks one, with what there is in its place.
 */
export function pickModelFiles(
  files: readonly SourceFile[],
  kind: string,
  name: string,
  { graphs: known }: HubProtocol,
): readonly SourceFile[] {
  const graphs = graphsOf(known[kind]!);
  const picked = files.filter(({ path }) => NEEDED.includes(path) || WELCOME.test(path) || graphs.test(path));
  const lacking = NEEDED.find((path) => !picked.some((file) => file.path === path));
  if (lacking !== undefined)
    throw new UsageError(`"${name}" has no ${lacking}. A model is taken as it was exported for transformers.js.`);
  if (picked.some(({ path }) => graphs.test(path))) return picked;
  const others = Object.keys(known).filter((other) => files.some(({ path }) => graphsOf(known[other]!).test(path)));
  throw new UsageError(
    others.length === 0
      ? `"${name}" has no ONNX graph in a folder "onnx". Take an export of it for transformers.js.`
      : `"${name}" has no graph of kind ${kind}. It has: ${others.join(', ')}. Choose with --dtype ${others[0]!}.`,
  );
}

/** A graph, the append graph beside it, and their weights. */
function graphsOf(graph: string): RegExp {
  const end = graph.replace('onnx/model', '').replace('.', '\\.');
  return new RegExp(`^onnx/model(?:_append)?${end}(?:_data(?:_\\d+)?)?$`, 'u');
}
