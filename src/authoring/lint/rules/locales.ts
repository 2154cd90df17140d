import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule } from '../context.js';
import { factsIn } from '../parts.js';

/** TF0501: a translation of a fact that there is not. TF0503: one without the character's own words. */
export const translatedFacts: PersonaRule = (source) =>
  Object.entries(source.own.locales ?? {}).flatMap(([locale, { knows = {} }]) =>
    Object.entries(knows).flatMap(([id, translated]): readonly Diagnostic[] => {
      const path = ['locales', locale, 'knows', id];
      const fact = factsIn(source).find((one) => one.id === id);
      const isKnown = fact !== undefined || source.persona?.knows.some((one) => one.id === id);
      if (!isKnown)
        return [
          diagnose('TF0501', source.placeOf(path), `No fact has the id "${id}".`, 'Give the fact this id, or correct it here.'),
        ];
      if (fact?.say === undefined || translated.say !== undefined) return [];
      return [
        diagnose(
          'TF0503',
          source.placeOf(path),
          `The fact "${id}" has its own words, and they are not translated.`,
          'Add "say:" in this language.',
        ),
      ];
    }),
  );

/** TF0502: a situation that a language leaves out. */
export const untranslatedLines: PersonaRule = ({ own, placeOf }) =>
  Object.entries(own.locales ?? {}).flatMap(([locale, { lines = {} }]) => {
    const missing = Object.keys(own.lines ?? {}).filter((situation) => !Object.hasOwn(lines, situation));
    if (missing.length === 0) return [];
    return [
      diagnose(
        'TF0502',
        placeOf(['locales', locale]),
        `In "${locale}" there are no lines for ${missing.join(', ')}; players hear them in the first language.`,
        'Translate them.',
      ),
    ];
  });
