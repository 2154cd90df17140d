import { TownsfolkError } from '../core/errors.js';
import type { MemoryBook } from '../core/memory/memory-book.js';
import type { StoryValue } from '../core/story.js';
import { wordsOf } from '../core/text.js';
import { timeOfDay } from '../core/world/time.js';
import type { World } from '../core/world/world.js';
import type { InkFunctions } from './functions.js';
import { identify, type Speakers } from './line.js';

/** What the functions of `townsfolk.ink` work on. */
export interface WorldFunctionOptions {
  readonly world: Pick<World, 'bond' | 'has' | 'count' | 'give' | 'take' | 'addDeed' | 'quest' | 'state'>;
  /** Without one nobody remembers anything. */
  readonly memory?: Pick<MemoryBook, 'of'> | undefined;
  /** So that `bond("Mira Holt")` is the bond of `mira`. */
  readonly speakers?: Speakers | undefined;
}

/**
 * The functions that `townsfolk.ink` declares, bound to a game's world: pass them to `createInkStory`.
 *
 * @example
 * createInkStory({ json, functions: { ...worldFunctions({ world, memory: people.memory }), ring: () => bell.play() } });
 */
export function worldFunctions({ world, memory, speakers = new Map<string, string>() }: WorldFunctionOptions): InkFunctions {
  const who = (npc: StoryValue) => identify(text('an NPC', npc), speakers);
  return {
    bond: (npc) => world.bond(who(npc)),
    has: (item) => world.has(text('an item', item)),
    count: (item) => world.count(text('an item', item)),
    give: (item) => world.give(text('an item', item)),
    take: (item) => world.take(text('an item', item)),
    deed: (what) => void world.addDeed(text('a deed', what)),
    remembers: (npc, topic) => hasMemory(memory, who(npc), text('a topic', topic)),
    place: () => world.state.place,
    time: () => timeOfDay(world.state.minutes),
    quest: (quest) => world.quest(text('a quest', quest)) ?? '',
  };
}

/** By the topic's id, or by its words, all of which one memory must have. */
function hasMemory(memory: Pick<MemoryBook, 'of'> | undefined, npc: string, topic: string): boolean {
  const wanted = wordsOf(topic.replaceAll('_', ' '));
  return (memory?.of(npc) ?? []).some((known) => {
    if (known.topic === topic) return true;
    const words = new Set(wordsOf(known.text));
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
}

/** Names are texts; a number or a truth in their place is a slip of the writer's. */
function text(what: string, value: StoryValue | undefined): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TownsfolkError('ink/bad-value', `${what} is named by a text, and this was ${JSON.stringify(value)}`, {
    hint: 'Write it in quotes: has("rope").',
  });
}
