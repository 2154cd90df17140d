// The smallest model there is: what a host sends and forbids is the same for all.
import { TransformersModel } from 'townsfolk/llm';

const model = new TransformersModel({
  createWorker: () => new Worker(new URL('townsfolk/llm/worker', import.meta.url), { type: 'module' }),
  modelUrl: './models/',
  model: 'tiny-random',
});
const request = {
  session: 'one',
  messages: [{ role: 'user', content: 'Ash: hello' }],
  shape: [{ type: 'text', maxTokens: 8, startsWithSpace: false }],
  sampling: { temperature: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 1 },
  priority: 'talk',
};
document.body.dataset.isolated = String(globalThis.crossOriginIsolated);

async function say() {
  let said = 'model: ';
  try {
    await model.load();
    for await (const part of model.generate(request)) if (part.type === 'text-delta') said += part.text;
    document.title = said;
  } catch (error) {
    document.title = `failed: ${error.code ?? error}`;
  }
}

void say();
