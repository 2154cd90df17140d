import { TownsfolkError } from '../core/errors.js';
import type { StoryValue } from '../core/story.js';
import type { InkEngine, Warn } from './engine.js';

/** A function of the game that ink calls. It must answer at once: a story cannot wait inside a function. */
export type InkFunction = (...values: StoryValue[]) => StoryValue | undefined | void;

/** The functions that a story may call, by their names in ink. */
export type InkFunctions = Readonly<Record<string, InkFunction>>;

/**
 * Functions that only look, by convention. Ink may call them early and more than once, so they may stand in choices and in texts.
 * All others are called exactly once, on their own line.
 */
export const LOOKING_FUNCTIONS: readonly string[] = ['bond', 'has', 'count', 'remembers', 'place', 'time', 'quest'];

/** What ink gets instead when a function has failed: what the fallbacks in `townsfolk.ink` give. */
const DEFAULTS: Readonly<Record<string, StoryValue>> = {
  has: false,
  take: false,
  remembers: false,
  place: '',
  time: '',
  quest: '',
};

/**
 * Lets ink call functions of the game.
 *
 * No error gets through: one that did would leave the engine damaged for good. Ink gets a plain answer (0, false or nothing)
 * and the error is told as `ink/function-failed`.
 */
export function bindFunctions(engine: InkEngine, functions: InkFunctions, looking: ReadonlySet<string>, warn: Warn): void {
  for (const [name, run] of Object.entries(functions)) {
    engine.BindExternalFunction(name, (...values: unknown[]) => callSafely(name, run, values, warn), looking.has(name));
  }
}

function callSafely(name: string, run: InkFunction, values: readonly unknown[], warn: Warn): StoryValue {
  const fallback = DEFAULTS[name] ?? 0;
  try {
    const answer: unknown = run(...values.map(toStoryValue));
    if (answer === undefined || answer === null) return fallback;
    if (isStoryValue(answer)) return answer;
    const kind =
      answer instanceof Promise ? 'a promise' : typeof answer === 'number' ? String(answer) : `a value of type ${typeof answer}`;
    warn(
      failed(
        `${name}() gave ${kind}; ink goes on with ${JSON.stringify(fallback)}.`,
        'Give back a string, a finite number or a boolean, at once.',
      ),
    );
  } catch (cause) {
    warn(
      failed(
        `${name}() failed: ${String(cause)}; ink goes on with ${JSON.stringify(fallback)}.`,
        `Mend the function "${name}" that was passed to createInkStory.`,
        cause,
      ),
    );
  }
  return fallback;
}

/** Lists and diverts reach the game as their text. */
function toStoryValue(value: unknown): StoryValue {
  return isStoryValue(value) ? value : String(value);
}

/** Whether ink and the game can both hold a value. */
export function isStoryValue(value: unknown): value is StoryValue {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function failed(message: string, hint: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('ink/function-failed', message, { hint, cause });
}
