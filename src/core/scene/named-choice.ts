import type { StoryChoice } from '../story.js';
import { wordsOf } from '../text.js';
import type { Meaning } from './meaning.js';

/** Most choices that are offered when a line holds keys of several: past two it is a list again. */
const MOST_OFFERED = 2;

/**
 * The choice that a line names outright: its number as shown (hidden ones have none), its text or one of its `say` lines word for word, or one of its keys.
 *
 * A line that only holds a key among other words ("I won't pay") is not sure.
 */
export function namedChoice(text: string, choices: readonly StoryChoice[]): Meaning {
  const line = fold(text);
  const numbered = /^\d{1,2}$/u.test(line) ? choices.filter(({ isHidden }) => isHidden !== true)[Number(line) - 1] : undefined;
  const named = numbered ?? choices.find((choice) => namesOf(choice).some((name) => fold(name) === line));
  if (line !== '' && named !== undefined) return { type: 'choice', choice: named };
  const held = choices.filter(({ keys = [] }) => keys.some((key) => holds(line, fold(key))));
  if (held.length === 0 || held.length > MOST_OFFERED) return { type: 'none' };
  return { type: 'unsure', choices: held };
}

function namesOf({ text, say = [], keys = [] }: StoryChoice): readonly string[] {
  return [text, ...say, ...keys];
}

/** Whether the words of a key stand in a line, side by side. */
function holds(line: string, key: string): boolean {
  return key !== '' && ` ${line} `.includes(` ${key} `);
}

/** Words alone, without case, accents and marks. */
function fold(text: string): string {
  return wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, '')).join(' ');
}
