import { describe, expect, it, vi } from 'vitest';
import { TownsfolkPlugin } from '../../src/phaser/index.js';
import type { ScriptedStory } from '../core/scene/scripted-story.js';
import { TestScene, pressInGame, settle } from './game.js';
import { isHidden } from './stage.js';
import { boot, rain, sparks, village, voiced, withStories } from './village.js';

describe('the plugin', () => {
  it('[PLUGIN-1] one line in the config gives every scene its `townsfolk`, all with the same people', async () => {
    const { options, people } = village();
    const scenes = [new TestScene('forge'), new TestScene('bridge')];
    const { game } = await boot(options, scenes);
    expect(scenes.map(({ townsfolk }) => townsfolk instanceof TownsfolkPlugin)).toEqual([true, true]);
    expect(scenes[0]!.townsfolk).not.toBe(scenes[1]!.townsfolk);
    expect(scenes[1]!.townsfolk.people).toBe(people);
    expect(game.scene.isActive('forge')).toBe(true);
  });

  it('[PLUGIN-2] scenes that never start make nothing, and options are made once for all that do', async () => {
    const { options } = village();
    const makeOptions = vi.fn(() => options);
    await boot(makeOptions, []);
    expect(makeOptions).not.toHaveBeenCalled();
    expect(options.model).toMatchObject({ listeners: 0 });
    const { game, frames } = await boot(makeOptions, [new TestScene('forge'), new TestScene('bridge'), new TestScene('never')]);
    game.scene.start('bridge');
    await frames(2);
    expect(makeOptions).toHaveBeenCalledTimes(1);
  });

  it('[PLUGIN-3] loads the model when the first scene starts, or when the game says so', async () => {
    const early = village();
    const load = vi.spyOn(early.model, 'load');
    await boot(early.options, [new TestScene('forge')]);
    expect(load).toHaveBeenCalledTimes(1);
    const late = village({}, { isModelLoadedAtStart: false });
    const loadLate = vi.spyOn(late.model, 'load');
    const scene = new TestScene('forge');
    await boot(late.options, [scene]);
    expect(loadLate).not.toHaveBeenCalled();
    await scene.townsfolk.loadModel();
    expect(loadLate).toHaveBeenCalledTimes(1);
    expect(scene.of('modelstatus')).toEqual([{ type: 'ready' }]);
  });

  it('[PLUGIN-3] shows where the model stands, also what it came to before the game began', async () => {
    const { options, model } = village({}, { isModelLoadedAtStart: false });
    model.setStatus({ type: 'loading' });
    const { root } = await boot(options, [new TestScene('forge')], { hasPage: true });
    const status = () => root()!.querySelector<HTMLElement>('[role="status"]')!.dataset['status'];
    expect(status()).toBe('loading');
    model.setStatus({ type: 'ready' });
    expect(status()).toBe('ready');
  });

  it('[PLUGIN-4] a headless game has no dialogue on its page, and talk goes on without', async () => {
    const { options } = village({ gate: [rain] });
    const scene = new TestScene('forge', {
      preload: withStories('gate'),
      create: ({ townsfolk }) => townsfolk.tell('gate', 'look'),
    });
    const { root } = await boot(options, [scene]);
    expect(root()).toBeNull();
    expect(scene.of('said')).toMatchObject([{ text: 'Rain.' }]);
  });
});

describe('the end of a scene, and of the game', () => {
  const replying = () =>
    new TestScene('forge', {
      preload: withStories('forge'),
      create(scene) {
        scene.townsfolk.player(scene.add.sprite(0, 0, '__DEFAULT'));
        scene.townsfolk.npc(scene.add.sprite(0, 0, '__DEFAULT'), { persona: 'mira', story: 'forge' });
        scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
      },
    });

  it('[PLUGIN-18] a restart during a reply ends the talk and leaves no listener, element, timer or reply behind', async () => {
    const { options, model, clock } = village({ forge: [voiced] });
    // The story is told anew each time, so that each restart comes in the middle of a reply.
    const story = () => scene.townsfolk.story('forge') as ScriptedStory;
    const scene = replying();
    const added = vi.spyOn(document, 'addEventListener');
    const removed = vi.spyOn(document, 'removeEventListener');
    const { game, frames, root } = await boot(options, [scene], { hasPage: true });
    const emitters = () => [scene.events, scene.load, scene.input.keyboard!, scene.input, game.events];
    const listeners = () =>
      emitters().map((emitter) => emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0));
    const count = () => ({
      listeners: listeners(),
      model: model.listeners,
      page: added.mock.calls.length - removed.mock.calls.length,
      elements: document.querySelectorAll('*').length,
      timers: clock.pendingTimers,
      open: model.open,
      near: root()!.querySelectorAll('[role="group"] button').length,
    });
    const first = count();
    expect(first).toMatchObject({ open: 1, timers: 1 });
    for (let restart = 1; restart <= 5; restart++) {
      const talk = model.requests.at(-1)!;
      story().goTo('again');
      scene.scene.restart();
      await frames(2);
      expect(talk.signal?.aborted).toBe(true);
      expect(model.released).toContain(talk.session);
      expect(model.requests).toHaveLength(restart + 1);
      expect({ restart, ...count() }).toEqual({ restart, ...first });
    }
    game.scene.stop('forge');
    await frames(2);
    expect(count()).toMatchObject({ timers: 0, open: 0, near: 0, model: first.model - 1 });
    expect(isHidden(root()!.querySelector('.tf-dialogue'))).toBe(true);
    expect(scene.of('conversationend')).toHaveLength(6);
    expect(model.disposals).toBe(0);
  });

  it('[PLUGIN-18] nothing arrives behind the end of a scene', async () => {
    const scene = new TestScene('forge');
    const { options, model } = village();
    const { game, frames } = await boot(options, [scene]);
    game.scene.stop('forge');
    await frames(2);
    scene.told.length = 0;
    model.setStatus({ type: 'busy' });
    await frames(2);
    expect(scene.told).toEqual([]);
  });

  it('[PLUGIN-19] destroying the game frees the model and removes the dialogue', async () => {
    const { options, model } = village();
    const test = await boot(options, [new TestScene('forge')], { hasPage: true });
    expect(test.root()).not.toBeNull();
    await test.destroy();
    expect(model).toMatchObject({ disposals: 1, listeners: 0 });
    expect(test.root()).toBeNull();
  });

  it('[PLUGIN-19] also in the middle of a reply', async () => {
    const { options, model, clock } = village({ forge: [voiced] });
    const scene = replying();
    const test = await boot(options, [scene], { hasPage: true });
    expect(scene.townsfolk.isTalking).toBe(true);
    await test.destroy();
    await settle();
    expect(model).toMatchObject({ disposals: 1, listeners: 0, open: 0 });
    expect(clock.pendingTimers).toBe(0);
    expect(test.root()).toBeNull();
    expect(pressInGame('Escape').defaultPrevented).toBe(false);
  });

  it('[PLUGIN-20] two games on a page share nothing', async () => {
    const [one, two] = [village({ forge: [sparks] }), village({ forge: [rain] })];
    const [first, second] = [new TestScene('forge', { preload: withStories('forge') }), new TestScene('forge')];
    const games = [await boot(one.options, [first], { hasPage: true }), await boot(two.options, [second], { hasPage: true })];
    expect(first.townsfolk.people).toBe(one.people);
    expect(second.townsfolk.people).toBe(two.people);
    expect(games.map(({ parent }) => parent.querySelectorAll('.tf-ui').length)).toEqual([1, 1]);
    expect(second.townsfolk.story('forge')).toBeUndefined();
    first.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    await games[0]!.frames(1);
    expect([first.townsfolk.isTalking, second.townsfolk.isTalking]).toEqual([true, false]);
    expect(isHidden(games[1]!.root()!.querySelector('.tf-dialogue'))).toBe(true);
    await games[1]!.destroy();
    expect([one.model.disposals, two.model.disposals]).toEqual([0, 1]);
    expect(first.townsfolk.isTalking).toBe(true);
    expect(games[0]!.root()).not.toBeNull();
  });
});
