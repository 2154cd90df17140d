import { z } from 'zod';
import { judgeSentence } from '../guard/rules.js';
import { givenWords } from '../guard/strict-facts.js';
import { termsOf } from '../memory/word-index.js';
import { shortName } from '../persona/facts.js';
import { inventQuestTask, offerQuestTask, type QuestOffers, type QuestType } from '../prompt/story-tasks.js';
import { asSentence, oneLine } from '../text.js';
import { spokenOf } from '../turn/ask-task.js';
import type { AuthoredLine } from '../turn/authored.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/** A quest that somebody thought of. It exists in the world only when the game puts it there. */
export interface InventedQuest {
  readonly type: QuestType;
  readonly title: string;
  /** What is wrong, in a sentence. */
  readonly problem: string;
  readonly target: string;
  readonly place: string;
  readonly reward: string;
  readonly source: 'model' | 'authored';
}

/** What a title and a problem look like. The rest is out of the game's own lists. */
const wordsSchema = z.object({ title: z.string().min(3).max(60), problem: z.string().min(12).max(200) });

/** Behind a key of the shape: `Title:`. */
const KEYS = { title: 1, problem: 3, target: 4, place: 5, reward: 6 } as const;

/**
 * A quest that fits the moment, made of what the game offers. Where no model is ready, or its words do not make a quest, the authored one.
 *
 * @param fallback - Title and problem for that case; target, place and reward are the first of each list.
 */
export async function inventQuest(
  people: DialogueManager,
  npc: string,
  offers: QuestOffers,
  fallback: { readonly title: string; readonly problem: string },
  signal?: AbortSignal,
): Promise<InventedQuest> {
  const { targets, places, rewards, type } = offers;
  const [target = '', place = '', reward = ''] = [targets[0], places[0], rewards[0]];
  const authored: InventedQuest = { type, ...fallback, target, place, reward, source: 'authored' };
  if ([target, place, reward].includes('')) return authored;
  const answer = await people.perform(npc, inventQuestTask(offers), signal);
  if (answer === undefined) return authored;
  const part = (key: keyof typeof KEYS) => oneLine(answer.parts[KEYS[key]] ?? '');
  const words = wordsSchema.safeParse({ title: part('title').replace(/[.!]$/u, ''), problem: part('problem') });
  const mayBeSaid =
    words.success && Object.values(words.data).every((text) => judgeSentence(text, { ...answer.guard, shown: '' }) === undefined);
  if (!mayBeSaid) return authored;
  const chosen = (key: 'target' | 'place' | 'reward', all: readonly string[]) =>
    all.find((option) => part(key).endsWith(`: ${oneLine(option)}`)) ?? all[0] ?? '';
  return {
    type,
    ...words.data,
    target: chosen('target', targets),
    place: chosen('place', places),
    reward: chosen('reward', rewards),
    source: 'model',
  };
}

/** The quest offered in the character's voice; in plain words where no model is ready, or its offer does not say what is wanted. */
export async function offerQuest(
  people: DialogueManager,
  npc: string,
  quest: InventedQuest,
  signal?: AbortSignal,
): Promise<AuthoredLine> {
  const answer = await people.perform(npc, offerQuestTask(shortName(people.world.state.player.name), quest), signal);
  const offer = answer && spokenOf(answer.parts, answer.guard);
  const wanted = givenWords([termsOf(quest.target).join(' ')]);
  const saysWhat = offer !== undefined && [...givenWords([offer.text])].some((word) => wanted.has(word));
  return saysWhat ? offer : { mood: 'neutral', text: plainOffer(quest) };
}

function plainOffer({ problem, target, place, reward }: InventedQuest): string {
  return `${asSentence(problem)} It is about ${target}, at ${place}. There is ${reward} in it for you.`;
}
