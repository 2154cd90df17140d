import type { Persona } from '../persona/persona.js';
import { entriesByMeaning } from './look-up.js';
import { thoughtsOf } from './mind.js';
import { textsOf } from './recall.js';
import type { TalkContext } from './talk-context.js';

/**
 * Has the encoder read all that a line may be held against: facts and memories, actions, then lore. Thirteen texts take a third of a second on
 * one thread, which the first question to a character would wait for. Never throws.
 *
 * @returns whether all of it was read.
 */
export async function learnMind(context: TalkContext, persona: Persona, signal?: AbortSignal): Promise<boolean> {
  const { actions, closeness, loreOf, world } = context;
  const legal = actions.legal(persona.actions, { npc: persona.id, world });
  const texts = [
    ...thoughtsOf(context, persona).flatMap(textsOf),
    ...legal.map((id) => actions.aboutOf(id)),
    ...entriesByMeaning(context, persona, loreOf(persona)).map(({ text }) => text),
  ];
  return closeness.learn(texts, signal);
}
