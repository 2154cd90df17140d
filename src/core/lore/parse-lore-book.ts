import { describeIssues } from '../persona/describe-issue.js';
import { readDocument } from '../persona/read-document.js';
import type { LoreBook } from './lore-entry.js';
import { buildLoreBook, loreFileSchema } from './lore-file.js';

/**
 * The lorebook in a YAML or JSON text.
 *
 * @param source - The text of the file.
 * @param file - Its path, for the error's place, and as personas name it under `lore:`, from their own paths.
 * @throws `persona/invalid` or `condition/invalid` with file, line, column and remedy of the first problem.
 * @example
 * new DialogueManager({ lore: [parseLoreBook(village, 'village.yaml')] });
 */
export function parseLoreBook(source: string, file: string): LoreBook {
  const { data, placeOf, problems } = readDocument(source, file);
  if (problems[0] !== undefined) throw problems[0].error;
  const result = loreFileSchema.safeParse(data);
  if (result.success) return { ...buildLoreBook(result.data, placeOf), file };
  throw describeIssues(loreFileSchema, result.error.issues, data, placeOf)[0]!.error;
}
