import { rememberTask } from '../prompt/tasks.js';
import { shortName } from '../persona/facts.js';
import { asSentence } from '../text.js';
import { givenWords } from '../guard/strict-facts.js';
import { termsOf } from '../memory/word-index.js';
import { shownOf } from './ask-task.js';
import { guardOf } from './guard-of.js';
import type { Talk } from './talk.js';
import type { TalkContext } from './talk-context.js';

/** Importance of a talk in which nothing came of anything, and what a moved bond and a deed add to it. Guesses. */
const PLAIN_IMPORTANCE = 0.3;
const POINTS_THAT_MATTER = 20;
const ACTION_BONUS = 0.2;

/**
 * Share of a summary's telling words that must have been said in the talk. A small model takes its prompt for what was said, and would
 * put a secret or a promise that nobody spoke of into memory.
 */
const WAS_SAID = 0.8;

/** What people do in a talk: a summary may say so in its own words. */
const TELLING_VERBS = givenWords([
  'told asked said talked promised thanked insulted greeted offered agreed refused admitted learned wanted brought gave',
]);

/** Lines of the player that a plain summary quotes: those that tell most. */
const QUOTED = 2;

/**
 * Puts a talk that is over into memory: the character's, in their own words where a model is ready; and that of everybody who stood by,
 * who know that the two talked and what was asked.
 *
 * What a player claimed stays their word: a summary says who said it. Never rejects.
 */
export async function rememberTalk(context: TalkContext, talk: Talk): Promise<void> {
  const { exchanges, bondMoved, actions } = talk.account;
  const said = exchanges.filter(({ heard }) => heard !== '').map(({ heard }) => heard);
  if (said.length === 0) return;
  const { memory, world } = context;
  const at = world.state.minutes;
  const npc = talk.persona.id;
  const plain = plainSummary(context, talk, said);
  for (const witness of bystanders(context, npc))
    memory.remember(witness, { kind: 'saw', text: plain, at, importance: PLAIN_IMPORTANCE });
  const text = (await ownWords(context, talk, said).catch(() => undefined)) ?? plain;
  const importance = Math.min(
    1,
    PLAIN_IMPORTANCE + Math.min(0.5, Math.abs(bondMoved) / POINTS_THAT_MATTER) + (actions.length > 0 ? ACTION_BONUS : 0),
  );
  memory.remember(npc, { kind: 'talk', text, at, importance });
}

/** What the model makes of the talk; nothing where it makes something else of it. */
async function ownWords(context: TalkContext, talk: Talk, said: readonly string[]): Promise<string | undefined> {
  const parts = await talk.perform(rememberTask(shortName(talk.persona.name)), 'ambient');
  if (parts === undefined) return undefined;
  const heard = said.join(' ');
  const guard = guardOf(context, { persona: talk.persona, exchanges: [], messages: [], heard });
  const text = shownOf(parts[0] ?? '', guard);
  // It must be about the player, since it is from outside, and about what was spoken of.
  const player = shortName(context.world.state.player.name);
  if (!text.includes(player)) return undefined;
  return shareSaid(text, talk, player) >= WAS_SAID ? text : undefined;
}

function shareSaid(summary: string, { account, persona }: Talk, player: string): number {
  const spoken = account.exchanges.flatMap(({ heard, said }) => [heard, said]).join(' ');
  const known = givenWords([spoken, persona.name, player]);
  const telling = [...givenWords([termsOf(summary).join(' ')])].filter((word) => !TELLING_VERBS.has(word));
  return telling.length === 0 ? 0 : telling.filter((word) => known.has(word)).length / telling.length;
}

/** `Ash said to Mira: "can you fix this sword?" and "when does the bridge open?"` */
function plainSummary({ world }: TalkContext, talk: Talk, said: readonly string[]): string {
  const telling = [...said].sort((a, b) => termsOf(b).length - termsOf(a).length).slice(0, QUOTED);
  const quotes = said.filter((line) => telling.includes(line)).map((line) => `"${line}"`);
  return asSentence(`${shortName(world.state.player.name)} said to ${shortName(talk.persona.name)}: ${quotes.join(' and ')}`);
}

function bystanders({ world }: TalkContext, npc: string): readonly string[] {
  const place = world.state.whereabouts[npc] ?? '';
  return place === '' ? [] : world.peopleAt(place).filter((other) => other !== npc);
}
