import type { PlayerReader } from '../player-reader.js';
import type { Story } from '../story.js';
import type { Talk } from '../turn/talk.js';
import type { QuestState } from '../world/quest-state.js';
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
  /**
   * Whether the model may say story lines in its own words. A game that is played in a language which its model does not know says no;
   * then every line is the (translated) authored one. @defaultValue always
   */
  readonly mayReword?: (() => boolean) | undefined;
  /** Changes where a quest stands, when a story says so. */
  readonly setQuest?: ((quest: string, state: QuestState) => void) | undefined;
  /** What the conversation itself says to the player. @defaultValue English */
  readonly words?: Partial<SceneWords> | undefined;
  /** Whether a fact of the world or a variable ends a talk that waits for it. */
  readonly isTrue?: ((name: string) => boolean) | undefined;
}
