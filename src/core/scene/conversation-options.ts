import type { PlayerReader } from '../player-reader.js';
import type { Story, StoryTag } from '../story.js';
import type { Talk } from '../turn/talk.js';
import type { QuestState } from '../world/quest-state.js';
import type { Act } from './act.js';
import type { Listener } from './conversation-state.js';
import type { SceneWords } from './scene-words.js';

/** What a conversation needs: a story, or somebody to talk to, or both. */
export interface ConversationOptions {
  /** Drives the conversation. Without one it is a talk with `npc`, from greeting to farewell. */
  readonly story?: Story | undefined;
  /** Whom the player talks to when there is no story. */
  readonly npc?: string | undefined;
  /** The talk with one of the game's people, or `undefined` for somebody who has no persona. Asked once for each; closed at the end. */
  readonly openTalk: (npc: string) => Talk | undefined;
  /** Who stands by and hears what is said. @defaultValue nobody */
  readonly listeners?: (() => readonly Listener[]) | undefined;
  readonly playerName: () => string;
  /** Tells which of the choices that are open a typed line meant. Without one, only what names a choice outright is found. */
  readonly reader?: PlayerReader | undefined;
  /** Does on the screen what the tags of a line say. Gives what its words have to wait for. */
  readonly perform?: ((tags: readonly StoryTag[]) => Act | undefined) | undefined;
  /** Changes where a quest stands, when a story says so. */
  readonly setQuest?: ((quest: string, state: QuestState) => void) | undefined;
  /** Notes what the player did, when a story says so: `mended the mill gate`. */
  readonly addDeed?: ((text: string) => void) | undefined;
  /** Lets one of the game's people remember something, when a story says so. */
  readonly remember?: ((npc: string, text: string) => void) | undefined;
  /** What the conversation itself says to the player. @defaultValue English */
  readonly words?: Partial<SceneWords> | undefined;
  /** Whether a fact of the world or a variable ends a talk that waits for it. */
  readonly isTrue?: ((name: string) => boolean) | undefined;
}
