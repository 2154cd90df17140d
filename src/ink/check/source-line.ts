import { withoutComments } from '../includes.js';

/** One line of a story as it is written, without comments. */
export interface SourceLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a source. */
export function linesOf(file: string, source: string): readonly SourceLine[] {
  return withoutComments(source)
    .split(/\r?\n/u)
    .map((text, index) => ({ file, line: index + 1, text }));
}
