import type { ErrorPlace } from '../../core/errors.js';
import type { TextEdit } from '../diagnostics/diagnostic.js';

/** Where in a text a line and column are. */
export function offsetOf(text: string, { line, column }: ErrorPlace): number | undefined {
  if (line === undefined) return undefined;
  let at = 0;
  for (let current = 1; current < line; current++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return undefined;
    at = next + 1;
  }
  return at + (column ?? 1) - 1;
}

/** Puts one word in place of another, near a place; nothing when it does not stand there as it should. */
export function replaceAt(text: string, place: ErrorPlace, written: string, meant: string): TextEdit | undefined {
  const from = offsetOf(text, place);
  if (from === undefined) return undefined;
  const lineEnd = text.indexOf('\n', from);
  const at = text.indexOf(written, from);
  if (at < 0 || (lineEnd >= 0 && at > lineEnd)) return undefined;
  return { from: at, to: at + written.length, text: meant };
}

/** A text with edits made. Of edits that overlap, the first counts. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let [result, at] = ['', 0];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
