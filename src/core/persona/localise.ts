import type { Fact, Persona } from './persona.js';
import type { LocaleVariant } from './schema/locale.js';
import { buildBarks, buildLines } from './build-persona.js';

/**
 * A persona as they are in another language: what the file has for it, and everything else as it stands.
 *
 * @param locale - `de`, `pt-BR`; of `pt-BR` what `pt` says counts where there is no closer variant.
 */
export function localisePersona(persona: Persona, locale: string): Persona {
  const names = [locale.split('-')[0] ?? locale, locale];
  return [...new Set(names)].reduce((current, name) => {
    const variant = Object.hasOwn(persona.locales, name) ? persona.locales[name] : undefined;
    return variant === undefined ? current : inVariant(current, variant);
  }, persona);
}

function inVariant(persona: Persona, variant: LocaleVariant): Persona {
  const { knows = {}, lines, barks } = variant;
  return {
    ...persona,
    name: variant.name ?? persona.name,
    role: variant.role ?? persona.role,
    voice: variant.voice ?? persona.voice,
    wants: variant.wants ?? persona.wants,
    hides: variant.hides ?? persona.hides,
    knows: persona.knows.map((fact) => translateFact(fact, knows)),
    lines: { ...persona.lines, ...(lines && buildLines(lines)) },
    barks: barks === undefined ? persona.barks : buildBarks(barks),
    examples: variant.examples ?? persona.examples,
  };
}

function translateFact(fact: Fact, knows: NonNullable<LocaleVariant['knows']>): Fact {
  const translated = fact.id !== undefined && Object.hasOwn(knows, fact.id) ? knows[fact.id] : undefined;
  if (translated === undefined) return fact;
  return {
    ...fact,
    text: translated.fact ?? fact.text,
    say: translated.say ?? (translated.fact === undefined ? fact.say : undefined),
    topics: translated.topics ?? fact.topics,
  };
}
