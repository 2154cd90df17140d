import * as Phaser from 'phaser';
import { registerFileTypes } from './loader.js';
import type { TownsfolkOptions } from './options.js';
import { TownsfolkPlugin } from './plugin.js';

/** How many were made on this page. */
let plugins = 0;

/**
 * The line for a game's config.
 *
 * @param options - What the game joins, or a function that makes it, called when the first scene starts. Where a page makes more
 *   than one game it must be a function: each game frees its model when it is destroyed.
 * @example
 * new Phaser.Game({ scene: Forge, plugins: { scene: [townsfolkPlugin(() => ({ people, model, createStory }))] } });
 * // then, in the scene: this.townsfolk.npc(mira, { persona: 'mira', story: 'forge' });
 */
export function townsfolkPlugin(options: TownsfolkOptions | (() => TownsfolkOptions)): Phaser.Types.Core.PluginObjectItem {
  registerFileTypes();
  const makeOptions = typeof options === 'function' ? options : () => options;
  const key = freeKey();
  const games = new Set<Phaser.Game>();
  class BoundPlugin extends TownsfolkPlugin {
    constructor(scene: Phaser.Scene, plugins: Phaser.Plugins.PluginManager, mapping: string) {
      super(scene, plugins, mapping, makeOptions);
      forgetWithGames(games, plugins.game, key);
    }
  }
  return { key, plugin: BoundPlugin, mapping: 'townsfolk' };
}

/** Without this a page whose game is made anew, as after a hot reload, would hold on to the people and the model of each. */
function forgetWithGames(games: Set<Phaser.Game>, game: Phaser.Game, key: string): void {
  if (games.has(game)) return;
  games.add(game);
  game.events.once(Phaser.Core.Events.DESTROY, () => {
    games.delete(game);
    if (games.size === 0) Phaser.Plugins.PluginCache.remove(key);
  });
}

/** Phaser keeps plugins by key for the whole page: under a key of its own, a second game, or one after a hot reload, gets its own options. */
function freeKey(): string {
  let key: string;
  do key = `TownsfolkPlugin${++plugins}`;
  while (Phaser.Plugins.PluginCache.hasCore(key));
  return key;
}
