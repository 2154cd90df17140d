import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { ErrorPlace } from '../errors.js';
import { nestingOf } from './nesting.js';
import { problem, type PersonaProblem } from './problem.js';

/** Longest persona file that is read, in characters. Mira's has under 3,000; this only keeps accidents and bombs out. */
const MAX_CHARS = 200_000;

/** Most YAML aliases that are unfolded: a few may stand for a great many nodes. */
const MAX_ALIASES = 100;

/** Deepest nesting that is read. A persona has six levels; the YAML parser calls itself for each, and thousands end the process. */
const MAX_DEPTH = 100;

/** A YAML or JSON text as data, and where each part of it stands. */
export interface DocumentReading {
  readonly data: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => ErrorPlace;
  readonly problems: readonly PersonaProblem[];
}

/** Reads a YAML or JSON text. With problems there is no data. */
export function readDocument(source: string, file: string): DocumentReading {
  const failed = (...problems: PersonaProblem[]): DocumentReading => ({ data: undefined, placeOf: () => ({ file }), problems });
  const bad = whyUnreadable(source);
  if (bad !== undefined) return failed(problem('unreadable', bad, 'Split it, or check that it is a persona file.', { file }));
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const locate = (offset: number): ErrorPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const errors = document.errors.map((error) =>
    problem(
      'not-yaml',
      `is not valid YAML: ${error.message}`,
      'Check quotes, colons and indentation near here.',
      locate(error.pos[0]),
    ),
  );
  if (errors.length > 0) return failed(...errors);
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const placeOf = (path: readonly PropertyKey[]) => ({
      file,
      ...locatePath(document, path, locate),
      path: path.map(String).join('.'),
    });
    return { data, placeOf, problems: [] };
  } catch (error) {
    const message = `cannot be unfolded: ${(error as Error).message}`;
    return failed(problem('unreadable', message, 'Write the repeated part out instead of using YAML aliases.', { file }));
  }
}

/** What keeps a text from the parser, which would be long at it or break down. */
function whyUnreadable(source: string): string | undefined {
  if (source.length > MAX_CHARS) return `has ${source.length} characters, more than the ${MAX_CHARS} that are read`;
  if (source.includes('\0')) return 'is not text';
  return nestingOf(source) > MAX_DEPTH ? `is nested more than ${MAX_DEPTH} levels deep` : undefined;
}

/** The key that a path ends in, for what is wrong with a whole entry. */
function keyAt(document: Document, path: readonly PropertyKey[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key : undefined;
}

/** Where the entry at a path begins; for a missing one, where its nearest parent does. */
function locatePath(document: Document, path: readonly PropertyKey[], locate: (offset: number) => ErrorPlace): ErrorPlace {
  for (let length = path.length; length > 0; length--) {
    const node = keyAt(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return locate(node.range[0]);
  }
  return locate(document.contents?.range?.[0] ?? 0);
}
