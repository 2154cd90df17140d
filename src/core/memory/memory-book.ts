import { TownsfolkError } from '../errors.js';
import { makeMemory, type Memory, type MemoryDraft, type PromiseState } from './memory.js';
import { firmest } from './retention.js';

/** Most memories that a character keeps; the least firm go first. With a sentence each they are about 20 KB of a save. */
export const MAX_MEMORIES = 200;

/** How many may gather above that before it is looked at again: sorting two hundred at every new one is waste. */
const SLACK = 20;

/** All memories of a game by owner, as a save holds them. */
export type MemorySnapshot = Readonly<Record<string, readonly Memory[]>>;

/** What each character remembers, each their own: what one saw, another does not know. */
export class MemoryBook {
  readonly #memories = new Map<string, readonly Memory[]>();
  readonly #now: () => number;
  #lastId = 0;

  /**
   * An empty book.
   *
   * @param now - Minutes of game time. @defaultValue always 0, for games without a clock
   */
  constructor(now: () => number = () => 0) {
    this.#now = now;
  }

  /** What one character remembers, oldest first. */
  of(npc: string): readonly Memory[] {
    return this.#memories.get(npc) ?? [];
  }

  /** Whether they know of a topic, from whomever. */
  knowsOf(npc: string, topic: string): boolean {
    return this.of(npc).some((memory) => memory.topic === topic);
  }

  /**
   * Adds a memory, unless they know the same already: then the surer of the two stays.
   *
   * @returns the memory that they have now.
   */
  remember(npc: string, draft: string | MemoryDraft): Memory {
    const fresh = makeMemory(typeof draft === 'string' ? { text: draft } : draft, `m${++this.#lastId}`, this.#now());
    const known = this.of(npc).find((memory) => isSame(memory, fresh));
    if (known !== undefined && known.certainty >= fresh.certainty) return known;
    this.#set(npc, [...this.of(npc).filter((memory) => memory !== known), fresh]);
    return fresh;
  }

  /**
   * The player gives somebody their word.
   *
   * @param text - A sentence from outside: `Ash promised to pay for the hinges by market day.`
   * @param options.dueAt - Minutes of game time; past them an open promise is overdue, and the NPC says so.
   * @returns the id for {@link MemoryBook.settle}.
   */
  promise(npc: string, text: string, options: { readonly dueAt?: number; readonly topic?: string } = {}): string {
    const { dueAt, topic } = options;
    return this.remember(npc, {
      kind: 'promise',
      text,
      topic,
      importance: 0.9,
      promise: { state: 'open', ...(dueAt !== undefined && { dueAt }) },
    }).id;
  }

  /** The promise was kept or broken. By its id or its topic. @throws `memory/no-promise` when there is no open one. */
  settle(npc: string, promise: string, state: Exclude<PromiseState, 'open'>): Memory {
    const open = this.of(npc).find(
      (memory) => memory.promise?.state === 'open' && (memory.id === promise || memory.topic === promise),
    );
    if (open === undefined)
      throw new TownsfolkError('memory/no-promise', `"${npc}" holds no open promise "${promise}".`, {
        hint: 'Use the id that promise() gave, or its topic; a promise can be settled once.',
      });
    const settled: Memory = { ...open, at: this.#now(), promise: { ...open.promise, state } };
    this.#set(
      npc,
      this.of(npc).map((memory) => (memory === open ? settled : memory)),
    );
    return settled;
  }

  /** Open promises whose time is over. */
  overdue(npc: string): readonly Memory[] {
    return this.of(npc).filter(({ promise }) => promise?.state === 'open' && (promise.dueAt ?? Infinity) < this.#now());
  }

  forget(npc: string, id: string): void {
    this.#set(
      npc,
      this.of(npc).filter((memory) => memory.id !== id),
    );
  }

  snapshot(): MemorySnapshot {
    return Object.fromEntries([...this.#memories].map(([npc, memories]) => [npc, firmest(memories, MAX_MEMORIES, this.#now())]));
  }

  /** Puts a snapshot in place of everything. */
  restore(snapshot: MemorySnapshot): void {
    this.#memories.clear();
    for (const [npc, memories] of Object.entries(snapshot)) this.#memories.set(npc, memories);
    const ids = Object.values(snapshot).flatMap((memories) => memories.map(({ id }) => Number(/^m(\d+)$/u.exec(id)?.[1] ?? 0)));
    this.#lastId = Math.max(0, ...ids);
  }

  #set(npc: string, memories: readonly Memory[]): void {
    this.#memories.set(npc, memories.length > MAX_MEMORIES + SLACK ? firmest(memories, MAX_MEMORIES, this.#now()) : memories);
  }
}

function isSame(known: Memory, fresh: Memory): boolean {
  return known.topic === undefined || fresh.topic === undefined ? known.text === fresh.text : known.topic === fresh.topic;
}
