import type { PersonaPart } from '../../core/persona/schema/persona-schema.js';
import { personaPartSchema } from '../../core/persona/schema/persona-schema.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Card } from './card.js';
import { checkCard } from './check-card.js';
import { readCard } from './read-card.js';
import { startReport } from './report.js';
import { loreOfBook, type LoreFileInput } from './to-lore.js';
import { PERSONA_EXTENSION, personaOfCard, type ImportOptions } from './to-persona.js';

/** What a card became: a persona, its book as lore, and all that there is to say about it. */
export interface CardImport {
  readonly card?: Card;
  readonly persona?: PersonaPart;
  readonly lore?: LoreFileInput;
  readonly problems: readonly Diagnostic[];
}

/**
 * A persona and a lore file out of a character card.
 *
 * A card that this package exported gives back the very persona that went in.
 */
export function importCard(bytes: Uint8Array, file: string, options: ImportOptions = {}): CardImport {
  const { card, problems } = readCard(bytes, file);
  if (card === undefined) return { problems };
  const { report, problems: found } = startReport(file);
  checkCard(card, report);
  const persona = ownPersona(card, options) ?? personaOfCard(card, report, options);
  const book = card.data.character_book;
  const lore = book === undefined ? undefined : loreOfBook(card, book, report);
  const hasLore = lore !== undefined && lore.entries.length > 0;
  return { card, persona, ...(hasLore && { lore }), problems: unique([...problems, ...found]) };
}

/** A persona that was put into the card on export, if it still fits the schema. */
function ownPersona({ data }: Card, { id }: ImportOptions): PersonaPart | undefined {
  const kept = data.extensions[PERSONA_EXTENSION];
  if (kept === undefined || !personaPartSchema.safeParse(kept).success) return undefined;
  const { lore: _lore, extends: _extends, ...persona } = kept as PersonaPart;
  return id === undefined ? persona : { ...persona, id };
}

function unique(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, path }) => {
    const key = `${code}|${path ?? ''}|${message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
