import type { SourceLine } from './source-line.js';

/** The variables that a story declares, each with the value that it begins with, as it is written. */
export type Declared = ReadonlyMap<string, string>;

/** What stands behind `VAR` in all lines. */
export function declaredIn(lines: readonly SourceLine[]): Declared {
  return new Map(
    lines.flatMap(({ text }) => {
      const [, name, value] = /^\s*VAR\s+([\p{L}\p{N}_]+)\s*=\s*(.*?)\s*$/u.exec(text) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Whether a line of code names a variable: then the story may give it another value there. */
export function isAssigned(name: string, lines: readonly SourceLine[]): boolean {
  const code = new RegExp(`~.*(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u');
  return lines.some(({ text }) => code.test(text));
}
