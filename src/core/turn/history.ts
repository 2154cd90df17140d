import type { ChatMessage } from '../language-model.js';
import { renderUserTurn, type TurnHead } from '../prompt/user-turn.js';

/** One exchange, as the model reads it. */
export interface Exchange {
  /** What the player's turn told that was new then. */
  readonly head: TurnHead;
  /** The player's words behind their name, or a task. */
  readonly body: string;
  readonly assistant: string;
  /** The player's words and the character's, for the guard, the fold and people. */
  readonly heard: string;
  readonly said: string;
}

/** What stands in the prompt of a talk already. It only grows, until `foldHistory` makes it short. */
export interface TalkHistory {
  readonly system: string;
  readonly exchanges: readonly Exchange[];
  /** The keys as they were last written, to write only what changed. */
  readonly written: WrittenHead;
}

export interface WrittenHead {
  readonly scene?: string;
  readonly player?: string;
  readonly actions?: string;
  /** Facts, memories and lore of the turn before. */
  readonly recalled: readonly string[];
}

/** A talk at its beginning. */
export function startHistory(system: string): TalkHistory {
  return { system, exchanges: [], written: { recalled: [] } };
}

/** The prompt of everything said so far. */
export function messagesOf(history: TalkHistory): readonly ChatMessage[] {
  return [
    { role: 'system', content: history.system },
    ...history.exchanges.flatMap(({ head, body, assistant }): ChatMessage[] => [
      { role: 'user', content: renderUserTurn(head, body) },
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
