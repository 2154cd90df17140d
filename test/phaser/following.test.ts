import type Phaser from 'phaser';
import { describe, expect, it } from 'vitest';
import type { StoryBeat } from '../../src/index.js';
import type { FollowOptions } from '../../src/phaser/index.js';
import { TestScene } from './game.js';
import { boot, rain, sparks, village, withStories } from './village.js';

type Body = Phaser.GameObjects.Zone;

/** The player at 100/100 with Mira at 60/100, and what she showed. */
async function walking(follow: FollowOptions = {}, story: readonly StoryBeat[] = [sparks, rain]) {
  const shown: string[] = [];
  const show: FollowOptions['show'] = (direction, isWalking) => shown.push(`${direction}${isWalking ? ' walking' : ''}`);
  const bodies: Record<string, Body> = {};
  const scene = new TestScene('forge', {
    preload: withStories('forge'),
    create: ({ townsfolk, add }) => {
      bodies['ash'] = add.zone(100, 100, 16, 24);
      bodies['mira'] = add.zone(60, 100, 16, 24);
      townsfolk.player(bodies['ash']);
      townsfolk.npc(bodies['mira'], { persona: 'mira', story: 'forge', follow: { show, ...follow } });
    },
  });
  const { game, frames } = await boot(village({ forge: story }).options, [scene]);
  const { ash, mira } = bodies as { ash: Body; mira: Body };
  /** Walks the player there at 80 pixels a second. */
  const walk = async (x: number, y: number) => {
    for (let left = 1; left > 0;) {
      const [dx, dy] = [x - ash.x, y - ash.y];
      left = Math.hypot(dx, dy);
      const share = left > 1.28 ? 1.28 / left : 1;
      ash.setPosition(ash.x + dx * share, ash.y + dy * share);
      await frames(1);
    }
  };
  return { scene, game, frames, walk, ash, mira, bodies, shown };
}

const apart = (one: Body, other: Body) => Math.hypot(one.x - other.x, one.y - other.y);

describe('somebody who follows the player', () => {
  it('[PLUGIN-30] stays behind at their distance, and looks at the player when both stand', async () => {
    const { scene, frames, walk, ash, mira, shown } = await walking({ distance: 30 });
    await frames(5);
    expect(mira.x).toBe(60);
    scene.townsfolk.follow('mira');
    expect(scene.townsfolk.followers).toEqual(['mira']);
    await walk(200, 100);
    await frames(40);
    expect(apart(ash, mira)).toBeCloseTo(30, 0);
    expect([...new Set(shown)]).toEqual(['right walking', 'right']);
    expect(shown.at(-1)).toBe('right');
    const count = shown.length;
    await frames(20);
    expect(shown).toHaveLength(count);
  });

  it('[PLUGIN-30] walks on without a stop while the player does, whatever the screen’s rate', async () => {
    const { scene, walk, shown } = await walking();
    scene.townsfolk.follow('mira');
    await walk(130, 100);
    shown.length = 0;
    await walk(300, 100);
    expect(new Set(shown)).toEqual(new Set(['right walking']));
  });

  it('[PLUGIN-30] goes the way that the player went, around a corner', async () => {
    const { scene, frames, walk, mira, ash } = await walking();
    scene.townsfolk.follow('mira');
    const off: number[] = [];
    await walk(200, 100);
    const corner = walk(200, 200);
    const isOnTheWay = () => Math.min(Math.abs(mira.y - 100), Math.abs(mira.x - 200));
    for (let frame = 0; frame < 60; frame++) {
      await frames(1);
      off.push(isOnTheWay());
    }
    await corner;
    await frames(60);
    // Less than a step of the trail off a path that is 100 pixels to each side of the straight line.
    expect(Math.max(...off)).toBeLessThan(4);
    expect(mira.x).toBeCloseTo(200, 0);
    expect(apart(ash, mira)).toBeCloseTo(28, 0);
  });

  it('[PLUGIN-30] makes up for it when they have fallen behind, and is there when the player was put elsewhere', async () => {
    const { scene, frames, ash, mira } = await walking({ pace: 10 });
    scene.townsfolk.follow('mira');
    await frames(1);
    ash.setPosition(160, 100);
    await frames(120);
    expect(apart(ash, mira)).toBeLessThan(36);
    ash.setPosition(400, 300);
    await frames(1);
    expect([mira.x, mira.y]).toEqual([400, 300]);
  });

  it('[PLUGIN-31] stands while somebody talks, and goes on from there', async () => {
    const { scene, frames, walk, mira, ash } = await walking();
    scene.townsfolk.follow('mira');
    await walk(160, 100);
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    const at = mira.x;
    await walk(220, 100);
    expect(mira.x).toBe(at);
    scene.townsfolk.conversation!.leave();
    await frames(120);
    expect(apart(ash, mira)).toBeCloseTo(28, 0);
  });

  it('[PLUGIN-31] begins and ends by a story’s tag, or by code', async () => {
    const line = (text: string, name: string): StoryBeat => ({
      type: 'line',
      line: { speaker: 'mira', text, tags: [{ name, value: 'mira' }] },
    });
    const { scene, frames, walk, mira } = await walking({}, [line('I come along.', 'follow'), line('Here I stay.', 'stay')]);
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    await frames(1);
    expect(scene.townsfolk.followers).toEqual(['mira']);
    scene.townsfolk.conversation!.advance();
    await frames(2);
    expect(scene.townsfolk.followers).toEqual([]);
    scene.townsfolk.follow('mira');
    scene.townsfolk.stay('mira');
    const at = mira.x;
    await walk(300, 100);
    expect(mira.x).toBe(at);
  });

  it('[PLUGIN-31] is forgotten with their sprite and with the scene, and nobody is a warning', async () => {
    const { scene, frames, bodies } = await walking();
    scene.townsfolk.follow('mira');
    bodies['mira']!.destroy();
    expect(scene.townsfolk.followers).toEqual([]);
    scene.townsfolk.follow('mira');
    expect(scene.of('warning')).toMatchObject([{ code: 'staging/unknown-name' }]);
    scene.scene.restart();
    await frames(2);
    scene.townsfolk.follow('mira');
    expect(scene.townsfolk.followers).toEqual(['mira']);
    scene.scene.restart();
    await frames(2);
    expect(scene.townsfolk.followers).toEqual([]);
  });

  it('[PLUGIN-30] is mirrored to look left where the game shows nothing else', async () => {
    const bodies: Phaser.GameObjects.Sprite[] = [];
    const scene = new TestScene('forge', {
      create: ({ townsfolk, add }) => {
        bodies.push(add.sprite(100, 100, '__DEFAULT'), add.sprite(150, 100, '__DEFAULT'));
        townsfolk.player(bodies[0]!);
        townsfolk.npc(bodies[1]!, { persona: 'mira' });
        townsfolk.follow('mira');
      },
    });
    const { frames } = await boot(village().options, [scene]);
    await frames(20);
    expect(bodies[1]!.x).toBeLessThan(150);
    expect(bodies[1]!.flipX).toBe(true);
  });
});
