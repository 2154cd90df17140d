import { TownsfolkError } from '../core/errors.js';
import type { StoryChoice } from '../core/story.js';

/** Somebody made a choice, or ended a talk, that was not open. */
export function badChoice(call: string, phase: string, choices: readonly StoryChoice[]): TownsfolkError {
  const open = choices.map((choice) => `${choice.index} "${choice.text}"`).join(', ') || 'none';
  return new TownsfolkError('ink/bad-choice', `${call} came while the story stood at "${phase}". Open choices: ${open}.`, {
    hint: 'Take the index from the beat that next() gave last; end a talk only at a beat of type "talk".',
  });
}

/** Something moved the story while it was telling a line: a function of the game, or a caller that did not wait. */
export function busy(call: string): TownsfolkError {
  return new TownsfolkError('ink/runtime', `${call} came while the story was in the middle of a line.`, {
    hint: 'A function that the story calls may only set variables; move the story when next() has returned, or prepare() has resolved.',
  });
}

/** The story was sent to a place that it does not have. */
export function unknownKnot(path: string): TownsfolkError {
  return new TownsfolkError('ink/unknown-knot', `The story has no knot or stitch "${path}".`, {
    hint: 'Check the spelling; a stitch is written "knot.stitch".',
  });
}

/** A listener threw; the story went on without it. */
export function listenerFailed(name: string, cause: unknown): TownsfolkError {
  return new TownsfolkError('ink/listener-failed', `A listener failed at the change of "${name}": ${String(cause)}`, {
    hint: 'Mend the function that was passed to onVariable().',
    cause,
  });
}
