import type { ChatMessage } from '../language-model.js';
import { shortName, unlockedFacts } from '../persona/facts.js';
import type { Persona } from '../persona/persona.js';
import { renderSystemTurn } from '../prompt/system-turn.js';
import { renderUserTurn, type TurnHead } from '../prompt/user-turn.js';
import { bondWord } from '../world/bond.js';
import type { World } from '../world/world.js';
import { freshHead, messagesOf, type TalkHistory, type WrittenHead } from './history.js';
import type { Recall } from './recall.js';

/** Facts that stand in the system turn, the first of the file; all others are brought turn by turn. A small model brings up what stands there whatever it is asked. */
const SYSTEM_FACTS = 2;

/** Deeds that a character knows of in a talk, the latest. */
const MAX_DEEDS = 2;

/** The turn that never changes during a talk. Locked facts are absent. */
export function composeSystem(persona: Persona, world: World): string {
  const knows = unlockedFacts(persona, world.scopeOf(persona.id)).slice(0, SYSTEM_FACTS);
  return renderSystemTurn({ ...persona, knows: knows.map(({ text }) => text) });
}

/** A prompt that is complete but for the reply. */
export interface ComposedTurn {
  readonly messages: readonly ChatMessage[];
  readonly user: string;
  readonly written: WrittenHead;
}

/** Appends one user turn to a talk: what has become true, then the body. */
export function composeTurn(history: TalkHistory, head: TurnHead, body: string): ComposedTurn {
  const fresh = freshHead(history, head);
  const user = renderUserTurn(fresh.head, body);
  return { messages: [...messagesOf(history), { role: 'user', content: user }], user, written: fresh.written };
}

/** Everything that is true in this moment for this character, as keys of the prompt. */
export function headOf(
  persona: Persona,
  world: World,
  recall: Recall | undefined,
  folded: readonly string[],
  actions: readonly string[] | undefined,
): TurnHead {
  const { player, scene, deeds } = world.state;
  return {
    scene,
    player: {
      name: shortName(player.name),
      is: player.is,
      bond: bondWord(world.bond(persona.id)),
      deeds: deeds.slice(-MAX_DEEDS),
    },
    remembers: [...folded, ...(recall?.memories ?? [])],
    knows: recall?.facts ?? [],
    lore: recall?.lore ?? [],
    actions,
  };
}
