import type { PromptPart, TurnTrace } from '../trace/trace.js';
import { renderHead } from '../prompt/user-turn.js';
import type { BudgetCut } from '../prompt/budget.js';
import type { TokenCounter } from '../prompt/token-counter.js';
import type { AdmittedInput } from './admit.js';
import type { Answer } from './answer.js';
import type { AuthoredLine } from './authored.js';
import type { Proposal } from './commit.js';
import type { ComposedTurn } from './compose.js';
import type { LookUp } from './look-up.js';
import type { Offer } from './offer.js';
import type { Recall } from './recall.js';

/** Everything that a turn came to, for its trace. */
export interface EndedTurn {
  readonly turnId: number;
  readonly typed: string;
  readonly input: AdmittedInput;
  readonly recall: Recall;
  readonly lore: LookUp;
  readonly cuts: readonly BudgetCut[];
  readonly offer: Offer;
  readonly turn: ComposedTurn;
  readonly prompt: readonly PromptPart[];
  readonly result: Answer;
  readonly line: AuthoredLine;
  readonly bondMove: number;
  readonly proposal: Proposal | undefined;
  readonly startedAt: number;
}

/** The trace of a turn that is over. */
export function traceTurn(npcId: string, ended: EndedTurn, now: number): TurnTrace {
  const { turnId, typed, input, recall, lore, cuts, offer, turn, prompt, result, line, bondMove, proposal, startedAt } = ended;
  return {
    turnId,
    npcId,
    typed,
    heard: input.text,
    notes: input.notes,
    messages: turn.messages,
    prompt,
    recall: recall.trace,
    lore: lore.trace,
    cuts,
    attempts: result.attempts,
    source: result.attempt === undefined ? 'authored' : 'model',
    fallback: result.fallback,
    error: result.error ?? offer.problem?.toRecord(),
    mood: line.mood,
    bondMove,
    offered: offer.legal,
    action: proposal && { id: proposal.id, ...proposal.verdict },
    totalMs: now - startedAt,
  };
}

/** The prompt of a turn by part, with the tokens of each. */
export async function measurePrompt(turn: ComposedTurn, body: string, tokens: TokenCounter): Promise<readonly PromptPart[]> {
  const [system, ...before] = turn.messages.slice(0, -1);
  const parts = [
    { name: 'system', text: system?.content ?? '' },
    { name: 'history', text: before.map(({ content }) => content).join('\n') },
    ...renderHead(turn.head).map((line) => ({ name: line.slice(0, line.indexOf(':')), text: line })),
    { name: 'said', text: body },
  ].filter(({ text }) => text !== '');
  const counts = await tokens.count(parts.map(({ text }) => text));
  return parts.map((part, index) => ({ ...part, tokens: counts[index] ?? 0 }));
}
