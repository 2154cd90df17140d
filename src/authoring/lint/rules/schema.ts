import type { PersonaProblem, PersonaProblemKind } from '../../../core/persona/problem.js';
import { CATALOGUE, type DiagnosticCode } from '../../diagnostics/catalogue.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { replaceAt } from '../offsets.js';

const CODES: Readonly<Record<PersonaProblemKind, DiagnosticCode>> = {
  unreadable: 'TF0102',
  'not-yaml': 'TF0101',
  'unknown-key': 'TF0103',
  'missing-key': 'TF0104',
  'wrong-value': 'TF0105',
  condition: 'TF0106',
  'base-missing': 'TF0107',
  'base-circle': 'TF0108',
  'lore-path': 'TF0112',
};

/** What is wrong with the form of a file, as findings. A word that was likely misspelt can be mended. */
export function schemaFindings(problems: readonly PersonaProblem[], text: string): readonly Diagnostic[] {
  return problems.map(({ kind, error, correction }) => {
    const code = CODES[kind];
    const place = error.place ?? {};
    const fix = correction && replaceAt(text, place, correction.written, correction.meant);
    const { severity } = CATALOGUE[code];
    return { code, severity, message: error.message, hint: error.hint, file: '', ...place, ...(fix && { fix }) };
  });
}
