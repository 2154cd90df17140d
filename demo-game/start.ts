import { restoreSnapshot, takeSnapshot, type GameSnapshot } from 'townsfolk';
import type { Look } from './data/looks.js';
import { newGame } from './new-game.js';
import { openedStories, type OpenStory } from './saves.js';
import { life, people } from './townsfolk.js';

let fresh: GameSnapshot | undefined;

/** Keeps the village as it is before anybody has come: a new game is a save that nobody has played. */
export async function rememberFresh(openStory: OpenStory): Promise<void> {
  fresh = await takeSnapshot(people, { stories: openedStories(openStory) });
}

/** Begins anew, whatever was played before. */
export function startNewGame(name: string, look: Look, openStory: OpenStory): void {
  if (fresh === undefined) return;
  restoreSnapshot({ ...fresh, world: { ...fresh.world, ...newGame(name, look) } }, people, openedStories(openStory));
  life.settle();
}
