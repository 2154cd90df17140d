/** Joins Townsfolk's parts for Hollowbrook: the model in its worker, the world, what people may do, and how stories are opened. */
import { ActionBook, DialogueManager, GREEDY_SAMPLING, TownLife, TraceLog, World, createRandom } from 'townsfolk';
import { followEdits } from 'townsfolk/ink';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import { townsfolkPlugin } from 'townsfolk/phaser';
import { asked } from './asked.js';
import { placeName } from './data/places.js';
import { newGame } from './new-game.js';
import { openStory } from './open-story.js';
import { pageSaves } from './saves.js';
import { theme } from './theme.js';

const atPage = (path: string) => new URL(path, document.baseURI).href;

export const world = new World(newGame());

const actions = new ActionBook().declare({
  id: 'take:broken_sword',
  isLegal: ({ world }) => world.has('broken_sword'),
  apply: ({ world }) => void world.take('broken_sword'),
});

const model = !asked.hasModel
  ? undefined
  : new TransformersModel({
      createWorker: () => new ModelWorker(),
      modelUrl: atPage('models/'),
      model: 'hearth-135m',
      embedder: 'ear-22m',
    });

/** All chance in the village. */
export const random = createRandom(asked.seed);

const traces = new TraceLog();

export const people = new DialogueManager({
  onTrace: traces.add,
  world,
  actions,
  model,
  embedder: model?.embedder,
  reader: model?.reader,
  placeName,
  random,
  ...(asked.isGreedy && { sampling: GREEDY_SAMPLING }),
});

/** The hours of the village: everybody's day, and word that gets around. */
export const life = new TownLife(people);

export const plugin = townsfolkPlugin(() => ({
  people,
  model,
  theme,
  portraits: 'portraits',
  // F2 asks "Why did they say that?"; in a production build there is no such key, nor its code.
  inspector: import.meta.env.DEV ? { traces, load: () => import('townsfolk/phaser/inspector') } : undefined,
  createStory: (json, key) => {
    const story = openStory({ people, passTime: (minutes) => life.passTime(minutes) }, key, json);
    // While the game is made, an edited .ink file is told on at the same place, without a reload.
    if (import.meta.env.DEV) followEdits(story, json);
    return story;
  },
  saves: pageSaves,
}));
