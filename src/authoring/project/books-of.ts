import type { LoreBook } from '../../core/lore/lore-entry.js';
import type { Persona } from '../../core/persona/persona.js';
import type { Project } from './project.js';

/** The lore books of the files that a character names, as far as they can be read. */
export function booksOf({ lore }: Project, persona: Persona): readonly LoreBook[] {
  return lore.flatMap(({ file, book }) => (book !== undefined && persona.lore.includes(file) ? [book] : []));
}
