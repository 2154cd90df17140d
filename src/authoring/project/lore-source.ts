import { TownsfolkError } from '../../core/errors.js';
import type { PlaceOf } from '../../core/persona/build-persona.js';
import { describeIssues } from '../../core/persona/describe-issue.js';
import type { PersonaProblem } from '../../core/persona/problem.js';
import { readDocument } from '../../core/persona/read-document.js';
import { buildLoreBook, loreFileSchema, type LoreFile } from '../../core/lore/lore-file.js';
import type { LoreBook } from '../../core/lore/lore-entry.js';

/** A lore file as the lint sees it. */
export interface LoreSource {
  readonly file: string;
  readonly text: string;
  readonly data?: LoreFile | undefined;
  readonly book?: LoreBook | undefined;
  readonly placeOf: PlaceOf;
  readonly problems: readonly PersonaProblem[];
}

/** Reads a lore file, and tells all that is wrong with it. */
export function readLoreSource(text: string, file: string): LoreSource {
  const { data, placeOf, problems } = readDocument(text, file);
  if (problems.length > 0) return { file, text, placeOf, problems };
  const result = loreFileSchema.safeParse(data);
  if (!result.success)
    return { file, text, placeOf, problems: describeIssues(loreFileSchema, result.error.issues, data, placeOf) };
  try {
    return { file, text, data: result.data, book: buildLoreBook(result.data, placeOf), placeOf, problems: [] };
  } catch (error) {
    if (TownsfolkError.is(error)) return { file, text, data: result.data, placeOf, problems: [{ kind: 'condition', error }] };
    throw error;
  }
}
