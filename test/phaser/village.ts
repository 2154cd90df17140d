import { afterEach, beforeEach, vi } from 'vitest';
import type { StoryBeat } from '../../src/index.js';
import { SettingsStore, type TownsfolkOptions } from '../../src/phaser/index.js';
import type { ScriptedReply } from '../../src/testing/index.js';
import { makeForge } from '../core/people.js';
import { ScriptedStory } from '../core/scene/scripted-story.js';
import { WatchedModel, bootGame, serveFiles, type TestGame, type TestScene } from './game.js';

const opened: TestGame[] = [];

beforeEach(() => serveFiles({}));

afterEach(async () => {
  for (const game of opened.splice(0)) await game.destroy();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

export const boot: typeof bootGame = async (...setup) => {
  const game = await bootGame(...setup);
  opened.push(game);
  return game;
};

export const sparks: StoryBeat = {
  type: 'line',
  line: { speaker: 'mira', text: 'Mind the sparks.', tags: [{ name: 'sound', value: 'hammer' }] },
};
export const rain: StoryBeat = { type: 'line', line: { text: 'Rain.', tags: [] } };
/** A line that Mira says in her own words: her model is asked. */
export const voiced: StoryBeat = { type: 'line', line: { speaker: 'mira', text: 'Closed.', voice: { type: 'voice' }, tags: [] } };

const STALLS: readonly ScriptedReply[] = Array.from({ length: 10 }, () => ({ stalls: true }));

/**
 * A game's options with Mira in it, and stories out of beats.
 *
 * @param replies - What the model says; without any it never comes to an end.
 */
export function village(
  stories: Readonly<Record<string, readonly StoryBeat[]>> = {},
  options: Partial<TownsfolkOptions> = {},
  replies: readonly ScriptedReply[] = STALLS,
) {
  const model = new WatchedModel(replies);
  const forge = makeForge({ model });
  const all: TownsfolkOptions = {
    people: forge.people,
    model,
    createStory: (_, key) => new ScriptedStory(stories[key] ?? []),
    charsPerSecond: 0,
    ...options,
  };
  return { ...forge, model, options: all };
}

/** Loads stories that `village` opens. */
export const withStories =
  (...keys: readonly string[]) =>
  (scene: TestScene) => {
    for (const key of keys) scene.load.inkStory(key, '{"inkVersion":21}');
  };

/** Settings of a player who wants nothing suggested. */
export function quietSettings(): SettingsStore {
  return new SettingsStore({ read: () => '{"suggestions":"off"}', write: () => undefined });
}
