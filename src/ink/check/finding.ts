import type { InkIssue, InkIssueKind } from '../issue.js';
import type { SourceLine } from './source-line.js';

/** What is wrong in a line, before it is known which line that is. */
export interface Finding {
  readonly kind: InkIssueKind;
  readonly severity: InkIssue['severity'];
  /** Where in the line it stands, from 0. @defaultValue its beginning */
  readonly at?: number | undefined;
  readonly message: string;
  readonly hint: string;
}

/** A finding with its place. */
export function asIssue({ file, line, text }: SourceLine, { at, ...finding }: Finding): InkIssue {
  return { ...finding, file, line, column: (at ?? text.search(/\S/u)) + 1 };
}
