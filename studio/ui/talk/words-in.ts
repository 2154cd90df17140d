/** The words of a line that can be picked, each once, without the marks around them. */
export function wordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return [...new Set(words)];
}
