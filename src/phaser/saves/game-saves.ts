import { TownsfolkError } from '../../core/errors.js';
import type { SaveSlots, SlotInfo } from '../../core/save/save-slots.js';
import type { GameSnapshot } from '../../core/save/snapshot.js';
import type { SavesPort } from '../ui/saves-panel.js';

/** What a save of the game is. The game says what belongs to it; picture and last line are added here. */
export interface GameSavesOptions {
  readonly slots: SaveSlots;
  /** The slots that a player can use. @defaultValue `1`, `2`, `3` */
  readonly names?: readonly string[] | undefined;
  /** Everything as it is now: `() => takeSnapshot(people, { stories })`. */
  readonly take: () => Promise<GameSnapshot>;
  /** Puts a save in place of everything. Whoever talks has left before. */
  readonly restore: (snapshot: GameSnapshot) => void | Promise<void>;
  /** Where and when in the game: `The forge, day 2`. */
  readonly title: () => string;
}

/** What the page adds to a save. */
export interface SaveScene {
  readonly picture: () => Promise<string | undefined>;
  readonly lastLine: () => string | undefined;
  readonly endTalk: () => void;
}

/** Saves of a game, as the page of slots uses them. */
export function createGameSaves(options: GameSavesOptions, scene: SaveScene): SavesPort {
  const { slots, names = ['1', '2', '3'], take, restore, title } = options;
  return {
    slots: names,
    list: (): Promise<readonly SlotInfo[]> => slots.list(),
    remove: (slot) => slots.remove(slot),
    async save(slot) {
      const picture = await scene.picture();
      await slots.store(slot, await take(), { title: title(), lastLine: scene.lastLine(), picture });
    },
    async load(slot) {
      const snapshot = await slots.load(slot);
      if (snapshot === undefined)
        throw new TownsfolkError('save/invalid', `Slot ${slot} holds no save.`, { hint: 'Save into it first.' });
      scene.endTalk();
      await restore(snapshot);
    },
  };
}
