import type { Persona } from '../persona/persona.js';
import { NO_ACTION, renderReply } from '../prompt/reply-shape.js';
import type { ActionVerdict } from '../world/actions.js';
import type { Attempt } from './generate.js';
import type { AuthoredLine } from './authored.js';
import type { ComposedTurn } from './compose.js';
import { FOLD_AT_TOKENS, foldHistory } from './fold-history.js';
import type { TalkHistory } from './history.js';
import type { TalkContext } from './talk-context.js';

/** A proposal and what the game said to it. */
export interface Proposal {
  readonly id: string;
  readonly verdict: ActionVerdict;
}

/** What a turn came to. */
export interface TurnOutcome {
  readonly line: AuthoredLine;
  readonly attempt: Attempt | undefined;
  readonly bondMove: number;
  /** Why the action of the reply is not put before the game. */
  readonly refusal: string | undefined;
}

/** Puts the action that a reply ended with before the game, unless it was not meant. */
export function proposeAction(
  context: TalkContext,
  persona: Persona,
  attempt: Attempt | undefined,
  { offered, refusal }: { readonly offered: readonly string[]; readonly refusal: string | undefined },
): Proposal | undefined {
  const id = attempt?.action;
  if (id === undefined || id === NO_ACTION) return undefined;
  if (refusal !== undefined) return { id, verdict: { isAccepted: false, reason: refusal } };
  return { id, verdict: context.actions.propose(id, offered, { npc: persona.id, world: context.world }) };
}

/** One exchange that is over, and what came of it. */
export interface EndedExchange {
  readonly turn: ComposedTurn;
  /** Empty when the character spoke first. */
  readonly heard: string;
  readonly line: AuthoredLine;
  readonly attempt?: Attempt | undefined;
  readonly proposal?: Proposal | undefined;
}

/** The talk with one exchange more, folded when it has grown long. */
export function commitExchange(history: TalkHistory, ended: EndedExchange, playerName: string): TalkHistory {
  const { turn, heard, line, attempt } = ended;
  const { head, body } = turn;
  const exchange = { head, body, assistant: assistantTurn(ended), heard, said: line.text };
  const longer: TalkHistory = { ...history, exchanges: [...history.exchanges, exchange], written: turn.written };
  const tokens = (attempt?.usage?.promptTokens ?? 0) + (attempt?.usage?.replyTokens ?? 0);
  return tokens > FOLD_AT_TOKENS ? foldHistory(longer, turn.now, playerName) : longer;
}

/** The reply as the prompt will hold it: the model's own letters where all of them stand, so that its cache holds for the next turn. */
function assistantTurn({ turn, line, attempt, proposal }: EndedExchange): string {
  const isRefused = proposal?.verdict.isAccepted === false;
  if (attempt !== undefined && attempt.raw !== '' && attempt.trace.checks.length === 0 && !isRefused) return attempt.raw;
  const action = isRefused ? NO_ACTION : (attempt?.action ?? NO_ACTION);
  return renderReply(line.mood, line.text, turn.written.actions === undefined ? undefined : action);
}
