import type { Persona } from '../persona/persona.js';
import { NO_ACTION, renderReply } from '../prompt/reply-shape.js';
import type { ActionVerdict } from '../world/actions.js';
import type { Attempt } from './generate.js';
import type { AuthoredLine } from './authored.js';
import type { ComposedTurn } from './compose.js';
import { FOLD_AT_TOKENS, foldHistory, type TalkHistory } from './history.js';
import type { TalkContext } from './talk-context.js';

/** A proposal and what the game said to it. */
export interface Proposal {
  readonly id: string;
  readonly verdict: ActionVerdict;
}

/**
 * Least odds at which an action counts as meant. Of 28 replies of the shipped model to seven lines that hand a sword over, 21 were
 * this sure; of 36 replies to nine lines that do not, one was.
 */
const MEANT_ODDS = 0.7;

/** Puts the action that a reply ended with before the game, unless the model was not sure of it. */
export function proposeAction(
  context: TalkContext,
  persona: Persona,
  attempt: Attempt | undefined,
  offered: readonly string[],
): Proposal | undefined {
  const action = attempt?.action;
  if (action === undefined || action === NO_ACTION) return undefined;
  if ((attempt?.trace.actionOdds ?? 1) < MEANT_ODDS)
    return { id: action, verdict: { isAccepted: false, reason: 'was not meant surely' } };
  return { id: action, verdict: context.actions.propose(action, offered, { npc: persona.id, world: context.world }) };
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
  const exchange = { user: turn.user, assistant: assistantTurn(ended), heard, said: line.text };
  const longer: TalkHistory = { ...history, exchanges: [...history.exchanges, exchange], written: turn.written, folded: [] };
  const tokens = (attempt?.usage?.promptTokens ?? 0) + (attempt?.usage?.replyTokens ?? 0);
  return tokens > FOLD_AT_TOKENS ? foldHistory(longer, playerName) : longer;
}

/** The reply as the prompt will hold it: the model's own letters where all of them stand, so that its cache holds for the next turn. */
function assistantTurn({ turn, line, attempt, proposal }: EndedExchange): string {
  const isRefused = proposal?.verdict.isAccepted === false;
  if (attempt !== undefined && attempt.raw !== '' && attempt.trace.checks.length === 0 && !isRefused) return attempt.raw;
  const action = isRefused ? NO_ACTION : (attempt?.action ?? NO_ACTION);
  return renderReply(line.mood, line.text, turn.written.actions === undefined ? undefined : action);
}
