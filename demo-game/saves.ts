import { SaveSlots, dayOf, restoreSnapshot, takeSnapshot, timeOfDay, type SlotInfo, type Story } from 'townsfolk';
import { IndexedDbStorage } from 'townsfolk/storage';
import { STORIES } from './data/stories.js';
import { placeName } from './data/places.js';
import { people, world } from './townsfolk.js';

const slots = new SaveSlots(new IndexedDbStorage(), 'hollowbrook');

/** Where the game saves by itself, whenever the player goes somewhere. */
export const AUTO = 'auto';
export const SLOTS = ['one', 'two', 'three'] as const;

/** Opens a story by its name. */
export type OpenStory = (name: string) => Story | undefined;

/** Keeps the game as it stands. */
export async function saveGame(slot: string, openStory: OpenStory, spot: string, picture?: string): Promise<void> {
  const snapshot = await takeSnapshot(people, { stories: openedStories(openStory), extra: { spot } });
  await slots.store(slot, snapshot, { title: titleNow(), ...(picture !== undefined && { picture }) });
}

/** Puts a kept game in place of this one; where the player comes in, or `undefined` for an empty slot. */
export async function loadGame(slot: string, openStory: OpenStory): Promise<{ key: string; spot: string } | undefined> {
  const snapshot = await slots.load(slot);
  if (snapshot === undefined) return undefined;
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
