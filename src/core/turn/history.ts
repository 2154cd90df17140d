import type { ChatMessage } from '../language-model.js';
import { oneLine } from '../text.js';
import type { TurnHead } from '../prompt/user-turn.js';

/** One exchange, as the model reads it. */
export interface Exchange {
  readonly user: string;
  readonly assistant: string;
  /** The player's words and the character's, for the guard, the fold and people. */
  readonly heard: string;
  readonly said: string;
}

/** What stands in the prompt of a talk already. It only grows, until it is folded. */
export interface TalkHistory {
  readonly system: string;
  readonly exchanges: readonly Exchange[];
  /** The keys as they were last written, to write only what changed. */
  readonly written: WrittenHead;
  /** What {@link foldHistory} left of older exchanges. */
  readonly folded: readonly string[];
}

export interface WrittenHead {
  readonly scene?: string;
  readonly player?: string;
  readonly actions?: string;
  /** Facts, memories and lore of the turn before. */
  readonly recalled: readonly string[];
}

/** Tokens of prompt and reply past which a talk is folded. Source: the model card, "best below 600"; a fold costs one longer wait. */
export const FOLD_AT_TOKENS = 640;

const KEPT_EXCHANGES = 3;

/** A talk at its beginning. */
export function startHistory(system: string): TalkHistory {
  return { system, exchanges: [], written: { recalled: [] }, folded: [] };
}

/** The prompt of everything said so far. */
export function messagesOf(history: TalkHistory): readonly ChatMessage[] {
  return [
    { role: 'system', content: history.system },
    ...history.exchanges.flatMap(({ user, assistant }): ChatMessage[] => [
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ]),
  ];
}

/** Those keys of a turn that say something the prompt does not say yet, and what will have been written then. */
export function freshHead(history: TalkHistory, head: TurnHead): { readonly head: TurnHead; readonly written: WrittenHead } {
  const { written } = history;
  const player = head.player && JSON.stringify(head.player);
  const actions = head.actions?.join(', ');
  // Without a word on actions so far, none being legal is no news either.
  const isActionsNews = actions !== undefined && actions !== (written.actions ?? '');
  const isNew = (text: string) => !written.recalled.includes(text);
  const recalled = [...(head.remembers ?? []), ...(head.knows ?? []), ...(head.lore ?? [])];
  return {
    head: {
      scene: head.scene === written.scene ? undefined : head.scene,
      player: player === written.player ? undefined : head.player,
      remembers: head.remembers?.filter(isNew),
      knows: head.knows?.filter(isNew),
      lore: head.lore?.filter(isNew),
      actions: isActionsNews ? head.actions : undefined,
    },
    written: {
      scene: head.scene ?? '',
      player: player ?? '',
      recalled,
      ...((isActionsNews || written.actions !== undefined) && { actions: actions ?? '' }),
    },
  };
}

/**
 * A long talk made short: the oldest exchanges become a line to remember, the system turn and the last exchanges stay.
 *
 * The keys are written anew in the next turn, since the turns that held them are gone.
 */
export function foldHistory(history: TalkHistory, playerName: string): TalkHistory {
  const gone = history.exchanges.slice(0, -KEPT_EXCHANGES).filter(({ heard }) => heard !== '');
  const lines = gone.map(({ heard }) => `"${oneLine(heard)}"`);
  const folded = lines.length === 0 ? [] : [`Earlier ${playerName} said ${lines.slice(-3).join(' and ')}`];
  return { system: history.system, exchanges: history.exchanges.slice(-KEPT_EXCHANGES), written: { recalled: [] }, folded };
}
