import type { PersonaPart } from './schema/persona-schema.js';

type FactPart = NonNullable<PersonaPart['knows']>[number];

/**
 * A persona file on top of one that it extends.
 *
 * Single values and lines for a situation replace, lists add (what is a file's own comes first), tables by id mix,
 * and a fact replaces one with the same id.
 */
export function mergeParts(base: PersonaPart, own: PersonaPart): PersonaPart {
  const merged: PersonaPart = {
    ...base,
    ...own,
    knows: mergeFacts(base.knows ?? [], own.knows ?? []),
    lines: { ...base.lines, ...own.lines },
    opinions: { ...base.opinions, ...own.opinions },
    relations: { ...base.relations, ...own.relations },
    locales: { ...base.locales, ...own.locales },
    actions: union(base.actions, own.actions),
    lore: union(base.lore, own.lore),
    examples: [...(own.examples ?? []), ...(base.examples ?? [])],
    barks: [...(own.barks ?? []), ...(base.barks ?? [])],
    tests: [...(own.tests ?? []), ...(base.tests ?? [])],
  };
  return base.speech === undefined ? merged : { ...merged, speech: { ...base.speech, ...own.speech } };
}

function union(base: readonly string[] = [], own: readonly string[] = []): string[] {
  return [...new Set([...own, ...base])];
}

function mergeFacts(base: readonly FactPart[], own: readonly FactPart[]): FactPart[] {
  const idOf = (fact: FactPart) => (typeof fact === 'string' ? undefined : fact.id);
  const replaced = new Set(own.map(idOf).filter((id) => id !== undefined));
  return [...own, ...base.filter((fact) => !replaced.has(idOf(fact) ?? ''))];
}
