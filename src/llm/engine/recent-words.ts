import { TOKEN_WORDLIKE, type Vocabulary } from './vocabulary.js';

/**
 * The tokens of a character's latest lines that are worth avoiding. Only word-like ones count: short words and full stops stand in
 * every line, and making them rarer would spoil the grammar before it changed what is said.
 */
export function recentWords(
  lines: readonly string[],
  encode: (text: string) => readonly number[],
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const ids = lines.flatMap((line) => encode(` ${line.trim()}`));
  return new Set(ids.filter((id) => (vocabulary.flags[id]! & TOKEN_WORDLIKE) !== 0));
}
