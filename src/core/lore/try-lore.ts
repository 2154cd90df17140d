import { createRandom } from '../random.js';
import type { ConditionScope } from '../world/condition.js';
import type { LoreBook } from './lore-entry.js';
import { scanLore, type LoreVerdict } from './scan-lore.js';

const NOTHING_KNOWN: ConditionScope = { value: () => undefined, has: () => false, did: () => false };

/**
 * What a sentence would bring up at the beginning of a talk, and why every other entry would not: the key tester of a writer.
 *
 * Chance is left out: an entry that could come up does.
 *
 * @param scope - The world to try it in. @defaultValue one in which nothing has happened
 */
export function tryLore(
  books: readonly LoreBook[],
  sentence: string,
  scope: ConditionScope = NOTHING_KNOWN,
): readonly LoreVerdict[] {
  const certain = books.map((book) => ({ ...book, entries: book.entries.map((entry) => ({ ...entry, probability: 1 })) }));
  return scanLore(certain, { lines: [sentence], scope, turn: Infinity, marks: {}, random: createRandom(1) });
}
