import type { TownsfolkError } from '../errors.js';
import type { Persona } from '../persona/persona.js';
import { MAX_OFFERED } from '../world/actions.js';
import type { TalkContext } from './talk-context.js';

/** What a character could do now, and which of it is offered to the model. */
export interface Offer {
  readonly legal: readonly string[];
  /** The most fitting eight, in the order of the persona file, so that the prompt changes only when they do. */
  readonly offered: readonly string[];
  /** An action of the persona that cannot be offered, since the game does not know it. */
  readonly problem: TownsfolkError | undefined;
}

/** The actions to offer for a line. */
export async function offerActions(
  { actions, world, closeness }: TalkContext,
  persona: Persona,
  line: string,
  signal: AbortSignal | undefined,
): Promise<Offer> {
  const legal = actions.legal(persona.actions, { npc: persona.id, world });
  const problem = actions.problemWith(persona.actions, persona.id);
  if (legal.length <= MAX_OFFERED) return { legal, offered: legal, problem };
  const about = legal.map((id) => actions.aboutOf(id));
  const { scores } = await closeness.scores(line, about, `${persona.id}/actions`, signal);
  const fitting = legal
    .map((id, index) => ({ id, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_OFFERED);
  return { legal, offered: legal.filter((id) => fitting.some((entry) => entry.id === id)), problem };
}
