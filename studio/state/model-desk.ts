import { computed, signal } from '@preact/signals';
import type { ModelStatus } from 'townsfolk';
import type { TrialPorts } from 'townsfolk/authoring';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';

const atPage = (path: string) => new URL(path, document.baseURI).href;

/** The name under which no model answers: people say their authored lines. */
export const NO_MODEL = 'none';

/** A model in its worker, as a game has it, with its status to look at. */
export class ModelDesk {
  readonly name: string;
  readonly status = signal<ModelStatus>({ type: 'absent' });
  readonly isReady = computed(() => ['ready', 'busy'].includes(this.status.value.type));
  readonly #model: TransformersModel;

  constructor(name: string) {
    this.name = name;
    this.#model = new TransformersModel({
      createWorker: () => new ModelWorker(),
      modelUrl: atPage('models/'),
      model: name,
      embedder: 'ear-22m',
      wasmPaths: { wasm: atPage(wasm), mjs: atPage(mjs) },
    });
    this.#model.onStatus((status) => (this.status.value = status));
  }

  /** Brings the model. What goes wrong stands in the status. */
  load(): void {
    this.#model.load().catch(() => undefined);
  }

  get ports(): TrialPorts {
    const { embedder, reader } = this.#model;
    return { model: this.#model, embedder, reader };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
