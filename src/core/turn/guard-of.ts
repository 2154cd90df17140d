import { forbiddenBy } from '../guard/ratings.js';
import type { GuardContext } from '../guard/rules.js';
import { givenWords } from '../guard/strict-facts.js';
import { habitsOf } from '../guard/tidy.js';
import type { ChatMessage } from '../language-model.js';
import { shortName } from '../persona/facts.js';
import type { Persona } from '../persona/persona.js';
import { readLine } from '../prompt/reply-shape.js';
import { knownFacts } from './mind.js';
import type { TalkContext } from './talk-context.js';

/** Replies that the guard compares with and the repetition penalty looks at. */
const RECENT = 5;

/** The latest exchanges of a talk, as far as a reply must not repeat them. */
export function recentOf<Exchange>(exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.slice(-RECENT);
}

/** What is asked of a reply. */
export interface Guarded {
  readonly persona: Persona;
  readonly exchanges: readonly { readonly heard: string; readonly said: string }[];
  readonly messages: readonly ChatMessage[];
  /** What the character answers to. */
  readonly heard: string;
  /** Words of which the reply must have one. */
  readonly point?: ReadonlySet<string> | undefined;
}

/** What the guard needs to know to judge a reply. */
export function guardOf(
  context: TalkContext,
  { persona, exchanges, messages, heard, point }: Guarded,
): Omit<GuardContext, 'shown'> {
  const { guard, world } = context;
  const { name, role, voice, lines } = persona;
  const ownText = JSON.stringify([name, role, voice, lines]);
  const playerName = shortName(world.state.player.name);
  return {
    npcName: name,
    playerName,
    recent: recentOf(exchanges),
    heard,
    ownText,
    point,
    habits: habitsOf(linesOf(persona)),
    given: guard.isStrict ? givenTo(context, persona, ownText, messages) : undefined,
    forbidden: forbiddenBy(guard.rating, guard.ratedWords),
  };
}

/** What the writer had them say. */
function linesOf({ lines, barks }: Persona): readonly string[] {
  return [...Object.values(lines).flatMap((said) => said ?? []), ...barks].map(({ text }) => readLine(text).text);
}

/** Everything that the character was told by those who may tell them: the game and its writers, never the player. */
function givenTo(context: TalkContext, persona: Persona, ownText: string, messages: readonly ChatMessage[]): ReadonlySet<string> {
  const { player } = context.world.state;
  // The last block of a user turn is the player's own line, and a reply the model's: they give nothing.
  const turns = messages
    .filter(({ role }) => role !== 'assistant')
    .map(({ role, content }) => (role === 'user' ? content.split('\n\n').slice(0, -1).join(' ') : content));
  return givenWords([
    ownText,
    player.name,
    player.is,
    JSON.stringify([persona.barks, persona.examples, persona.wants, persona.hides]),
    ...knownFacts(context, persona).map(({ text }) => text),
    ...turns,
    ...persona.actions,
  ]);
}
