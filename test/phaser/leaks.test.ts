import Phaser from 'phaser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ManualClock } from '../../src/testing/index.js';
import { TestScene, settle, type TestGame, type WatchedModel } from './game.js';
import { boot, village, voiced, withStories } from './village.js';

type AddOptions = boolean | AddEventListenerOptions;

/** Who listens to the page itself, and timers of the page that still run. */
const page = { listeners: new Set<string>(), timers: new Set<unknown>() };

beforeEach(() => {
  // Tweens look at the clock by themselves: none comes to its end here.
  vi.spyOn(Date, 'now').mockReturnValue(1e6);
  page.listeners.clear();
  page.timers.clear();
  const ids = new Map<unknown, number>();
  const idOf = (listener: unknown) => ids.get(listener) ?? (ids.set(listener, ids.size), ids.size - 1);
  for (const [name, target] of Object.entries<EventTarget>({ window, document })) {
    const keyOf = (type: string, listener: unknown, options: AddOptions = false) => {
      const capture = typeof options === 'boolean' ? options : options.capture === true;
      return `${name} ${type} ${idOf(listener)} ${capture}`;
    };
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)];
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject | null, options?: AddOptions) => {
        // Phaser's own stays with the page.
        if (type !== 'visibilitychange') page.listeners.add(keyOf(type, listener, options));
        add(type, listener, options);
      },
    );
    vi.spyOn(target, 'removeEventListener').mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject | null, options?: AddOptions) => {
        page.listeners.delete(keyOf(type, listener, options));
        remove(type, listener, options);
      },
    );
  }
  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ] as const) {
    const [begin, end] = [globalThis[start], globalThis[stop]];
    vi.spyOn(globalThis, start).mockImplementation((run: () => void, ms?: number) => {
      const timer: ReturnType<typeof setTimeout> = begin(() => {
        if (start === 'setTimeout') page.timers.delete(timer);
        run();
      }, ms);
      page.timers.add(timer);
      return timer;
    });
    vi.spyOn(globalThis, stop).mockImplementation(((timer: never) => {
      page.timers.delete(timer);
      end(timer);
    }) as never);
  }
});

const listenersOf = (emitters: readonly (Phaser.Events.EventEmitter | null | undefined)[]) =>
  emitters.map((one) => one?.eventNames().reduce((sum, name) => sum + one.listenerCount(name), 0) ?? 0).join(' ');

/** All that a page, a game and its scenes hold at this moment. */
function census({ game }: TestGame, clock: ManualClock, model: WatchedModel) {
  const scenes = game.scene.scenes.map(({ sys, events, load, input, children, tweens, cameras, time }) => ({
    key: sys.settings.key,
    listeners: listenersOf([events, load, input, input.keyboard, cameras.main]),
    objects: children.length,
    tweens: tweens.getTweens().length,
    timers: (time as unknown as { _active: unknown[]; _pendingInsertion: unknown[] })._active.length,
  }));
  return {
    scenes,
    game: listenersOf([game.events, game.scale, game.textures, game.input.events, game.sound]),
    textures: game.textures.getTextureKeys().length,
    page: page.listeners.size,
    timers: page.timers.size,
    // The log grows as it should, line by line.
    elements: document.querySelectorAll('*').length - document.querySelectorAll('[role=log] *').length,
    clock: clock.pendingTimers,
    model: model.listeners,
    replies: model.open,
  };
}

/** A scene in which all goes on at once: somebody comes along, mutters, walks and answers; somebody is near, and something. */
const busy = (key: string, isTalking = true) =>
  new TestScene(key, {
    preload: withStories('forge'),
    create: ({ townsfolk, add }) => {
      townsfolk.player(add.zone(0, 0, 16, 24));
      townsfolk.npc(add.zone(0, 0, 16, 24), { persona: 'mira', story: 'forge' });
      townsfolk.thing(add.zone(10, 0, 16, 24), { label: 'Look at the fire', onUse: () => undefined });
      townsfolk.follow('mira');
      townsfolk.bark('mira', 'Hold still.');
      townsfolk.stage.do('walk', { who: 'mira', to: 'player' });
      townsfolk.stage.do('wait', { seconds: 30 });
      townsfolk.stage.do('emote', { who: 'mira', mark: 'surprise' });
      // The first scene has the one talk; those above it show nobody.
      if (isTalking) townsfolk.talkTo({ persona: 'mira', story: 'forge', knot: 'again' });
    },
  });

/** What a game does with its scenes, over and over. Each round ends as it began. */
const ROUNDS: Readonly<Record<string, (test: TestGame) => Promise<void>>> = {
  restart: async ({ game, frames }) => {
    game.scene.getScene('forge').scene.restart();
    await frames(3);
  },
  'stop and start': async ({ game, frames }) => {
    game.scene.stop('forge');
    await frames(2);
    game.scene.start('forge');
    await frames(3);
  },
  'sleep and wake': async ({ game, frames }) => {
    game.scene.sleep('forge');
    await frames(2);
    game.scene.wake('forge');
    await frames(2);
  },
  'pause and resume': async ({ game, frames }) => {
    game.scene.pause('forge');
    await frames(2);
    game.scene.resume('forge');
    await frames(2);
  },
  'a scene launched above it and stopped': async ({ game, frames }) => {
    game.scene.start('hud');
    await frames(3);
    game.scene.stop('hud');
    await frames(2);
  },
  'two at once, both restarted': async ({ game, frames }) => {
    game.scene.start('bridge');
    await frames(2);
    for (const key of ['forge', 'bridge']) game.scene.getScene(key).scene.restart();
    await frames(3);
    game.scene.stop('bridge');
    await frames(2);
  },
  'another in its place, and back': async ({ game, frames }) => {
    game.scene.getScene('forge').scene.start('bridge');
    await frames(3);
    game.scene.getScene('bridge').scene.start('forge');
    await frames(3);
  },
  'a scene added and removed': async ({ game, frames }) => {
    game.scene.add('cellar', busy('cellar', false), true);
    await frames(3);
    game.scene.remove('cellar');
    await frames(2);
  },
  'a talk left and begun': async ({ game, frames }) => {
    const { townsfolk } = game.scene.getScene('forge');
    townsfolk.conversation!.leave();
    await frames(2);
    townsfolk.talkTo({ persona: 'mira', story: 'forge', knot: 'again' });
    await frames(2);
  },
};

describe.each([
  { where: 'on a page', hasPage: true },
  { where: 'in HEADLESS', hasPage: false },
])('what a game holds $where', ({ hasPage }) => {
  it.each(Object.keys(ROUNDS))('[PLUGIN-32] is no more after many rounds than after one: %s', async (name) => {
    const replies = Array.from({ length: 60 }, () => ({ stalls: true }) as const);
    const { options, clock, model } = village({ forge: [voiced] }, {}, replies);
    const above = new TestScene('hud', { create: ({ add }) => add.zone(0, 0, 10, 10) });
    const test = await boot(options, [busy('forge'), busy('bridge', false), above], { hasPage });
    await test.frames(2);
    await ROUNDS[name]!(test);
    const first = census(test, clock, model);
    expect(first.replies).toBe(1);
    for (let round = 2; round <= 6; round++) {
      await ROUNDS[name]!(test);
      expect({ round, ...census(test, clock, model) }).toEqual({ round, ...first });
    }
  });

  it('[PLUGIN-32] is nothing once it is destroyed, however often the page makes one anew', async () => {
    const ofPage = async () => {
      await settle();
      return { listeners: [...page.listeners], timers: page.timers.size, elements: document.querySelectorAll('body *').length };
    };
    const rounds: Awaited<ReturnType<typeof ofPage>>[] = [];
    for (let round = 0; round < 4; round++) {
      const { options, clock, model } = village({ forge: [voiced] });
      const test = await boot(options, [busy('forge'), busy('bridge', false)], { hasPage });
      const key = (test.game.plugins as unknown as { scenePlugins: string[] }).scenePlugins.find((one) =>
        /^Townsfolk/u.test(one),
      )!;
      await test.frames(3);
      expect([model.open, Phaser.Plugins.PluginCache.hasCore(key)]).toEqual([1, true]);
      await test.destroy();
      rounds.push(await ofPage());
      expect([model.open, model.listeners, clock.pendingTimers]).toEqual([0, 0, 0]);
      // Phaser keeps plugins for the whole page: this one would keep the people and the model.
      expect(Phaser.Plugins.PluginCache.hasCore(key)).toBe(false);
    }
    expect(rounds.slice(1)).toEqual(rounds.slice(0, -1));
  });
});

describe('the count', () => {
  it('[PLUGIN-32] would tell: a listener, an object, a timer, a texture or an element more', async () => {
    const { options, clock, model } = village({ forge: [voiced] });
    const test = await boot(options, [busy('forge')], { hasPage: true });
    await test.frames(2);
    const scene = test.game.scene.getScene('forge');
    const before = census(test, clock, model);
    const leaks: readonly (() => unknown)[] = [
      () => scene.events.on('update', () => undefined),
      () => scene.add.zone(0, 0, 1, 1),
      () => test.game.events.on('step', () => undefined),
      () => window.addEventListener('keydown', () => undefined),
      () => setInterval(() => undefined, 1e6),
      () => document.body.append(document.createElement('i')),
      () => test.game.textures.addCanvas('left', document.createElement('canvas')),
    ];
    const seen = [JSON.stringify(before)];
    for (const leak of leaks) {
      leak();
      seen.push(JSON.stringify(census(test, clock, model)));
    }
    expect(new Set(seen).size).toBe(leaks.length + 1);
    page.timers.forEach((timer) => clearInterval(timer as never));
  });
});
