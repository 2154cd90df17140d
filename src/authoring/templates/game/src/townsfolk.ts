/** Joins the parts of Townsfolk: the world, the people, the model in its worker, and the stories. */
import { DialogueManager, TraceLog, World } from 'townsfolk';
import { bindVariables, createInkStory, createSpeakers, followEdits, worldFunctions } from 'townsfolk/ink';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import { townsfolkPlugin } from 'townsfolk/phaser';
import { loreBooks, personas } from './writing.js';

export const world = new World({
  player: { name: 'Ash', is: 'a traveller with one copper left' },
  scene: 'A landing at the old crossing, at dusk.',
  items: { copper: 1 },
});

/** Runs on the player's own machine. Until it has come, people say the lines of their files. */
const model = new TransformersModel({
  createWorker: () => new ModelWorker(),
  modelUrl: new URL('models/', document.baseURI).href,
  model: 'hearth-135m',
  embedder: 'ear-22m',
});

const traces = new TraceLog();

export const people = new DialogueManager({
  world,
  model,
  embedder: model.embedder,
  reader: model.reader,
  lore: loreBooks(),
  onTrace: traces.add,
});
for (const persona of personas()) people.add(persona);

/** Opens a story with its people, the functions of townsfolk.ink, and what it shares with the world. */
function createStory(json: string) {
  const story = createInkStory({ json, functions: worldFunctions(people), speakers: createSpeakers(people.personas) });
  bindVariables({ story, world, variables: ['paid'].filter((name) => story.hasVariable(name)) });
  // While you write, an edited story goes on where it stood.
  if (import.meta.env.DEV) followEdits(story, json);
  return story;
}

export const plugin = townsfolkPlugin(() => ({
  people,
  model,
  createStory,
  // F2 asks "Why did they say that?"; a production build has no such key.
  inspector: import.meta.env.DEV ? { traces, load: () => import('townsfolk/phaser/inspector') } : undefined,
}));
