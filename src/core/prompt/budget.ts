import type { TurnHead } from './user-turn.js';

/**
 * Most tokens of what is brought to mind for one turn: facts, memories, lore and deeds. A guess from what the shipped model does well
 * with: two facts or memories (25 tokens each) and a book's own budget of lore.
 */
export const MIND_TOKENS = 160;

/** Something that there was no room for. */
export interface BudgetCut {
  readonly key: 'Lore' | 'Remembers' | 'Knows' | 'Player';
  readonly text: string;
  readonly tokens: number;
}

/** What a turn brings to mind, cut to what there is room for, and everything that was cut. */
export interface BudgetedHead {
  readonly head: TurnHead;
  readonly cuts: readonly BudgetCut[];
}

type Counts = (texts: readonly string[]) => Promise<readonly number[]>;

/**
 * Cuts what a turn brings to mind to a number of tokens: lore goes first, the last of it before the rest, then memories, then deeds,
 * then facts but the first. Scene, player and actions are pinned. Nothing is cut in silence.
 *
 * @param count - Tells the tokens of texts.
 */
export async function fitHead(head: TurnHead, count: Counts, maxTokens = MIND_TOKENS): Promise<BudgetedHead> {
  const parts = partsOf(head);
  const counts = await count(parts.map(({ text }) => text));
  let total = counts.reduce((sum, tokens) => sum + tokens, 0);
  const cuts: BudgetCut[] = [];
  for (const [index, { key, text, isPinned }] of parts.entries()) {
    if (total <= maxTokens) break;
    if (isPinned) continue;
    const tokens = counts[index] ?? 0;
    cuts.push({ key, text, tokens });
    total -= tokens;
  }
  return { head: cuts.length === 0 ? head : without(head, cuts), cuts };
}

interface Part extends Omit<BudgetCut, 'tokens'> {
  readonly isPinned: boolean;
}

/** Everything that can go, what goes first in front. */
function partsOf({ lore = [], remembers = [], knows = [], player }: TurnHead): readonly Part[] {
  const lastFirst = (key: BudgetCut['key'], texts: readonly string[], pinned = 0): readonly Part[] =>
    texts.map((text, index) => ({ key, text, isPinned: index < pinned })).reverse();
  return [
    ...lastFirst('Lore', lore),
    ...lastFirst('Remembers', remembers),
    ...lastFirst('Player', player?.deeds ?? []),
    ...lastFirst('Knows', knows, 1),
  ];
}

function without(head: TurnHead, cuts: readonly BudgetCut[]): TurnHead {
  const left = (key: BudgetCut['key'], texts: readonly string[] | undefined) =>
    texts?.filter((text) => !cuts.some((cut) => cut.key === key && cut.text === text));
  return {
    ...head,
    lore: left('Lore', head.lore),
    remembers: left('Remembers', head.remembers),
    knows: left('Knows', head.knows),
    player: head.player && { ...head.player, deeds: left('Player', head.player.deeds) ?? [] },
  };
}
