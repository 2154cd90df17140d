import type { ErrorPlace } from '../../core/errors.js';
import { CATALOGUE, type DiagnosticCode } from './catalogue.js';

/** An error stops a game, a warning shows in one, a hint makes one better. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change of a file's text that mends a finding and changes nothing else. */
export interface TextEdit {
  /** Offsets into the text of the file, the end not included. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Something that a writer should look at, where it is, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, with the values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where in the data: `knows.3.when`. */
  readonly path?: string | undefined;
  /** Mends it; only where nothing can go wrong. */
  readonly fix?: TextEdit | undefined;
}

/** A finding of a rule. Its severity is the catalogue's. */
export function diagnose(code: DiagnosticCode, place: ErrorPlace, message: string, hint: string, fix?: TextEdit): Diagnostic {
  const { file = '', line, column, path } = place;
  return { code, severity: CATALOGUE[code].severity, message, hint, file, line, column, path, fix };
}

const RANK = { error: 0, warning: 1, hint: 2 } as const;

/** Findings by file and line. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      RANK[a.severity] - RANK[b.severity] ||
      a.code.localeCompare(b.code),
  );
}
