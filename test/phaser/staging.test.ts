import type Phaser from 'phaser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoryBeat, StoryTag } from '../../src/index.js';
import type { Act } from '../../src/phaser/index.js';
import { TestScene, settle } from './game.js';
import { boot, village, withStories } from './village.js';

let nowMs: number;

// Phaser's tweens look at the clock by themselves.
beforeEach(() => {
  nowMs = 1e6;
  vi.spyOn(Date, 'now').mockImplementation(() => nowMs);
});

const tag = (text: string): StoryTag => {
  const [name = '', value = ''] = text.split(': ');
  return { name, value };
};
const line = (text: string, ...tags: readonly string[]): StoryBeat => ({
  type: 'line',
  line: { speaker: 'mira', text, tags: tags.map(tag) },
});

/** A scene with Mira at 100/100, the player at 40/100 and a door at 180/100. */
function forge() {
  const faced: string[] = [];
  const sounds: string[] = [];
  const sprites: { mira?: Phaser.GameObjects.Zone; ash?: Phaser.GameObjects.Zone } = {};
  const scene = new TestScene('forge', {
    preload: withStories('forge'),
    create: ({ add, townsfolk }) => {
      sprites.mira = add.zone(100, 100, 16, 24);
      sprites.ash = add.zone(40, 100, 16, 24);
      townsfolk.player(sprites.ash);
      townsfolk.npc(sprites.mira, { persona: 'mira', story: 'forge' });
      townsfolk.stage.use({
        face: (_, direction) => faced.push(direction),
        playSound: (name) => sounds.push(name),
        place: (name) => (name === 'door' ? { x: 180, y: 100 } : undefined),
      });
    },
  });
  return { scene, faced, sounds, mira: () => sprites.mira! };
}

async function playing(...beats: readonly StoryBeat[]) {
  const set = forge();
  const game = village({ forge: beats });
  const booted = await boot(game.options, [set.scene], { hasPage: true });
  const frames = async (count: number) => {
    for (let frame = 0; frame < count; frame++) {
      nowMs += 16;
      await booted.frames(1);
    }
  };
  set.scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
  await frames(1);
  const main = () => set.scene.cameras.main;
  const text = () => booted.root()!.querySelector('.tf-dialogue:not([hidden]) .tf-line')?.textContent;
  return { ...set, ...booted, frames, text, main };
}

describe('what a story has done on the screen', () => {
  it('[STAGE-1] walks somebody there before the words come, and the player may skip it', async () => {
    const { mira, text, frames, button } = await playing(line('Shut it.', 'walk: mira door'), line('Well?', 'walk: mira player'));
    await frames(20);
    expect(mira().x).toBeGreaterThan(100);
    expect(mira().x).toBeLessThan(180);
    expect(text()).toBeUndefined();
    await frames(60);
    expect([mira().x, text()]).toEqual([180, 'Shut it.']);
    button('Continue')!.click();
    await frames(3);
    expect(text()).toBeUndefined();
    button('Skip')!.click();
    await frames(2);
    expect([mira().x, text()]).toEqual([40, 'Well?']);
  });

  it('[STAGE-2] does what does not take time at once, and what is meanwhile beside the words', async () => {
    const { faced, sounds, mira, text, frames, parent } = await playing(
      line('Who?', 'face: mira player', 'sound: knock', 'emote: mira surprise', 'walk: mira door meanwhile'),
    );
    expect([text(), faced, sounds]).toEqual(['Who?', ['left'], ['knock']]);
    expect(parent.querySelector('.tf-bubble')?.textContent).toBe('!');
    expect(parent.querySelector('[role=log]')?.textContent).not.toContain('!');
    await frames(10);
    expect(mira().x).toBeGreaterThan(100);
  });

  it('[STAGE-3] takes what stands in a tag one after the other; skipped, all of it is as if it had taken its time', async () => {
    const { mira, main, frames, button, text, faced } = await playing(
      line('Dark.', 'fade: out 1', 'walk: mira door', 'wait: 5', 'face: mira up'),
    );
    await frames(5);
    expect(main().alpha).toBeLessThan(1);
    expect([mira().x, faced]).toEqual([100, []]);
    button('Skip')!.click();
    await frames(1);
    expect([mira().x, main().alpha, faced, text()]).toEqual([180, 0, ['up'], 'Dark.']);
  });

  it('[STAGE-4] the end of the talk gives the screen back lit and with the player, at whatever moment it comes', async () => {
    for (let at = 0; at < 60; at += 7) {
      const played = await playing(line('Far.', 'fade: out 0.3', 'camera: door 0.4', 'walk: mira door'));
      const { scene, main, mira, frames } = played;
      await frames(at);
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await frames(2);
      expect([at, scene.townsfolk.isTalking, main().alpha]).toEqual([at, false, 1]);
      expect(mira().x === 100 || mira().x === 180).toBe(true);
      expect(scene.tweens.getTweens()).toHaveLength(0);
      await played.destroy();
    }
  });

  it('[STAGE-5] the end of the scene leaves no tween and no timer, at whatever moment it comes', async () => {
    const { scene, game, frames } = await playing(line('Far.', 'wait: 3', 'walk: mira door'));
    await frames(5);
    game.scene.stop('forge');
    await frames(2);
    expect(scene.townsfolk.isTalking).toBe(false);
    game.scene.start('forge');
    await frames(2);
    expect(scene.tweens.getTweens()).toHaveLength(0);
    expect(scene.of('warning')).toEqual([]);
  });

  it('[STAGE-6] what cannot be read or done is a warning with its code, and the story goes on', async () => {
    const { scene, text } = await playing(
      line('Well?', 'walk: mira', 'walk: nobody door', 'fade: sideways', 'wait: long', 'camera: nowhere', 'hum: a tune'),
    );
    expect(text()).toBe('Well?');
    expect(scene.of('warning').map((warning) => (warning as unknown as { code: string }).code)).toEqual([
      'staging/bad-command',
      'staging/unknown-name',
      'staging/bad-command',
      'staging/bad-command',
      'staging/unknown-name',
    ]);
    expect(scene.of('tag').map(({ name }) => name)).toContain('hum');
  });

  it('[STAGE-7] a game adds commands of its own, for stories and for code', async () => {
    const { scene, frames } = await playing(line('Well?'));
    const rung: number[] = [];
    const { stage } = scene.townsfolk;
    stage.add('ring' as 'wait', {
      read: ([times = '1']) => ({ seconds: Number(times) }),
      isWaitedFor: false,
      act: ({ seconds }) => void rung.push(seconds),
    });
    expect(stage.perform([tag('ring: 3')])).toBeUndefined();
    expect(stage.do('ring' as 'wait', { seconds: 2 })).toBeUndefined();
    expect(rung).toEqual([3, 2]);
    let isOver = false;
    const act: Act = stage.do('wait', { seconds: 0.1 })!;
    void act.done.then(() => (isOver = true));
    await settle();
    expect(isOver).toBe(false);
    await frames(10);
    expect(isOver).toBe(true);
  });
});

describe('who is spoken to', () => {
  it('[PLUGIN-27] turns to the player, and back when the talk is over', async () => {
    const turned: string[] = [];
    const scene = new TestScene('forge', {
      create: ({ add, townsfolk }) => {
        townsfolk.player(add.zone(40, 100, 16, 24));
        townsfolk.npc(add.zone(100, 110, 16, 24), { persona: 'mira', face: (way) => turned.push(way), facing: 'up' });
      },
    });
    const { frames } = await boot(village().options, [scene], { hasPage: true });
    scene.townsfolk.talkTo({ persona: 'mira' });
    await frames(1);
    expect(turned).toEqual(['left']);
    for (let press = 0; press < 3; press++)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await frames(1);
    expect(turned).toEqual(['left', 'up']);
  });
});
