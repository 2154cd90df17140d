import { computed, signal } from '@preact/signals';
import type { ModelStatus } from 'townsfolk';
import type { TrialPorts } from 'townsfolk/authoring';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';

const atPage = (path: string) => new URL(path, document.baseURI).href;

/** A model in its worker, as a game has it, with its status to look at. */
export class ModelDesk {
  readonly name: string;
  readonly status = signal<ModelStatus>({ type: 'absent' });
  readonly isReady = computed(() => ['ready', 'busy'].includes(this.status.value.type));
  /** What a talk on it works with. */
  readonly ports: TrialPorts;
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
    const { embedder, reader } = this.#model;
    this.ports = { model: this.#model, embedder, reader };
    this.#model.onStatus((status) => (this.status.value = status));
  }

  /** Brings the model. What goes wrong stands in the status. */
  load(): void {
    this.#model.load().catch(() => undefined);
  }

  dispose(): void {
    this.#model.dispose();
  }
}
