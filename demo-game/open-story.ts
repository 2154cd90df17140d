import type { DialogueManager } from 'townsfolk';
import { bindVariables, createInkStory, createSpeakers, type InkStory, type VariableBinding } from 'townsfolk/ink';
import { LOOKING, storyFunctions } from './story-functions.js';

/** Variables of stories that are facts of the village: what one story knows by them, the game and the other stories know. */
const BOUND: Readonly<Record<string, readonly (string | VariableBinding)[]>> = {
  forge: ['sword_taken', 'sword_due'],
  things: [{ variable: 'sword_is_here', fact: 'sword_taken' }],
};

/** How the village opens its stories. */
export interface StoryHouse {
  readonly people: DialogueManager;
  /** Lets game time go by, for everybody. */
  readonly passTime: (minutes: number) => unknown;
  /** @defaultValue the console */
  readonly onWarning?: ((warning: Error) => void) | undefined;
}

/** Opens a story with its people, the functions of the village, and what it shares with the world. */
export function openStory({ people, passTime, onWarning }: StoryHouse, key: string, json: string): InkStory {
  const story = createInkStory({
    json,
    functions: storyFunctions(people, passTime),
    lookingFunctions: LOOKING,
    speakers: createSpeakers(people.personas),
    onWarning,
  });
  bindVariables({ story, world: people.world, variables: BOUND[key] ?? [], onWarning });
  return story;
}
