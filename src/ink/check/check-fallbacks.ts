import type { Finding } from './finding.js';
import type { SourceLine } from './source-line.js';

/** Which functions a story has in ink itself. */
export function inkFunctionsIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => /^\s*={2,}\s*function\s+([\p{L}\p{N}_]+)/u.exec(text)?.[1] ?? []));
}

/** A function that only the game has stops the story in an ink editor. */
export function checkFallback(text: string, inkFunctions: ReadonlySet<string>): readonly Finding[] {
  const [, name, values = ''] = /^\s*EXTERNAL\s+([\p{L}\p{N}_]+)\s*\(([^)]*)\)/u.exec(text) ?? [];
  if (name === undefined || inkFunctions.has(name)) return [];
  return [
    {
      kind: 'fallback',
      severity: 'warning',
      message: `"${name}" is a function of the game alone: an ink editor cannot play this story.`,
      hint: `Add what it answers there: "=== function ${name}(${values.trim()}) ===" and below it "~ return 0".`,
    },
  ];
}
