import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/phaser');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** What Phaser 3.90 has in the same way as 4.2: with no other name do all tests of this folder pass on both. */
const IN_BOTH = new Set([
  'Cache.BaseCache',
  'Cache.CacheManager',
  'Cameras.Scene',
  'Core.Events.DESTROY',
  'Core.Events.STEP',
  'Events.EventEmitter',
  'Game',
  'GameObjects.Events.DESTROY',
  'GameObjects.GameObject',
  'HEADLESS',
  'Input.Events.GAMEOBJECT_POINTER_DOWN',
  'Input.Keyboard.KeyboardPlugin',
  'Loader.Events.COMPLETE',
  'Loader.File',
  'Loader.FileTypesManager.register',
  'Loader.LoaderPlugin',
  'Plugins.PluginCache.hasCore',
  'Plugins.PluginCache.remove',
  'Plugins.PluginManager',
  'Plugins.ScenePlugin',
  'Renderer.Canvas.CanvasRenderer',
  'Renderer.WebGL.WebGLRenderer',
  'Scale.Events.ENTER_FULLSCREEN',
  'Scale.Events.LEAVE_FULLSCREEN',
  'Scene',
  'Scenes.Events.DESTROY',
  'Scenes.Events.PAUSE',
  'Scenes.Events.SHUTDOWN',
  'Scenes.Events.SLEEP',
  'Scenes.Events.START',
  'Scenes.Events.UPDATE',
  'Textures.TextureManager',
  'Types.Core.PluginObjectItem',
]);

describe('the plugin on Phaser 3.90', () => {
  it('[PLUGIN-33] uses nothing that only Phaser 4 has', () => {
    const used = sources.flatMap((source) => [...source.matchAll(/\bPhaser\.([A-Za-z_.]+[A-Za-z_])/gu)].map(([, name]) => name!));
    expect(used.length).toBeGreaterThan(40);
    expect([...new Set(used)].filter((name) => !IN_BOTH.has(name))).toEqual([]);
  });

  it('[PLUGIN-33] imports it as a namespace: the module of Phaser 3 has no default', () => {
    const imports = sources.flatMap((source) =>
      [...source.matchAll(/^import (?!type).*from 'phaser';$/gmu)].map(([line]) => line),
    );
    expect(new Set(imports)).toEqual(new Set(["import * as Phaser from 'phaser';"]));
  });
});
