import type { Fact, Persona, Situation } from '../persona/persona.js';
import type { Mood } from '../mood.js';
import { readLine } from '../prompt/reply-shape.js';

/** A line out of the persona file. */
export interface AuthoredLine {
  readonly mood: Mood;
  readonly text: string;
}

/** A fact about themselves is written from outside ("She owes …") and cannot be said aloud as it stands. */
const ABOUT_THEMSELVES = /^(?:she|he|they|her|his|their)\b/iu;

/**
 * What a character says when no model answers: their own words for the fact that was asked for, or the fact itself, or a line for the situation.
 *
 * @param used - How often each line was said; the least used comes next, and the count goes up.
 */
export function authoredAnswer(
  persona: Persona,
  asked: Fact | undefined,
  situation: Situation,
  used: Map<string, number>,
): AuthoredLine {
  if (asked?.say !== undefined) return readLine(asked.say);
  if (asked !== undefined && !ABOUT_THEMSELVES.test(asked.text)) return { mood: 'neutral', text: asked.text };
  return authoredLine(persona, situation, used);
}

/** The next line for a situation. Every persona has one for `unknown`, which stands in for all that are missing. */
export function authoredLine(persona: Persona, situation: Situation, used: Map<string, number>): AuthoredLine {
  const lines =
    [persona.lines[situation], situation === 'greet_again' ? persona.lines.greet : undefined, persona.lines.unknown].find(
      (found) => found?.length,
    ) ?? [];
  const line = lines.reduce((best, next) => ((used.get(next) ?? 0) < (used.get(best) ?? 0) ? next : best), lines[0] ?? '…');
  used.set(line, (used.get(line) ?? 0) + 1);
  return readLine(line);
}
