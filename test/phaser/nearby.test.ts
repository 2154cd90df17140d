import Phaser from 'phaser';
import { describe, expect, it, vi } from 'vitest';
import { npcId } from '../../src/core/ids.js';
import type { Embedder } from '../../src/index.js';
import { collect, makeForge } from '../core/people.js';
import { TestScene, pressInGame, type SceneScript } from './game.js';
import { boot, rain, sparks, village, withStories } from './village.js';

describe('people and things near the player', () => {
  const around = (script: SceneScript['create'] = () => undefined) => {
    const scene = new TestScene('forge', {
      preload: withStories('forge'),
      create(scene) {
        scene.townsfolk.player(scene.add.sprite(0, 0, '__DEFAULT').setName('player'));
        scene.townsfolk.npc(scene.add.sprite(100, 0, '__DEFAULT').setName('mira'), {
          persona: 'mira',
          story: 'forge',
          radius: 40,
        });
        script(scene);
      },
    });
    const spriteOf = (name: string) => scene.children.getByName(name) as Phaser.GameObjects.Sprite;
    return { scene, spriteOf };
  };

  it('[PLUGIN-8] tells who comes near and who is left, once each', async () => {
    const { scene, spriteOf } = around();
    const { frames } = await boot(village().options, [scene]);
    expect(scene.of('near')).toEqual([]);
    spriteOf('player').x = 60;
    await frames(3);
    spriteOf('player').x = 59;
    await frames(3);
    expect(scene.of('near')).toEqual([
      { npcId: 'mira', isNear: true },
      { npcId: 'mira', isNear: false },
    ]);
  });

  it('[PLUGIN-8] warms the model up on approach, and gives that up on leaving and when the scene stops', async () => {
    const { scene, spriteOf } = around();
    const { options, model } = village();
    const { game, frames } = await boot(options, [scene]);
    expect(model.warmUps).toHaveLength(0);
    spriteOf('player').x = 90;
    await frames(2);
    expect(model.warmUps.map((signal) => signal?.aborted)).toEqual([false]);
    spriteOf('player').x = 0;
    await frames(1);
    expect(model.warmUps.map((signal) => signal?.aborted)).toEqual([true]);
    spriteOf('player').x = 90;
    await frames(1);
    game.scene.stop('forge');
    await frames(1);
    expect(model.warmUps.map((signal) => signal?.aborted)).toEqual([true, true]);
  });

  it('[PLUGIN-34] has what people of a scene know read while nobody speaks, gives way to a talk, and goes on behind it', async () => {
    const read: string[] = [];
    const waiting: (() => void)[] = [];
    const embedder: Embedder = {
      isReady: true,
      embed: async (texts) => {
        read.push(...texts);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return texts.map(() => Float32Array.of(1));
      },
    };
    const { people } = makeForge({ embedder });
    people.add({ ...people.persona('mira'), id: npcId('pell'), knows: [{ text: 'Eels bite.' }] });
    const { scene } = around(({ add, townsfolk }) => townsfolk.npc(add.sprite(900, 0, '__DEFAULT'), { persona: 'pell' }));
    const { frames } = await boot(village({}, { people }).options, [scene]);
    const step = async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await frames(1);
    };
    await step();
    await step();
    const ahead = read.length;
    expect(ahead).toBeGreaterThan(1);
    let isOver = false;
    void collect(people.openTalk('mira').say('who are you?')).then(() => (isOver = true));
    while (!isOver) await step();
    expect(read.indexOf('who are you?')).toBeLessThan(ahead + 4);
    expect(read).not.toContain('Eels bite.');
    scene.townsfolk.talkTo({ persona: 'mira' });
    scene.townsfolk.conversation?.leave();
    await step();
    while (waiting.length > 0) await step();
    expect(read).toContain('Eels bite.');
    // What was on its way when somebody asked is made by both.
    expect(read.length - new Set(read).size).toBeLessThanOrEqual(1);
  });

  it('[PLUGIN-9] E uses what is near; a held E does not', async () => {
    const used: string[] = [];
    const { scene, spriteOf } = around(({ add, townsfolk }) =>
      townsfolk.thing(add.sprite(50, 0, '__DEFAULT'), { label: 'Look at the gate', radius: 30, onUse: () => used.push('gate') }),
    );
    const { frames } = await boot(village({ forge: [sparks] }).options, [scene]);
    pressInGame('e');
    await frames(1);
    expect(used).toEqual([]);
    spriteOf('player').x = 55;
    await frames(1);
    pressInGame('e', { repeat: true });
    await frames(1);
    expect(used).toEqual([]);
    pressInGame('e');
    await frames(1);
    expect(used).toEqual(['gate']);
    spriteOf('player').x = 95;
    await frames(1);
    pressInGame('e');
    await frames(1);
    expect(scene.of('conversationstart')).toMatchObject([{ npcId: 'mira' }]);
  });

  it('[PLUGIN-10] a click talks to who is near, and walks to who is not', async () => {
    const walks: [number, () => void][] = [];
    const { scene, spriteOf } = around(({ townsfolk, add }) =>
      townsfolk.player(add.sprite(0, 0, '__DEFAULT').setName('walker'), {
        walkTo: (target, onArrival) => walks.push([target.x, onArrival]),
      }),
    );
    const { frames } = await boot(village({ forge: [sparks] }).options, [scene]);
    const stopPropagation = vi.fn();
    const click = () => spriteOf('mira').emit(Phaser.Input.Events.GAMEOBJECT_POINTER_DOWN, {}, 0, 0, { stopPropagation });
    click();
    expect(walks.map(([x]) => x)).toEqual([100]);
    expect(scene.townsfolk.isTalking).toBe(false);
    walks[0]![1]();
    expect(scene.townsfolk.isTalking).toBe(true);
    click();
    expect(walks).toHaveLength(1);
    scene.scene.restart();
    await frames(2);
    spriteOf('walker').x = 90;
    await frames(1);
    click();
    expect(scene.townsfolk.isTalking).toBe(true);
    expect(walks).toHaveLength(1);
    expect(stopPropagation).toHaveBeenCalledTimes(3);
  });

  it('[PLUGIN-24] people in sight have their button, which walks up to them; things do not', async () => {
    const walks: [number, () => void][] = [];
    const { scene, spriteOf } = around(({ townsfolk, add }) => {
      townsfolk.player(add.sprite(0, 0, '__DEFAULT').setName('walker'), {
        walkTo: (target, onArrival) => walks.push([target.x, onArrival]),
      });
      townsfolk.thing(add.sprite(60, 0, '__DEFAULT'), { label: 'Look at the gate', radius: 40, onUse: () => undefined });
    });
    const { frames, button } = await boot(village({ forge: [sparks] }).options, [scene], { hasPage: true });
    expect(button('Talk to Mira')).toBeDefined();
    expect(button('Look at the gate')).toBeUndefined();
    button('Talk to Mira')!.click();
    expect(scene.townsfolk.isTalking).toBe(false);
    expect(walks.map(([x]) => x)).toEqual([100]);
    walks[0]![1]();
    expect(scene.townsfolk.isTalking).toBe(true);
    button('Leave')!.click();
    spriteOf('walker').x = -11;
    await frames(1);
    expect(button('Talk to Mira')).toBeUndefined();
  });

  it('[PLUGIN-25] people go before things that are nearer, and who is within reach before who is in sight', async () => {
    const used: string[] = [];
    const { scene, spriteOf } = around(({ townsfolk, add }) => {
      townsfolk.player(add.sprite(0, 0, '__DEFAULT').setName('walker'), { walkTo: () => used.push('walk') });
      townsfolk.thing(add.sprite(40, 0, '__DEFAULT'), { label: 'Look at the fire', radius: 40, onUse: () => used.push('fire') });
    });
    const { frames } = await boot(village({ forge: [sparks] }).options, [scene]);
    await frames(1);
    pressInGame('e');
    await frames(1);
    expect(used).toEqual(['fire']);
    spriteOf('walker').x = 65;
    await frames(1);
    pressInGame('e');
    await frames(1);
    expect(used).toEqual(['fire']);
    expect(scene.of('conversationstart')).toMatchObject([{ npcId: 'mira' }]);
  });

  it('[PLUGIN-11] have buttons on the page, out of sight while somebody talks, with the focus back on them behind it', async () => {
    const { scene, spriteOf } = around();
    const { frames, button } = await boot(village({ forge: [sparks] }).options, [scene], { hasPage: true });
    expect(button('Talk to Mira')).toBeUndefined();
    spriteOf('player').x = 90;
    await frames(1);
    button('Talk to Mira')!.focus();
    button('Talk to Mira')!.click();
    await frames(2);
    expect(scene.townsfolk.isTalking).toBe(true);
    expect(button('Talk to Mira')).toBeUndefined();
    button('Leave')!.click();
    await frames(2);
    expect(scene.townsfolk.isTalking).toBe(false);
    expect(document.activeElement).toBe(button('Talk to Mira'));
    spriteOf('player').x = 0;
    await frames(1);
    expect(button('Talk to Mira')).toBeUndefined();
  });

  it('[PLUGIN-11] a destroyed sprite is near no longer', async () => {
    const { scene, spriteOf } = around();
    const { frames } = await boot(village().options, [scene]);
    spriteOf('player').x = 90;
    await frames(1);
    spriteOf('mira').destroy();
    await frames(1);
    expect(scene.of('near').map(({ isNear }) => isNear)).toEqual([true, false]);
  });

  it('[PLUGIN-12] somebody without a persona is a warning, and can still tell a story', async () => {
    const scene = new TestScene('forge', {
      preload: withStories('forge'),
      create: ({ townsfolk, add }) => {
        townsfolk.npc(add.sprite(0, 0, '__DEFAULT'), { persona: 'stranger', story: 'forge' });
        townsfolk.talkTo({ persona: 'stranger', story: 'forge' });
      },
    });
    await boot(village({ forge: [rain] }).options, [scene]);
    expect(scene.of('warning')).toMatchObject([{ code: 'persona/unknown' }]);
    expect(scene.of('said')).toMatchObject([{ text: 'Rain.' }]);
  });
});
