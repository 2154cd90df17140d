import type { ModelStatus } from '../core/language-model.js';
import type { ActionOutcome, ConversationLike, QuestNews, SpokenLine } from '../core/scene/conversation-state.js';
import type { StoryTag } from '../core/story.js';

/** Names of the events of {@link TownsfolkPlugin}. All are synchronous; the payloads are in {@link TownsfolkEventMap}. */
export const TownsfolkEvents = {
  /** A conversation begins: before its first line. Who shows it without a view of their own follows it from here. */
  CONVERSATION_START: 'conversationstart',
  /** A line is complete, the player's own too. */
  SAID: 'said',
  /** A character proposed something, and the game accepted or refused. */
  ACTION: 'action',
  /** A tag of the story that is none of ours: `# sound: rain`. Before the line that carries it. */
  TAG: 'tag',
  /** A story says where a quest stands from now on; the world knows it already. */
  QUEST: 'quest',
  /** A conversation is over: after its last line. */
  CONVERSATION_END: 'conversationend',
  /** The player has come near to somebody, or left. */
  NEAR: 'near',
  MODEL_STATUS: 'modelstatus',
  /** Something went wrong and was survived. Without a listener it goes to the console. */
  WARNING: 'warning',
} as const;

/** What each event brings. */
export interface TownsfolkEventMap {
  /** Without `npcId` it is something that is told, not somebody. */
  conversationstart: { readonly npcId: string | undefined; readonly conversation: ConversationLike };
  said: SpokenLine;
  action: ActionOutcome;
  tag: StoryTag;
  quest: QuestNews;
  conversationend: { readonly npcId: string | undefined };
  near: { readonly npcId: string; readonly isNear: boolean };
  modelstatus: ModelStatus;
  warning: Error;
}
