import type { Mood } from '../mood.js';
import type { Fact, Persona } from '../persona/persona.js';
import type { Situation } from '../persona/schema/lines.js';
import { readLine } from '../prompt/reply-shape.js';
import type { ConditionScope } from '../world/condition.js';

/** A line out of the persona file. */
export interface AuthoredLine {
  readonly mood: Mood;
  readonly text: string;
}

/** A fact about themselves is written from outside ("She owes …") and cannot be said aloud as it stands. */
const ABOUT_THEMSELVES = /^(?:she|he|they|her|his|their)\b/iu;

/** What chooses among a character's lines. */
export interface LineChoice {
  /** What the conditions of lines are asked about. */
  readonly scope: ConditionScope;
  /** How often each line was said; the least used comes next, and the count goes up. */
  readonly used: Map<string, number>;
}

/** What a character says when no model answers: their own words for the fact that was asked for, or the fact itself, or a line for the situation. */
export function authoredAnswer(
  persona: Persona,
  asked: Fact | undefined,
  situation: Situation,
  choice: LineChoice,
): AuthoredLine {
  if (asked?.say !== undefined) return readLine(asked.say);
  if (asked !== undefined && !ABOUT_THEMSELVES.test(asked.text)) return { mood: 'neutral', text: asked.text };
  return authoredLine(persona, situation, choice);
}

/** Situations whose lines do for another one. */
const STAND_IN: { readonly [Key in Situation]?: Situation } = { greet_again: 'greet', insult: 'refuse', decline: 'refuse' };

/** The next line for a situation, of those whose conditions hold. Every persona has one for `unknown`, which stands in for all that are missing. */
export function authoredLine(persona: Persona, situation: Situation, { scope, used }: LineChoice): AuthoredLine {
  const linesFor = (name: Situation | undefined) =>
    name === undefined ? [] : (persona.lines[name] ?? []).filter(({ when }) => when?.isMet(scope) !== false);
  const lines =
    [situation, STAND_IN[situation], 'unknown' as const].map(linesFor).find((found) => found.length > 0) ??
    // Whatever the conditions say, a character is never without words.
    persona.lines.unknown ??
    [];
  const texts = lines.map(({ text }) => text);
  const line = texts.reduce((best, next) => ((used.get(next) ?? 0) < (used.get(best) ?? 0) ? next : best), texts[0] ?? '…');
  used.set(line, (used.get(line) ?? 0) + 1);
  return readLine(line);
}
