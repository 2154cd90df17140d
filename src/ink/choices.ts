import type { StoryBeat, StoryChoice } from '../core/story.js';
import type { InkEngine } from './engine.js';
import { splitList } from './talk-tag.js';
import type { Translate } from './l10n/translate.js';
import { idsOf, splitTag } from './tags.js';

/** Tags that say something about the choice itself. All others are for the game. */
const OURS = new Set(['exit', 'say', 'keys', 'id', 'locked', 'hidden', 'after']);

/** The choices that are open, as the engine numbers them. While a story can still go on there are none. */
export function readChoices(engine: InkEngine, translate?: Translate): StoryChoice[] {
  if (engine.canContinue) return [];
  return engine.currentChoices.map((choice, index) => {
    const tags = (choice.tags ?? []).map(splitTag);
    const valuesOf = (name: string) => tags.filter((tag) => tag.name.toLowerCase() === name).map(({ value }) => value);
    return {
      index,
      text: translate?.(idsOf(choice.tags ?? []), choice.text.trim()) ?? choice.text.trim(),
      exit: valuesOf('exit')[0],
      say: valuesOf('say').filter((line) => line !== ''),
      keys: valuesOf('keys').flatMap(splitList),
      // Ink fills the reason in: with an empty one there is none.
      locked: valuesOf('locked').find((reason) => reason !== ''),
      isHidden: valuesOf('hidden').length > 0,
      afterSeconds: secondsIn(valuesOf('after')[0]),
      tags: tags.filter((tag) => !OURS.has(tag.name.toLowerCase())),
    };
  });
}

/** A time to wait; what is no number of seconds above nothing is none. */
function secondsIn(value: string | undefined): number | undefined {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** The choice that is made when a talk ends this way. `# exit: left, turns` stands for both. */
export function findExit(choices: readonly StoryChoice[], exit: string): StoryChoice | undefined {
  return choices.find((choice) => choice.exit !== undefined && splitList(choice.exit).includes(exit));
}

/** Where the engine stands when it has no more to tell: at choices, or at the end. */
export function standstill(engine: InkEngine, translate: Translate): StoryBeat {
  const choices = readChoices(engine, translate);
  return choices.length === 0 ? { type: 'end' } : { type: 'choices', choices: withWayOut(choices) };
}

/** At a plain choice a player must be able to go on: when there is nothing but exits of a talk, they are shown. */
function withWayOut(choices: readonly StoryChoice[]): readonly StoryChoice[] {
  if (choices.some((choice) => choice.exit === undefined)) return choices;
  return choices.map((choice) => ({ ...choice, exit: undefined }));
}
