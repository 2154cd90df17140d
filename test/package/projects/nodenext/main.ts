import { DialogueManager, GREEDY_SAMPLING, TownsfolkError, parsePersona, type Persona } from 'townsfolk';
import { TransformersModel } from 'townsfolk/llm';
// Types alone: everything that the package offers resolves, also what this page does not run.
import type { createInkStory } from 'townsfolk/ink';
import type { createNodeModel } from 'townsfolk/llm/node';
import type { townsfolkPlugin } from 'townsfolk/phaser';
import type { IndexedDbStorage } from 'townsfolk/storage';
import type { ScriptedModel } from 'townsfolk/testing';
import type { townsfolk } from 'townsfolk/vite';

export type Offered = [
  typeof createInkStory,
  typeof createNodeModel,
  typeof townsfolkPlugin,
  IndexedDbStorage,
  ScriptedModel,
  typeof townsfolk,
];

const model = new TransformersModel({
  createWorker: () => new Worker('./node_modules/townsfolk/dist/browser/worker.js', { type: 'module' }),
  modelUrl: './models/',
  model: 'hearth-135m',
  embedder: 'ear-22m',
});
const people = new DialogueManager({ model, embedder: model.embedder, sampling: GREEDY_SAMPLING });

try {
  const mira: Persona = parsePersona(await (await fetch('./mira.yaml')).text(), 'mira.yaml');
  people.add(mira);
  await model.load();
  for await (const part of people.openTalk('mira').say('When does the toll bridge open?'))
    if (part.type === 'turn-end') document.title = `${part.source}: ${part.text}`;
} catch (error) {
  document.title = `failed: ${TownsfolkError.is(error) ? error.code : String(error)}`;
}
