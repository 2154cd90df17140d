/** A page with a model and nothing else, for tests that drive it. */
import { TransformersModel, deleteStoredModels, listStoredModels } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';

const atPage = (path: string) => new URL(path, document.baseURI).href;

/** How a start ended: a reply, or the code of what failed; and what was warned of. */
export interface Start {
  readonly reply: string;
  readonly failure: string | null;
  readonly warnings: readonly string[];
  readonly isOnGpu: boolean;
}

/** A model that is run as one of somebody else's. */
export interface Foreign {
  readonly model: string;
  readonly hub: { readonly url: string; readonly revision: string };
  readonly dtype?: 'q4';
  /** On the card by the kind of file that it takes by itself: `q4`. */
  readonly gpu?: Record<string, never>;
}

const modelPage = {
  /** Starts a model, lets it answer once, and ends it. */
  async start(foreign?: Foreign): Promise<Start> {
    const warnings: string[] = [];
    const model = new TransformersModel({
      createWorker: () => new ModelWorker(),
      modelUrl: atPage('models/'),
      ...(foreign === undefined ? { model: 'tiny-random', embedder: 'ear-22m' } : { model: foreign.model, foreign }),
      onWarning: ({ code }) => warnings.push(code),
    });
    let reply = '';
    let failure: string | null = null;
    let isOnGpu = false;
    try {
      await model.load();
      isOnGpu = model.isOnGpu;
      const request = {
        session: 'one',
        messages: [{ role: 'user', content: 'Ash: hello' }],
        shape: [{ type: 'text', maxTokens: 4, startsWithSpace: false }],
        sampling: { temperature: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 1 },
        priority: 'talk',
      } as const;
      for await (const part of model.generate(request)) if (part.type === 'text-delta') reply += part.text;
    } catch (error) {
      failure = (error as { code?: string }).code ?? String(error);
    }
    model.dispose();
    return { reply, failure, warnings, isOnGpu };
  },
  list: listStoredModels,
  delete: deleteStoredModels,
};

declare global {
  interface Window {
    modelPage: typeof modelPage;
  }
}

window.modelPage = modelPage;
