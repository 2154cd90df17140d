import type { Mood } from '../mood.js';
import type { StoryTag } from '../story.js';
import type { QuestState } from '../world/quest-state.js';

/** One line that somebody says, or that the narrator tells, as a dialogue box shows it. */
export interface SpokenLine {
  readonly id: number;
  /** The persona id when the speaker is one of ours. */
  readonly npcId?: string | undefined;
  /** The name to show; absent for the narrator. */
  readonly speaker?: string | undefined;
  readonly mood: Mood;
  /** What is known of the line so far; it only ever grows. */
  readonly text: string;
  /** False while more text may still come. */
  readonly isComplete: boolean;
  readonly source: 'story' | 'model' | 'authored' | 'player';
  /** Thought and not said; only in stories. */
  readonly isThought?: boolean | undefined;
  /** The portrait, where it is not the speaker's own; only in stories. */
  readonly portrait?: string | undefined;
  readonly tags: readonly StoryTag[];
}

/** A choice as the player sees it. */
export interface OpenChoice {
  readonly index: number;
  readonly text: string;
  /** Why it cannot be taken now; it is shown all the same. */
  readonly locked?: string | undefined;
}

/** What happens when the player does nothing for a while. Views count the time, and players may turn it off. */
export interface ChoiceTimer {
  readonly seconds: number;
  /** The choice that is taken then. It may be one that is not shown. */
  readonly index: number;
  readonly text: string;
}

/**
 * What a conversation waits for.
 *
 * - `line`: a line stands in the box; it goes on with {@link Conversation.advance}, which does nothing until the line is complete.
 * - `prompt`: the player's turn: pick a choice, type when `canType`, or leave when `canLeave`.
 * - `staging`: something is done on the screen; {@link Conversation.advance} skips it.
 * - `thinking`: somebody is about to answer; `npcId` says who. Leaving works here as everywhere.
 */
export type ConversationState =
  | { readonly type: 'idle' }
  | { readonly type: 'line'; readonly line: SpokenLine }
  | {
      readonly type: 'prompt';
      /** Stands above the choices: a question back ("Do you mean …?"), or that what was typed means none of them. */
      readonly notice?: string | undefined;
      readonly choices: readonly OpenChoice[];
      readonly timer?: ChoiceTimer | undefined;
      readonly canType: boolean;
      readonly canLeave: boolean;
      /** Whom the player types to. */
      readonly npcId?: string | undefined;
      readonly npcName?: string | undefined;
    }
  | { readonly type: 'thinking'; readonly npcId: string; readonly npcName: string }
  | { readonly type: 'staging' }
  | { readonly type: 'ended' };

/** Somebody who hears what is said to another. */
export interface Listener {
  readonly npcId: string;
  readonly name: string;
}

/** What somebody wants to do, and what the game said to it. */
export interface ActionOutcome {
  readonly npcId: string;
  readonly action: string;
  readonly isAccepted: boolean;
  /** Why the game refused. */
  readonly reason?: string | undefined;
}

/** Something said overhead while the conversation goes on. */
export interface BarkLine {
  readonly npcId?: string | undefined;
  readonly speaker?: string | undefined;
  readonly text: string;
}

/** Where a quest stands from now on. */
export interface QuestNews {
  readonly quest: string;
  readonly state: QuestState;
}

/** Everything that a view of a conversation needs to know, in the order in which it happens. */
export interface ConversationEvents {
  /** The state has changed to this one. A growing line sends its state again with each piece of text. */
  state: ConversationState;
  /** A line is complete and belongs in the log: the player's own lines too. */
  said: SpokenLine;
  action: ActionOutcome;
  /** A tag that is none of ours, for the game to act on. */
  tag: StoryTag;
  bark: BarkLine;
  quest: QuestNews;
  /** Something went wrong and was survived, for the console or an inspector. */
  warning: Error;
}

/** A conversation as its view sees it: state in, intents out. */
export interface ConversationLike {
  readonly state: ConversationState;
  /** Who stands by and hears what is said. */
  readonly listeners?: readonly Listener[] | undefined;
  on<Name extends keyof ConversationEvents>(name: Name, listener: (payload: ConversationEvents[Name]) => void): () => void;
  start(): void;
  advance(): void;
  choose(index: number): void;
  type(text: string): void;
  /** Makes up things that the player could say now. Gives way to whatever the player does, and comes to nothing then. Never rejects. */
  suggest?(): Promise<readonly string[]>;
  /** Ends it from any state, at once; a reply under way is dropped. */
  leave(): void;
}
