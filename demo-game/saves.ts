import {
  SaveSlots,
  dayOf,
  restoreSnapshot,
  takeSnapshot,
  timeOfDay,
  type GameSnapshot,
  type SlotInfo,
  type Story,
} from 'townsfolk';
import type { GameSavesOptions } from 'townsfolk/phaser';
import { IndexedDbStorage } from 'townsfolk/storage';
import { STORIES } from './data/stories.js';
import { placeName } from './data/places.js';
import { people, world } from './townsfolk.js';
import { visitNow, type Visit } from './visit.js';

const slots = new SaveSlots(new IndexedDbStorage(), 'hollowbrook');

/** Where the game saves by itself, whenever the player goes somewhere. */
export const AUTO = 'auto';

/** Opens a story by its name. */
export type OpenStory = (name: string) => Story | undefined;

/** Keeps the game as it stands. */
export async function saveGame(slot: string, openStory: OpenStory, spot: string): Promise<void> {
  const snapshot = await takeSnapshot(people, { stories: openedStories(openStory), extra: { spot } });
  await slots.store(slot, snapshot, { title: titleNow() });
}

/** Puts a kept game in place of this one; where the player comes in, or `undefined` for an empty slot. */
export async function loadGame(slot: string, openStory: OpenStory): Promise<{ key: string; spot: string } | undefined> {
  const snapshot = await slots.load(slot);
  return snapshot === undefined ? undefined : restore(snapshot, openStory);
}

/** The page of saves that the dialogue brings along: places for the player to keep the game in, with a picture and the last line. */
export const pageSaves: GameSavesOptions = {
  slots,
  take: async () => {
    const { openStory, spot } = mustVisit();
    if (spot === undefined) throw new Error('There is nothing to keep yet: begin a game first.');
    return await takeSnapshot(people, { stories: openedStories(openStory), extra: { spot } });
  },
  restore: (snapshot) => {
    const visit = mustVisit();
    visit.arrive(restore(snapshot, visit.openStory));
  },
  title: titleNow,
};

function mustVisit(): Visit {
  const visit = visitNow();
  if (visit === undefined) throw new Error('The village is not there yet.');
  return visit;
}

/** Puts a save in place of everything; where the player comes in. */
function restore(snapshot: GameSnapshot, openStory: OpenStory): { readonly key: string; readonly spot: string } {
  for (const warning of restoreSnapshot(snapshot, people, openedStories(openStory))) console.info('Save:', warning);
  return { key: world.state.place, spot: snapshot.extra['spot'] ?? '' };
}

export function listSaves(): Promise<readonly SlotInfo[]> {
  return slots.list();
}

/** All stories, opened. */
export function openedStories(openStory: OpenStory): Readonly<Record<string, Story>> {
  return Object.fromEntries(
    Object.keys(STORIES).flatMap((name) => {
      const story = openStory(name);
      return story === undefined ? [] : [[name, story]];
    }),
  );
}

function titleNow(): string {
  const { player, place, minutes } = world.state;
  return `${player.name} at ${placeName(place)}, day ${dayOf(minutes)}, ${timeOfDay(minutes)}`;
}
