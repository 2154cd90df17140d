import type { Random } from '../random.js';
import type { Memory } from './memory.js';
import type { MemoryBook } from './memory-book.js';

/** How certain one is of what another told, of how certain that one was; a friend is believed a little more. */
const BELIEVED = { friend: 0.9, other: 0.75 } as const;

/** What is less certain, or matters less, is passed on no more. Five tellings take a witness's certainty below it. */
const LEAST_CERTAINTY = 0.25;
const LEAST_IMPORTANCE = 0.3;

/** From this feeling on (0..100) somebody is a friend. The same as the bond that the prompt calls friendly. */
const FRIEND_FROM = 15;

/** Most tellings of one round, whatever the size of the village. */
const MAX_TELLINGS = 40;

/** Two who are in the same place for a while. */
export interface Meeting {
  readonly one: string;
  readonly other: string;
}

/** One told another. */
export interface Telling {
  readonly from: string;
  readonly to: string;
  readonly memory: Memory;
}

/** What rumours need to travel: memories, chance, and who likes whom. */
export interface RumourMill {
  readonly memory: MemoryBook;
  readonly random: Random;
  /** What an NPC thinks of another, -100 to 100. */
  readonly feeling: (npc: string, other: string) => number;
}

/**
 * Lets those who meet pass on what they know of the player: each tells the other the weightiest thing that they do not know yet.
 *
 * The words never change on the way, only who told whom and how sure one is. Nobody tells a rumour back to whom it came from.
 */
export function spreadRumours(meetings: readonly Meeting[], mill: RumourMill): readonly Telling[] {
  const tellings: Telling[] = [];
  for (const { one, other } of shuffled(meetings, mill.random)) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      if (tellings.length >= MAX_TELLINGS) return tellings;
      const told = tell(from, to, mill);
      if (told !== undefined) tellings.push({ from, to, memory: told });
    }
  }
  return tellings;
}

/** Everybody who is in the same place, two by two. */
export function meetingsOf(whereabouts: Readonly<Record<string, string>>): readonly Meeting[] {
  const people = Object.entries(whereabouts);
  return people.flatMap(([one, place], index) =>
    people.slice(index + 1).flatMap(([other, where]) => (where === place ? [{ one, other }] : [])),
  );
}

function tell(from: string, to: string, { memory, feeling }: RumourMill): Memory | undefined {
  const news = memory
    .of(from)
    .filter((known) => isTold(known) && !known.via.includes(to) && !memory.knowsOf(to, topicOf(known, from)))
    .reduce<Memory | undefined>((best, next) => (best === undefined || weight(next) > weight(best) ? next : best), undefined);
  if (news === undefined) return undefined;
  const believed = feeling(to, from) >= FRIEND_FROM ? BELIEVED.friend : BELIEVED.other;
  return memory.remember(to, {
    kind: 'heard',
    text: news.text,
    topic: topicOf(news, from),
    at: news.at,
    importance: news.importance,
    certainty: news.certainty * believed,
    via: [...news.via, from],
  });
}

/** What was seen or heard goes round. What was said in confidence, promised or told by the player does not. */
function isTold({ kind, importance, certainty }: Memory): boolean {
  return (kind === 'saw' || kind === 'heard') && importance >= LEAST_IMPORTANCE && certainty >= LEAST_CERTAINTY;
}

/** What a memory is about; one that says nothing of it is about itself. */
function topicOf(memory: Memory, owner: string): string {
  return memory.topic ?? `${owner}/${memory.id}`;
}

function weight({ importance, certainty }: Memory): number {
  return importance * certainty;
}

function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
