import type { StoryChoice } from '../story.js';
import type { ChoiceTimer, OpenChoice } from './conversation-state.js';

/** Choices as a prompt has them: those that are shown, those that can be taken, and the one that time takes. */
export interface OpenChoices {
  readonly choices: readonly OpenChoice[];
  readonly timer?: ChoiceTimer | undefined;
}

/** What of a story's choices the player sees. */
export function openChoices(choices: readonly StoryChoice[]): OpenChoices {
  const timed = choices.find((choice) => choice.afterSeconds !== undefined && choice.locked === undefined);
  return {
    choices: choices.filter(({ isHidden }) => isHidden !== true).map(({ index, text, locked }) => ({ index, text, locked })),
    timer: timed && { seconds: timed.afterSeconds!, index: timed.index, text: timed.text },
  };
}
