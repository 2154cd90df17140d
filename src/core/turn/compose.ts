import type { ChatMessage } from '../language-model.js';
import { shortName, unlockedFacts } from '../persona/facts.js';
import type { Persona } from '../persona/persona.js';
import { renderSystemTurn } from '../prompt/system-turn.js';
import { renderUserTurn, type TurnHead } from '../prompt/user-turn.js';
import { bondWord } from '../world/bond.js';
import { mannerOf } from '../world/manner.js';
import { sceneLine } from '../world/scene-line.js';
import type { World } from '../world/world.js';
import type { Deed } from '../world/world-state.js';
import { freshHead, messagesOf, type TalkHistory, type WrittenHead } from './history.js';
import type { Recall } from './recall.js';
import type { TalkContext } from './talk-context.js';

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
  readonly body: string;
  readonly written: WrittenHead;
  /** What was new. */
  readonly head: TurnHead;
  /** Everything that is true in this moment, said before or not. */
  readonly now: TurnHead;
}

/** Appends one user turn to a talk: what has become true, then the body. */
export function composeTurn(history: TalkHistory, head: TurnHead, body: string): ComposedTurn {
  const fresh = freshHead(history, head);
  const user: ChatMessage = { role: 'user', content: renderUserTurn(fresh.head, body) };
  return { messages: [...messagesOf(history), user], body, written: fresh.written, head: fresh.head, now: head };
}

/** What a turn brings to the mind of a character, beside what is true anyway. */
export interface Mind {
  readonly recall: Recall;
  readonly lore: readonly string[];
  readonly actions: readonly string[] | undefined;
}

/**
 * Everything that is true in this moment for this character, as keys of the prompt.
 *
 * @param frame - What this part of the talk is about, as sentences behind the scene.
 */
export function headOf({ world, placeName }: TalkContext, persona: Persona, mind?: Mind, frame = ''): TurnHead {
  const { state } = world;
  const { name, is, looks, manner = mannerOf(state.habits) } = state.player;
  return {
    scene: [sceneLine(state, placeName), frame].filter((part) => part !== '').join(' '),
    player: {
      name: shortName(name),
      is: [is, looks, manner].filter((part) => part !== undefined && part !== '').join(', '),
      bond: bondWord(world.bond(persona.id)),
      deeds: knownDeeds(state.deeds, persona.id).map(({ text }) => text),
    },
    remembers: mind?.recall.memories ?? [],
    knows: mind?.recall.facts ?? [],
    lore: mind?.lore ?? [],
    actions: mind?.actions,
  };
}

/** The latest deeds that somebody saw, or that everybody knows of. What they only heard of has to come to mind. */
export function knownDeeds(deeds: readonly Deed[], npc: string): readonly Deed[] {
  return deeds.filter(({ witnesses }) => witnesses === 'everybody' || witnesses.includes(npc)).slice(-MAX_DEEDS);
}
