import type { ModelStatus } from '../../core/language-model.js';
import type { ConversationLike } from '../../core/scene/conversation-state.js';
import type { Approachable } from './approach-buttons.js';
import type { OverheadLine } from './bubbles/bubbles.js';

/** The pages beside the dialogue. Saves are there when the game has told how to save. */
export type DialoguePage = 'log' | 'settings' | 'saves';

/**
 * Whatever shows conversations to the player. {@link DialogueUi} is one; a game may give its own in the options of the plugin.
 *
 * It follows `conversation.on('state')`, and calls `advance()`, `choose()`, `type()` and `leave()` as the player wishes.
 */
export interface DialogueView {
  /** Shows a conversation until it ends. */
  show(conversation: ConversationLike): void;
  /** Takes the conversation off the screen, whatever its state. */
  hide(): void;
  /** Who and what can be approached now, the nearest first. Called every frame. */
  showNear(near: readonly Approachable[]): void;
  /** Somebody says something overhead, in a talk or outside of one. */
  sayOverhead?(line: OverheadLine): void;
  /** Opens a page beside the dialogue, as its own button does. */
  openPage?(page: DialoguePage): void;
  showStatus(status: ModelStatus): void;
  /** Lets time pass; called every frame. */
  tick(deltaMs: number, nowMs: number): void;
  /** Lays it over another element, such as the one that full screen shows. */
  moveTo(parent: HTMLElement): void;
  /** The newest line, as a save shows it. */
  readonly lastLine?: string | undefined;
  destroy(): void;
}
