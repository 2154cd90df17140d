import type { TurnTrace } from '../trace/trace.js';
import type { AdmittedInput } from './admit.js';
import type { Answer } from './answer.js';
import type { AuthoredLine } from './authored.js';
import type { Proposal } from './commit.js';
import type { ComposedTurn } from './compose.js';
import type { Recall } from './recall.js';

/** Everything that a turn came to, for its trace. */
export interface EndedTurn {
  readonly turnId: number;
  readonly typed: string;
  readonly input: AdmittedInput;
  readonly recall: Recall;
  readonly turn: ComposedTurn;
  readonly result: Answer;
  readonly line: AuthoredLine;
  readonly bondMove: number;
  readonly proposal: Proposal | undefined;
  readonly startedAt: number;
}

/** The trace of a turn that is over. */
export function traceTurn(npcId: string, ended: EndedTurn, now: number): TurnTrace {
  const { turnId, typed, input, recall, turn, result, line, bondMove, proposal, startedAt } = ended;
  return {
    turnId,
    npcId,
    typed,
    heard: input.text,
    notes: input.notes,
    messages: turn.messages,
    recall: recall.trace,
    attempts: result.attempts,
    source: result.attempt === undefined ? 'authored' : 'model',
    fallback: result.fallback,
    error: result.error,
    mood: line.mood,
    bondMove,
    action: proposal && { id: proposal.id, ...proposal.verdict },
    totalMs: now - startedAt,
  };
}
