import { TownsfolkError, type ErrorPlace } from '../errors.js';

/** What kind of mistake a persona file has. */
export type PersonaProblemKind =
  | 'unreadable'
  | 'not-yaml'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'condition'
  | 'base-missing'
  | 'base-circle'
  | 'lore-path';

/** Something wrong with a persona file. */
export interface PersonaProblem {
  readonly kind: PersonaProblemKind;
  readonly error: TownsfolkError;
  /** What was written, and what was likely meant. */
  readonly correction?: { readonly written: string; readonly meant: string } | undefined;
}

/** Something wrong with a persona file, in words. */
export function problem(
  kind: PersonaProblemKind,
  message: string,
  hint: string,
  place: ErrorPlace,
  correction?: PersonaProblem['correction'],
): PersonaProblem {
  return { kind, error: new TownsfolkError('persona/invalid', `The persona file ${message}.`, { hint, place }), correction };
}
