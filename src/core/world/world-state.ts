import type { StoryValue } from '../story.js';
import type { QuestState } from './quest-state.js';

/** Who plays, as the people of the game see them. */
export interface PlayerProfile {
  readonly name: string;
  /** Who they are in a few words, as it stands in the prompt: `a young courier carrying a broken sword`. */
  readonly is: string;
  /** What one sees of them: `mud to the knees`. */
  readonly looks?: string | undefined;
  /** How they tend to talk and act: `blunt, always in a hurry`. @defaultValue what their lines so far tell of them */
  readonly manner?: string | undefined;
}

/** How the player has talked so far, in lines. */
export interface PlayerHabits {
  readonly lines: number;
  /** Lines that moved a bond up. */
  readonly kind: number;
  /** Lines that moved a bond down. */
  readonly harsh: number;
}

/** Something the player did. */
export interface Deed {
  /** Unique in a game; memories of it name it. */
  readonly id: string;
  /** What was done, without who did it: `mended the mill gate`. */
  readonly text: string;
  /** Minutes of game time. */
  readonly at: number;
  readonly place?: string | undefined;
  /** Who saw it; `everybody` where a game keeps no account of who is where. */
  readonly witnesses: readonly string[] | 'everybody';
  /** 0 (a trifle) to 1 (what a village talks about for years). */
  readonly importance: number;
}

/** Everything that talk depends on, as plain data. It is replaced, never changed. */
export interface WorldState {
  readonly player: PlayerProfile;
  readonly habits: PlayerHabits;
  /** What is going on, in a sentence; empty where place, time and weather say it. */
  readonly scene: string;
  /** Minutes of game time since midnight of the first day. */
  readonly minutes: number;
  /** Id of the place where the player is; empty where a game has none. */
  readonly place: string;
  readonly weather: string;
  /** The place of each NPC. */
  readonly whereabouts: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, StoryValue>>;
  /** How many of each item the player carries. */
  readonly items: Readonly<Record<string, number>>;
  readonly quests: Readonly<Record<string, QuestState>>;
  /** What each NPC thinks of the player, -100 to 100; 0 for one who is not listed. */
  readonly bonds: Readonly<Record<string, number>>;
  /** What NPCs think of each other, by the ids of the two; -100 to 100. */
  readonly feelings: Readonly<Record<string, number>>;
  /** Whom the player has talked to. */
  readonly met: readonly string[];
  /** What the player did, oldest first. */
  readonly deeds: readonly Deed[];
}

/** A world in which nothing has happened. */
export const EMPTY_WORLD: WorldState = {
  player: { name: 'Traveller', is: 'a traveller' },
  habits: { lines: 0, kind: 0, harsh: 0 },
  scene: '',
  minutes: 12 * 60,
  place: '',
  weather: '',
  whereabouts: {},
  facts: {},
  items: {},
  quests: {},
  bonds: {},
  feelings: {},
  met: [],
  deeds: [],
};

/** The key under which `feelings` holds what one NPC thinks of another. */
export function pairOf(npc: string, other: string): string {
  return `${npc}>${other}`;
}

/** What a record holds under a key of its own; never what every object has. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
