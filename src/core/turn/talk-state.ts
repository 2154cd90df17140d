import type { LoreMarks } from '../lore/lore-state.js';
import type { Persona } from '../persona/persona.js';
import { shortName } from '../persona/facts.js';
import { commitExchange, proposeAction, type EndedExchange, type Proposal, type TurnOutcome } from './commit.js';
import type { TalkHistory } from './history.js';
import type { PreparedTurn } from './prepare.js';
import { accountAction, accountExchange, type TalkAccount } from './talk-account.js';
import type { TalkContext } from './talk-context.js';

/** Everything that a talk knows of itself. It is replaced, never changed. */
export interface TalkState {
  readonly history: TalkHistory;
  readonly account: TalkAccount;
  readonly marks: LoreMarks;
  /** How often each authored line was said. */
  readonly used: Map<string, number>;
}

/** The talk with one exchange more. */
export function withExchange(state: TalkState, { world }: TalkContext, ended: EndedExchange): TalkState {
  return {
    ...state,
    history: commitExchange(state.history, ended, shortName(world.state.player.name)),
    account: accountExchange(state.account, ended.heard, ended.line.text),
  };
}

/** Everything that a turn changes, in the world and in the talk: at once, and only when it is over. */
export function commitTurn(
  state: TalkState,
  context: TalkContext,
  persona: Persona,
  { input, turn, lore, offer }: PreparedTurn,
  { line, attempt, bondMove, refusal }: TurnOutcome,
): { readonly state: TalkState; readonly proposal: Proposal | undefined } {
  const { world } = context;
  world.moveBond(persona.id, bondMove);
  const proposal = proposeAction(context, persona, attempt, { offered: offer.offered, refusal });
  const marked = { ...state, marks: lore.marks, account: accountAction(state.account, bondMove, proposal) };
  if (input.text === '') return { state: marked, proposal };
  world.noteTone(bondMove);
  return { state: withExchange(marked, context, { turn, heard: input.text, line, attempt, proposal }), proposal };
}
