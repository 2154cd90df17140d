import Phaser from 'phaser';
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
  class BoundPlugin extends TownsfolkPlugin {
    constructor(scene: Phaser.Scene, plugins: Phaser.Plugins.PluginManager, key: string) {
      super(scene, plugins, key, makeOptions);
    }
  }
  return { key: freeKey(), plugin: BoundPlugin, mapping: 'townsfolk' };
}

/** Phaser keeps plugins by key for the whole page: under a key of its own, a second game, or one after a hot reload, gets its own options. */
function freeKey(): string {
  let key: string;
  do key = `TownsfolkPlugin${++plugins}`;
  while (Phaser.Plugins.PluginCache.hasCore(key));
  return key;
}
