import type { TurnTrace } from '../trace/trace.js';
import type { EndedTurn } from './talk.js';

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
