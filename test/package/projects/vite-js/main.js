import { DialogueManager, GREEDY_SAMPLING, parsePersona } from 'townsfolk';
import { createInkStory } from 'townsfolk/ink';
import { TransformersModel } from 'townsfolk/llm';
import mira from './mira.yaml?raw';
import forge from './forge.ink';

const model = new TransformersModel({
  createWorker: () => new Worker(new URL('townsfolk/llm/worker', import.meta.url), { type: 'module' }),
  modelUrl: './models/',
  model: 'hearth-135m',
  embedder: 'ear-22m',
});
const people = new DialogueManager({ model, embedder: model.embedder, sampling: GREEDY_SAMPLING });
people.add(parsePersona(mira, 'mira.yaml'));

const told = createInkStory({ json: forge }).next();
document.body.dataset.story = told.type === 'line' ? told.line.text : told.type;
document.body.dataset.isolated = String(globalThis.crossOriginIsolated);

async function say() {
  try {
    await model.load();
    for await (const part of people.openTalk('mira').say('When does the toll bridge open?'))
      if (part.type === 'turn-end') document.title = `${part.source}: ${part.text}`;
  } catch (error) {
    document.title = `failed: ${error.code ?? error}`;
  }
}

void say();
