import Phaser from 'phaser';
import { describe, expect, it } from 'vitest';
import { townsfolkPlugin } from '../../src/phaser/index.js';
import { TestScene, pressInGame } from './game.js';
import { boot, sparks, village, withStories } from './village.js';

const withMira = () =>
  new TestScene('forge', {
    preload: withStories('forge'),
    create: ({ townsfolk, add }) => {
      townsfolk.player(add.sprite(0, 0, '__DEFAULT'));
      townsfolk.npc(add.sprite(0, 0, '__DEFAULT').setName('mira'), { persona: 'mira', story: 'forge' });
    },
  });

describe('scenes that do not run', () => {
  it('[PLUGIN-21] show nobody near while they pause or sleep', async () => {
    const scene = withMira();
    const { game, frames, button } = await boot(village().options, [scene], { hasPage: true });
    await frames(1);
    for (const [stop, goOn] of [
      ['pause', 'resume'],
      ['sleep', 'wake'],
    ] as const) {
      expect(button('Talk to Mira')).toBeDefined();
      game.scene[stop]('forge');
      await frames(2);
      expect(button('Talk to Mira')).toBeUndefined();
      game.scene[goOn]('forge');
      await frames(2);
    }
    expect(button('Talk to Mira')).toBeDefined();
  });

  it('[PLUGIN-21] may pause while somebody talks in them: the line is typed on', async () => {
    const scene = withMira();
    const { options } = village({ forge: [sparks] }, { charsPerSecond: 10 });
    const { game, frames, root } = await boot(options, [scene], { hasPage: true });
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    await frames(1);
    game.scene.pause('forge');
    await frames(1, 0);
    await frames(2, 200);
    expect(root()!.querySelector('.tf-line span')!.textContent).toContain('Mind');
  });
});

describe('who is there', () => {
  it('[PLUGIN-22] is nobody who is switched off or unseen', async () => {
    const scene = withMira();
    const { frames, button } = await boot(village().options, [scene], { hasPage: true });
    const mira = scene.children.getByName('mira') as Phaser.GameObjects.Sprite;
    const isNear = async () => {
      await frames(1);
      return button('Talk to Mira') !== undefined;
    };
    expect(await isNear()).toBe(true);
    mira.setVisible(false);
    expect(await isNear()).toBe(false);
    mira.setVisible(true).setActive(false);
    expect(await isNear()).toBe(false);
    mira.setActive(true);
    expect(await isNear()).toBe(true);
  });

  it('[PLUGIN-9] E in a text box of the page is a letter', async () => {
    const scene = withMira();
    const { frames, parent } = await boot(village({ forge: [sparks] }).options, [scene], { hasPage: true });
    await frames(1);
    const box = document.createElement('input');
    parent.append(box);
    box.focus();
    pressInGame('e');
    await frames(1);
    expect(scene.townsfolk.isTalking).toBe(false);
    box.blur();
    pressInGame('e');
    await frames(1);
    expect(scene.townsfolk.isTalking).toBe(true);
  });
});

describe('the page', () => {
  it('[PLUGIN-23] in full screen the dialogue goes where the canvas goes, and comes back with it', async () => {
    const { game, parent, root } = await boot(village().options, [withMira()], { hasPage: true });
    const fullScreen = document.createElement('div');
    parent.append(fullScreen);
    fullScreen.append(game.canvas);
    game.scale.emit(Phaser.Scale.Events.ENTER_FULLSCREEN);
    expect(root()!.parentElement).toBe(fullScreen);
    parent.append(game.canvas);
    game.scale.emit(Phaser.Scale.Events.LEAVE_FULLSCREEN);
    expect(root()!.parentElement).toBe(parent);
  });

  it('[PLUGIN-20] a plugin gets a key that Phaser has not seen, also when this module is loaded anew', () => {
    const { options } = village();
    const { key } = townsfolkPlugin(options);
    const next = `TownsfolkPlugin${Number(/\d+$/u.exec(key!)![0]) + 1}`;
    Phaser.Plugins.PluginCache.register(next, class {}, 'townsfolk', true);
    expect(townsfolkPlugin(options).key).not.toBe(next);
    Phaser.Plugins.PluginCache.remove(next);
  });
});
