import type { LoreBook } from './lore-entry.js';

/** Who may know of books, by the files that their persona names. */
interface Reader {
  readonly lore: readonly string[];
}

/** Of all books those that a character knows of: those that they name, and those that nobody does. */
export function knownBooks(books: readonly LoreBook[], reader: Reader, all: readonly Reader[]): readonly LoreBook[] {
  return books.filter(
    ({ file }) => file === undefined || reader.lore.includes(file) || !all.some(({ lore }) => lore.includes(file)),
  );
}
