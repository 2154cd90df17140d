import { Scalar, isMap, isScalar, parseDocument, visit, type Document, type Pair } from 'yaml';

type Path = readonly (string | number)[];

/** Nothing is folded, and maps in one line have blanks inside. */
const PRINT = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const;

/**
 * A YAML text with one value put in place of another, or taken out.
 *
 * Everything else stays letter for letter as it was, comments too; of a list or map that gets more or fewer entries, the top-level
 * key that it belongs to is written anew, with its comments.
 *
 * @param path - Keys and indexes: `['knows', 2, 'say']`. Maps on the way are made; an index one past the end adds an entry.
 * @param value - Plain data; `undefined` takes the entry out.
 * @returns the new text, or `undefined` when the text is not valid YAML or the path leads through a single value.
 */
export function setInYaml(text: string, path: Path, value: unknown): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return undefined;
  const node = path.length === 0 ? undefined : document.getIn(path, true);
  if (isScalar(node) && typeof value === 'string') return spliceScalar(text, node, value);
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  } catch {
    return undefined;
  }
  const printed = document.toString(PRINT);
  const hasWideLists = /\[ +\S/u.test(text);
  return withKeyOf(text, String(path[0]), hasWideLists ? printed : withNarrowLists(printed));
}

/** `[a, b]` for `[ a, b ]`: the printer has one setting for lists and maps, but most writers write `{ a: b }` beside it. */
function withNarrowLists(text: string): string {
  const blanks: number[] = [];
  visit(parseDocument(text), {
    Seq(_, { flow, range, items }) {
      if (flow === true && range && items.length > 0) blanks.push(range[0] + 1, range[1] - 2);
    },
  });
  return [...blanks]
    .sort((a, b) => b - a)
    .reduce((shorter, at) => (shorter[at] === ' ' ? shorter.slice(0, at) + shorter.slice(at + 1) : shorter), text);
}

/** A block text (`|`, `>`) keeps its lines around it and is written anew with its key; any other is replaced where it stands. */
function spliceScalar(text: string, node: Scalar, value: string): string | undefined {
  const [from, to] = node.range ?? [];
  if (from === undefined || to === undefined) return undefined;
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const written = `${printed(node, value)}${isBlock ? '\n' : ''}`;
  // A key without a value has no blank behind its colon.
  const gap = from === to && text[from - 1] === ':' ? ' ' : '';
  return text.slice(0, from) + gap + written + text.slice(to);
}

/** A text as it may stand in one line, quoted as it was before where that is still needed. Inside brackets more has to be quoted. */
function printed(before: Scalar, value: string): string {
  // JSON's way to write a text is YAML's too, and stays in one line.
  if (value.includes('\n')) return JSON.stringify(value);
  const scalar = new Scalar(value);
  const isQuoted = before.type === Scalar.QUOTE_DOUBLE || before.type === Scalar.QUOTE_SINGLE;
  if (isQuoted) scalar.type = before.type as Scalar.Type;
  else if (/[,[\]{}#]/u.test(value)) scalar.type = value.includes("'") ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  const document = parseDocument('');
  document.contents = scalar as unknown as typeof document.contents;
  return document.toString(PRINT).trimEnd();
}

/** The old text with one top-level key as a new text has it. */
function withKeyOf(before: string, key: string, after: string): string {
  const old = spanOf(before, key);
  const fresh = spanOf(after, key);
  const block = fresh === undefined ? '' : after.slice(...fresh);
  if (old !== undefined) return before.slice(0, old[0]) + block + before.slice(old[1]);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${block}`;
}

/** Where a top-level key begins, and where the next one or what stands above it does. */
function spanOf(text: string, key: string): [number, number] | undefined {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return undefined;
  const pairs = document.contents.items as Pair<Scalar, { range?: [number, number, number] } | null>[];
  const found = pairs.find((pair) => pair.key.value === key);
  const from = found?.key.range?.[0];
  if (found === undefined || from === undefined) return undefined;
  return [from, endOf(text, document, pairs, found)];
}

function endOf(text: string, document: Document, pairs: readonly Pair<Scalar, unknown>[], found: Pair<Scalar, unknown>): number {
  const next = pairs[pairs.indexOf(found) + 1]?.key.range?.[0] ?? document.range?.[2] ?? text.length;
  // Comments and blank lines right above the next key belong to it.
  const lines = text.slice(0, next).split('\n');
  let kept = lines.length - 1;
  while (
    kept > 0 &&
    /^\s*(?:#.*)?$/u.test(lines[kept - 1]!) &&
    lines.slice(0, kept - 1).join('\n').length > (found.key.range?.[1] ?? 0)
  )
    kept--;
  return lines.slice(0, kept).join('\n').length + 1;
}
