import leven from 'leven';

/** Something that the compiler, or our check of the tags, has to say about a file. */
export interface InkIssue {
  /** A `todo` is a `TODO:` line of the writer's own. */
  readonly severity: 'error' | 'warning' | 'todo';
  readonly file: string;
  /** From 1; absent where the compiler names none. */
  readonly line?: number | undefined;
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
    return { severity: 'error', file: mainFile, message: text, hint: 'See the ink documentation.' };
  }
  const severity = SEVERITIES[word as keyof typeof SEVERITIES];
  return { severity, file: file ?? mainFile, line: Number(line), message, hint: hintFor(severity, message, names) };
}

function hintFor(severity: InkIssue['severity'], message: string, names: InkNames): string {
  if (severity === 'todo') return 'A note that the writer left here.';
  const missing =
    /(?:target|variable|function)[^']*(?:not found|Unresolved)[^']*'(?:-> )?([^']+)'|Unresolved variable: (\w+)/i.exec(message);
  const wanted = missing?.[1] ?? missing?.[2];
  if (wanted !== undefined) return closest(wanted, /divert|knot/i.test(message) ? names.places : names.values);
  if (message.includes('loose end')) return 'Close it with "-> DONE", "-> END" or a divert to where it goes on.';
  return 'See the ink documentation on what may stand here.';
}

function closest(wanted: string, names: readonly string[]): string {
  const near = names.map((name) => ({ name, distance: leven(wanted, name) })).sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= Math.max(2, wanted.length / 3)) return `Did you mean "${near.name}"?`;
  return names.length === 0 ? 'Nothing of that kind is declared.' : `Declared are: ${names.slice(0, 12).join(', ')}.`;
}
