import { shake, fade, camera } from './camera-commands.js';
import { emote, face, follow, sound, stay, wait, walk } from './people-commands.js';
import type { StageCommand, StageCommandMap } from './stage-command.js';

/** What can be done in every game. */
export const COMMANDS: { readonly [Name in keyof StageCommandMap]?: StageCommand<StageCommandMap[Name]> } = {
  walk,
  face,
  follow,
  stay,
  emote,
  wait,
  sound,
  shake,
  fade,
  camera,
};
