import { Emitter, type Unsubscribe } from '../emitter.js';
import type { StoryValue } from '../story.js';
import { movedBond } from './bond.js';
import type { ConditionScope } from './condition.js';
import { scopeOf } from './scope.js';
import { EMPTY_WORLD, ownValue, pairOf, type Deed, type PlayerProfile, type WorldState } from './world-state.js';
import type { QuestState } from './quest-state.js';

/** What changed in the world. */
export interface WorldEvents {
  player: { readonly player: PlayerProfile };
  fact: { readonly name: string; readonly value: StoryValue };
  item: { readonly item: string; readonly count: number };
  quest: { readonly quest: string; readonly state: QuestState };
  bond: { readonly npc: string; readonly bond: number };
  feeling: { readonly npc: string; readonly other: string; readonly feeling: number };
  met: { readonly npc: string };
  deed: { readonly deed: Deed };
  scene: { readonly scene: string };
  time: { readonly minutes: number };
  place: { readonly place: string };
  weather: { readonly weather: string };
  moved: { readonly npc: string; readonly place: string };
  restored: { readonly state: WorldState };
}

/** Most deeds that a world keeps; the oldest go first. What people remember of them stays. */
const MAX_DEEDS = 500;

/** Importance of a deed of which nothing else is said: worth a mention, no more. A guess. */
const PLAIN_IMPORTANCE = 0.5;

/**
 * The player and the state of the game, as far as talk depends on them.
 *
 * Changed only through its methods, each of which tells the listeners; read as one immutable snapshot, {@link World.state}.
 */
export class World {
  #state: WorldState;
  readonly #emitter = new Emitter<WorldEvents>();

  constructor(initial: Partial<WorldState> = {}) {
    this.#state = { ...EMPTY_WORLD, ...initial };
  }

  get state(): WorldState {
    return this.#state;
  }

  on<Name extends keyof WorldEvents>(name: Name, listener: (payload: WorldEvents[Name]) => void): Unsubscribe {
    return this.#emitter.on(name, listener);
  }

  /** Changes what is known of the player; what is left out stays. */
  setPlayer(part: Partial<PlayerProfile>): void {
    this.#change({ player: { ...this.#state.player, ...part } });
    this.#emitter.emit('player', { player: this.#state.player });
  }

  /** Notes how the player talked: whether a line moved a bond up, down, or not at all. */
  noteTone(bondMove: number): void {
    const { lines, kind, harsh } = this.#state.habits;
    const habits = { lines: lines + 1, kind: kind + Number(bondMove > 0), harsh: harsh + Number(bondMove < 0) };
    this.#change({ habits });
  }

  fact(name: string): StoryValue | undefined {
    return ownValue(this.#state.facts, name);
  }

  setFact(name: string, value: StoryValue): void {
    if (this.fact(name) === value) return;
    this.#change({ facts: { ...this.#state.facts, [name]: value } });
    this.#emitter.emit('fact', { name, value });
  }

  count(item: string): number {
    return ownValue(this.#state.items, item) ?? 0;
  }

  has(item: string, count = 1): boolean {
    return this.count(item) >= count;
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

  quest(quest: string): QuestState | undefined {
    return ownValue(this.#state.quests, quest);
  }

  setQuest(quest: string, state: QuestState): void {
    if (this.quest(quest) === state) return;
    this.#change({ quests: { ...this.#state.quests, [quest]: state } });
    this.#emitter.emit('quest', { quest, state });
  }

  bond(npc: string): number {
    return ownValue(this.#state.bonds, npc) ?? 0;
  }

  /** Moves what an NPC thinks of the player by some points; the sum stays within -100 to 100. */
  moveBond(npc: string, by: number): void {
    const bond = movedBond(this.bond(npc), by);
    if (bond === this.bond(npc)) return;
    this.#change({ bonds: { ...this.#state.bonds, [npc]: bond } });
    this.#emitter.emit('bond', { npc, bond });
  }

  /** What one NPC thinks of another, -100 to 100. */
  feeling(npc: string, other: string): number {
    return ownValue(this.#state.feelings, pairOf(npc, other)) ?? 0;
  }

  moveFeeling(npc: string, other: string, by: number): void {
    const feeling = movedBond(this.feeling(npc, other), by);
    if (feeling === this.feeling(npc, other)) return;
    this.#change({ feelings: { ...this.#state.feelings, [pairOf(npc, other)]: feeling } });
    this.#emitter.emit('feeling', { npc, other, feeling });
  }

  hasMet(npc: string): boolean {
    return this.#state.met.includes(npc);
  }

  /** From now on the two know each other. */
  meet(npc: string): void {
    if (this.hasMet(npc)) return;
    this.#change({ met: [...this.#state.met, npc] });
    this.#emitter.emit('met', { npc });
  }

  /**
   * Notes what the player did. Whoever saw it remembers it (see {@link DialogueManager}).
   *
   * @param text - Without who did it: `mended the mill gate`.
   * @param options.witnesses - @defaultValue those who are where it happened; `everybody` in a game that never said where anybody is.
   */
  addDeed(text: string, options: Partial<Omit<Deed, 'text'>> = {}): Deed {
    const place = options.place ?? (this.#state.place || undefined);
    const deed: Deed = {
      id: options.id ?? `deed-${this.#nextDeed()}`,
      text,
      at: options.at ?? this.#state.minutes,
      place,
      witnesses: options.witnesses ?? this.#witnessesAt(place),
      importance: options.importance ?? PLAIN_IMPORTANCE,
    };
    this.#change({ deeds: [...this.#state.deeds, deed].slice(-MAX_DEEDS) });
    this.#emitter.emit('deed', { deed });
    return deed;
  }

  /** Says what is going on, in place of what place, time and weather say; an empty text takes that back. */
  setScene(scene: string): void {
    if (scene === this.#state.scene) return;
    this.#change({ scene });
    this.#emitter.emit('scene', { scene });
  }

  /** Lets game time pass. It never goes back. */
  passTime(minutes: number): void {
    if (!(minutes > 0)) return;
    this.#change({ minutes: this.#state.minutes + minutes });
    this.#emitter.emit('time', { minutes: this.#state.minutes });
  }

  /** Moves the player. */
  setPlace(place: string): void {
    if (place === this.#state.place) return;
    this.#change({ place });
    this.#emitter.emit('place', { place });
  }

  setWeather(weather: string): void {
    if (weather === this.#state.weather) return;
    this.#change({ weather });
    this.#emitter.emit('weather', { weather });
  }

  /** Moves an NPC. */
  moveTo(npc: string, place: string): void {
    if (ownValue(this.#state.whereabouts, npc) === place) return;
    this.#change({ whereabouts: { ...this.#state.whereabouts, [npc]: place } });
    this.#emitter.emit('moved', { npc, place });
  }

  /** Who is at a place. */
  peopleAt(place: string): readonly string[] {
    return Object.entries(this.#state.whereabouts).flatMap(([npc, where]) => (where === place ? [npc] : []));
  }

  /** Puts a snapshot in place of everything. */
  restore(state: WorldState): void {
    this.#state = state;
    this.#emitter.emit('restored', { state });
  }

  /** What a condition sees when it is asked about one NPC. */
  scopeOf(npc: string): ConditionScope {
    return scopeOf(this.#state, npc);
  }

  #witnessesAt(place: string | undefined): Deed['witnesses'] {
    return place === undefined || Object.keys(this.#state.whereabouts).length === 0 ? 'everybody' : this.peopleAt(place);
  }

  #nextDeed(): number {
    const numbers = this.#state.deeds.map(({ id }) => Number(/^deed-(\d+)$/u.exec(id)?.[1] ?? 0));
    return Math.max(0, ...numbers) + 1;
  }

  #setCount(item: string, count: number): void {
    this.#change({ items: { ...this.#state.items, [item]: count } });
    this.#emitter.emit('item', { item, count });
  }

  #change(part: Partial<WorldState>): void {
    this.#state = { ...this.#state, ...part };
  }
}
