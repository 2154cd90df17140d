/** Joins Townsfolk's parts for Hollowbrook: the model in its worker, the world, what people may do, and how stories are opened. */
import { ActionBook, DialogueManager, GREEDY_SAMPLING, TraceLog, World, createRandom } from 'townsfolk';
import { createInkStory, createSpeakers } from 'townsfolk/ink';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import { townsfolkPlugin } from 'townsfolk/phaser';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import { theme } from './theme.js';

/** `?sampling=greedy` makes every answer repeatable, `?model=off` plays without a model, `?seed=7` changes chance. */
const asked = new URLSearchParams(location.search);

const atPage = (path: string) => new URL(path, document.baseURI).href;

export const world = new World({
  player: { name: 'Ash', is: 'a young courier carrying a broken sword' },
  scene: 'The forge at dusk, rain hammering the roof.',
  items: { broken_sword: 1, coppers: 4 },
});

const actions = new ActionBook().declare({
  id: 'take:broken_sword',
  isLegal: ({ world }) => world.has('broken_sword'),
  apply: ({ world }) => world.take('broken_sword'),
});

const model =
  asked.get('model') === 'off'
    ? undefined
    : new TransformersModel({
        createWorker: () => new ModelWorker(),
        modelUrl: atPage('models/'),
        model: 'hearth-135m',
        embedder: 'ear-22m',
        wasmPaths: { wasm: atPage(wasm), mjs: atPage(mjs) },
      });

const traces = new TraceLog();

const people = new DialogueManager({
  onTrace: traces.add,
  world,
  actions,
  model,
  embedder: model?.embedder,
  reader: model?.reader,
  random: createRandom(Number(asked.get('seed') ?? Date.now())),
  ...(asked.get('sampling') === 'greedy' && { sampling: GREEDY_SAMPLING }),
});

/** What stories may ask the game and tell it; see assets/stories/townsfolk.ink. */
const functions = {
  has: (item: unknown) => world.has(String(item)),
  give: (item: unknown) => world.give(String(item)),
  take: (item: unknown) => world.take(String(item)),
  bond: (npc: unknown) => world.bond(String(npc)),
  deed: (deed: unknown) => void world.addDeed(String(deed)),
  place: () => 'forge',
};

export const plugin = townsfolkPlugin({
  people,
  model,
  theme,
  portraits: 'portraits',
  // F2 asks "Why did they say that?"; in a production build there is no such key, nor its code.
  inspector: import.meta.env.DEV ? { traces, load: () => import('townsfolk/phaser/inspector') } : undefined,
  createStory: (json) => createInkStory({ json, functions, speakers: createSpeakers(people.personas) }),
});
