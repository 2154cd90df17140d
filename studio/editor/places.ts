import type { Diagnostic } from 'townsfolk/authoring';

/** Where a finding stands in the text as it is now: what it is about, to the end of its line. */
export function spanOf(text: string, { line = 1, column = 1 }: Diagnostic): { readonly from: number; readonly to: number } {
  const lines = text.split('\n');
  const at = Math.min(line, lines.length) - 1;
  const start = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
  const { length } = lines[at] ?? '';
  const from = start + Math.min(column - 1, length);
  return { from, to: Math.max(from, start + length) };
}

/** The one span in which two texts differ: a form changes little, and the cursor stays where it is. */
export function changeBetween(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let end = 0;
  const most = Math.min(before.length, after.length) - from;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
