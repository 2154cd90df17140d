import type { Proposal } from './commit.js';

/** One exchange of a talk as people would tell it. */
export interface SaidExchange {
  /** Empty when the character spoke first. */
  readonly heard: string;
  readonly said: string;
}

/** What a talk has come to. */
export interface TalkAccount {
  readonly exchanges: readonly SaidExchange[];
  /** Points by which the bond moved, all together. */
  readonly bondMoved: number;
  /** Actions that the game accepted. */
  readonly actions: readonly string[];
}

/** A talk at its beginning. */
export const EMPTY_ACCOUNT: TalkAccount = { exchanges: [], bondMoved: 0, actions: [] };

/** Most exchanges that are kept for the account; the oldest go first. */
const MAX_EXCHANGES = 200;

/** With one exchange more. */
export function accountExchange(account: TalkAccount, heard: string, said: string): TalkAccount {
  return { ...account, exchanges: [...account.exchanges, { heard, said }].slice(-MAX_EXCHANGES) };
}

/** With what a turn did. */
export function accountAction(account: TalkAccount, bondMove: number, proposal: Proposal | undefined): TalkAccount {
  const done = proposal?.verdict.isAccepted === true ? [proposal.id] : [];
  return { ...account, bondMoved: account.bondMoved + bondMove, actions: [...account.actions, ...done] };
}
