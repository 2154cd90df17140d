import { Emitter, type Unsubscribe } from '../emitter.js';
import type { StoryValue } from '../story.js';
import type { ConditionScope } from './condition.js';
import { movedBond } from './bond.js';

/** Who plays, as the people of the game see them. */
export interface PlayerProfile {
  readonly name: string;
  /** Who they are in a few words, as it stands in the prompt: `a young courier carrying a broken sword`. */
  readonly is: string;
}

/** Everything that talk depends on, as plain data. It is replaced, never changed. */
export interface WorldState {
  readonly player: PlayerProfile;
  /** Where everybody is and what is going on, in a sentence: `The forge at dusk, rain hammering the roof.` */
  readonly scene: string;
  readonly facts: Readonly<Record<string, StoryValue>>;
  /** How many of each item the player carries. */
  readonly items: Readonly<Record<string, number>>;
  /** What each NPC thinks of the player, -100 to 100; 0 for one who is not listed. */
  readonly bonds: Readonly<Record<string, number>>;
  /** What the player did, for people to know: `hauled coal up the hill when the cart broke`. */
  readonly deeds: readonly string[];
}

/** What changed in the world. */
export interface WorldEvents {
  fact: { readonly name: string; readonly value: StoryValue };
  item: { readonly item: string; readonly count: number };
  bond: { readonly npc: string; readonly bond: number };
  deed: { readonly deed: string };
  scene: { readonly scene: string };
  restored: { readonly state: WorldState };
}

const EMPTY: WorldState = {
  player: { name: 'Traveller', is: 'a traveller' },
  scene: '',
  facts: {},
  items: {},
  bonds: {},
  deeds: [],
};

/**
 * The player and the state of the game, as far as talk depends on them.
 *
 * Changed only through its methods, each of which tells the listeners; read as one immutable snapshot, {@link World.state}.
 */
export class World {
  #state: WorldState;
  readonly #emitter = new Emitter<WorldEvents>();

  constructor(initial: Partial<WorldState> = {}) {
    this.#state = { ...EMPTY, ...initial };
  }

  get state(): WorldState {
    return this.#state;
  }

  on<Name extends keyof WorldEvents>(name: Name, listener: (payload: WorldEvents[Name]) => void): Unsubscribe {
    return this.#emitter.on(name, listener);
  }

  fact(name: string): StoryValue | undefined {
    return Object.hasOwn(this.#state.facts, name) ? this.#state.facts[name] : undefined;
  }

  setFact(name: string, value: StoryValue): void {
    if (this.fact(name) === value) return;
    this.#change({ facts: { ...this.#state.facts, [name]: value } });
    this.#emitter.emit('fact', { name, value });
  }

  count(item: string): number {
    return Object.hasOwn(this.#state.items, item) ? (this.#state.items[item] ?? 0) : 0;
  }

  has(item: string): boolean {
    return this.count(item) > 0;
  }

  give(item: string, count = 1): void {
    this.#setCount(item, this.count(item) + count);
  }

  /** Takes items away, and tells whether the player had that many; if not, nothing changes. */
  take(item: string, count = 1): boolean {
    if (this.count(item) < count) return false;
    this.#setCount(item, this.count(item) - count);
    return true;
  }

  bond(npc: string): number {
    return Object.hasOwn(this.#state.bonds, npc) ? (this.#state.bonds[npc] ?? 0) : 0;
  }

  /** Moves what an NPC thinks of the player by some points; the sum stays within -100 to 100. */
  moveBond(npc: string, by: number): void {
    const bond = movedBond(this.bond(npc), by);
    if (bond === this.bond(npc)) return;
    this.#change({ bonds: { ...this.#state.bonds, [npc]: bond } });
    this.#emitter.emit('bond', { npc, bond });
  }

  addDeed(deed: string): void {
    this.#change({ deeds: [...this.#state.deeds, deed] });
    this.#emitter.emit('deed', { deed });
  }

  setScene(scene: string): void {
    if (scene === this.#state.scene) return;
    this.#change({ scene });
    this.#emitter.emit('scene', { scene });
  }

  /** Puts a snapshot in place of everything. */
  restore(state: WorldState): void {
    this.#state = state;
    this.#emitter.emit('restored', { state });
  }

  /** What a condition sees when it is asked about one NPC: `bond` is theirs, all other names are facts. */
  scopeOf(npc: string): ConditionScope {
    return { value: (name) => (name === 'bond' ? this.bond(npc) : this.fact(name)), has: (item) => this.has(item) };
  }

  #setCount(item: string, count: number): void {
    this.#change({ items: { ...this.#state.items, [item]: count } });
    this.#emitter.emit('item', { item, count });
  }

  #change(part: Partial<WorldState>): void {
    this.#state = { ...this.#state, ...part };
  }
}
