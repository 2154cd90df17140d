import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/catalogue.js';

/** Tells of something in a card: a rule, what is wrong, what to do, and where in its data. */
export type Report = (code: DiagnosticCode, message: string, hint: string, path?: string) => void;

/** Most findings of one card; a broken card can have as many as it has entries. */
const MAX_FINDINGS = 200;

/** Findings about one file as they come. */
export function startReport(file: string): { readonly report: Report; readonly problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  return {
    problems,
    report: (code, message, hint, path) => {
      if (problems.length < MAX_FINDINGS)
        problems.push(diagnose(code, { file, ...(path !== undefined && { path }) }, message, hint));
    },
  };
}
