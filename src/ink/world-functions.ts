import { TownsfolkError } from '../core/errors.js';
import type { MemoryBook } from '../core/memory/memory-book.js';
import type { StoryValue } from '../core/story.js';
import { wordsOf } from '../core/text.js';
import { timeOfDay } from '../core/world/time.js';
import type { World } from '../core/world/world.js';
import type { InkFunctions } from './functions.js';
import { identify } from './line.js';
import { createSpeakers } from './speakers.js';

/** What the functions of `townsfolk.ink` work on. */
export interface WorldFunctionOptions {
  readonly world: Pick<World, 'bond' | 'has' | 'count' | 'give' | 'take' | 'addDeed' | 'quest' | 'state'>;
  /** Without one nobody remembers anything. */
  readonly memory?: Pick<MemoryBook, 'of'> | undefined;
  /** So that `bond("Mira Holt")` is the bond of `mira`. */
  readonly personas?: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** What is being said in talks that are not over, and so is known though not in memory yet. */
  readonly saidWith?: ((npc: string) => readonly { readonly heard: string; readonly said: string }[]) | undefined;
}

/**
 * The functions that `townsfolk.ink` declares, bound to a game's world: pass them to `createInkStory`.
 *
 * @param game - A `DialogueManager` is one; people who are added to it later are known too.
 * @example
 * createInkStory({ json, functions: { ...worldFunctions(people), ring: () => bell.play() } });
 */
export function worldFunctions(game: WorldFunctionOptions): InkFunctions {
  const { world } = game;
  const who = (npc: StoryValue) => identify(text('an NPC', npc), createSpeakers(game.personas ?? []));
  return {
    bond: (npc) => world.bond(who(npc)),
    has: (item) => world.has(text('an item', item)),
    count: (item) => world.count(text('an item', item)),
    give: (item) => world.give(text('an item', item)),
    take: (item) => world.take(text('an item', item)),
    deed: (what) => void world.addDeed(text('a deed', what)),
    remembers: (npc, topic) => remembers(game, who(npc), text('a topic', topic)),
    place: () => world.state.place,
    time: () => timeOfDay(world.state.minutes),
    quest: (quest) => world.quest(text('a quest', quest)) ?? '',
  };
}

/** By the topic's id, or by its words, all of which one memory, or one exchange of a talk that goes on, must have. */
function remembers(game: WorldFunctionOptions, npc: string, topic: string): boolean {
  const memories = game.memory?.of(npc) ?? [];
  const said = (game.saidWith?.(npc) ?? [])
    .filter(({ heard }) => heard !== '')
    .map(({ heard, said: answer }) => `${heard} ${answer}`);
  if (memories.some((known) => known.topic === topic)) return true;
  const wanted = wordsOf(topic.replaceAll('_', ' '));
  return wanted.length > 0 && [...memories.map((known) => known.text), ...said].some((known) => isAbout(known, wanted));
}

function isAbout(known: string, wanted: readonly string[]): boolean {
  const words = new Set(wordsOf(known));
  return wanted.every((word) => words.has(word));
}

/** Names are texts; a number or a truth in their place is a slip of the writer's. */
function text(what: string, value: StoryValue | undefined): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TownsfolkError('ink/bad-value', `${what} is named by a text, and this was ${JSON.stringify(value)}`, {
    hint: 'Write it in quotes: has("rope").',
  });
}
