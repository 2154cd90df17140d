import { hintNames } from './nearest-name.js';

/**
 * What an issue is about, for programs.
 *
 * - `ink`: what the ink compiler says. `loose-end`: it says that a branch ends nowhere. `note`: a `TODO:` of the writer's own.
 * - `tag`: a tag of ours that makes no sense. `tag-place`: one that stands where it does something else.
 * - `nobody`, `endless`, `unreachable`: a talk with somebody who is not there, that nothing ends, that waits for what never comes.
 * - `exit`: a choice for an end that no talk has. `name`: nearly somebody's. `fallback`: a function that ink editors do not have.
 * - `line-id`: a text that translations cannot find.
 */
export type InkIssueKind =
  | 'ink'
  | 'loose-end'
  | 'note'
  | 'tag'
  | 'tag-place'
  | 'nobody'
  | 'endless'
  | 'unreachable'
  | 'exit'
  | 'name'
  | 'fallback'
  | 'line-id';

/** Something that the compiler, or our check of the tags, has to say about a file. */
export interface InkIssue {
  readonly kind: InkIssueKind;
  /** A `todo` is a `TODO:` line of the writer's own. */
  readonly severity: 'error' | 'warning' | 'todo';
  readonly file: string;
  /** From 1; absent where the compiler names none. */
  readonly line?: number | undefined;
  /** From 1; the compiler names none. */
  readonly column?: number | undefined;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Names that a misspelt one may have meant. */
export interface InkNames {
  /** Knots, stitches and labels. */
  readonly places: readonly string[];
  /** Variables, constants, lists and functions. */
  readonly values: readonly string[];
}

const SEVERITIES = { ERROR: 'error', WARNING: 'warning', TODO: 'todo' } as const;

/** Takes apart what the ink compiler writes: `ERROR: 'smith.ink' line 3: Divert target not found: '-> frge'`. */
export function parseIssue(text: string, mainFile: string, names: InkNames): InkIssue {
  const [, word, file, line, message] = /^(ERROR|WARNING|TODO): (?:'(.+?)' )?line (\d+): (.*)$/s.exec(text) ?? [];
  if (word === undefined || message === undefined) {
    return { kind: 'ink', severity: 'error', file: mainFile, message: text, hint: 'See the ink documentation.' };
  }
  const severity = SEVERITIES[word as keyof typeof SEVERITIES];
  const kind = severity === 'todo' ? 'note' : message.includes('loose end') ? 'loose-end' : 'ink';
  return { kind, severity, file: file ?? mainFile, line: Number(line), message, hint: hintFor(severity, message, names) };
}

function hintFor(severity: InkIssue['severity'], message: string, names: InkNames): string {
  if (severity === 'todo') return 'A note that the writer left here.';
  const missing =
    /(?:target|variable|function)[^']*(?:not found|Unresolved)[^']*'(?:-> )?([^']+)'|Unresolved variable: (\w+)/i.exec(message);
  const wanted = missing?.[1] ?? missing?.[2];
  if (wanted !== undefined)
    return hintNames(wanted, /divert|knot/i.test(message) ? names.places : names.values, 'Nothing of that kind is declared.');
  if (/Expected the name/u.test(message))
    return 'Names are of letters, digits and _; of Japanese, kanji only: ink does not read kana there.';
  if (message.includes('loose end')) return 'Close it with "-> DONE", "-> END" or a divert to where it goes on.';
  return 'See the ink documentation on what may stand here.';
}
