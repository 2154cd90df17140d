import type { TownsfolkError } from '../../src/core/errors.js';
import type { ModelStatus } from '../../src/core/language-model.js';
import type { Ear } from '../../src/llm/engine/ear.js';
import type { ToWorker, WorkerLoadOptions } from '../../src/llm/protocol.js';
import { serve, type Host, type LoadEvents } from '../../src/llm/serve.js';
import type { TransformersModelOptions } from '../../src/llm/transformers-model-options.js';
import { TransformersModel } from '../../src/llm/transformers-model.js';
import type { WorkerLike } from '../../src/llm/worker-link.js';
import { ManualClock } from '../../src/testing/manual-clock.js';
import { expect } from 'vitest';
import { EchoGraph, loadTokenizer, makeEngine, nodeTurn } from './helpers.js';

const tokenizer = await loadTokenizer();

/** A worker in this thread: the real server behind a real message port. */
export class FakeWorker implements WorkerLike {
  static made: FakeWorker[] = [];
  readonly graph = new EchoGraph();
  readonly #channel = new MessageChannel();
  readonly #events = new EventTarget();
  isTerminated = false;

  constructor(load?: (events: LoadEvents, options: WorkerLoadOptions) => void | Promise<void>) {
    FakeWorker.made.push(this);
    const host: Host = {
      turn: nodeTurn,
      runInSteps: 2,
      load: async (options, events) => {
        await load?.(events, options);
        return makeEngine(tokenizer, this.graph);
      },
    };
    serve(this.#channel.port2, host);
    this.#channel.port2.start();
    this.#channel.port1.onmessage = ({ data }: MessageEvent<unknown>) =>
      !this.isHung && this.#events.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Neither hears nor says anything any more. */
  isHung = false;

  postMessage(message: ToWorker): void {
    if (this.isHung) return;
    this.#channel.port1.postMessage(message);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#events.addEventListener(type, listener as never);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }

  die(message = 'crashed'): void {
    this.#events.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  receive(data: unknown): void {
    this.#events.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** A sentence encoder that says the same of every text. */
export const ear = {
  embed: (texts: readonly string[]) => Promise.resolve(texts.map(() => Float32Array.of(1, 0))),
} as unknown as Ear;

/** A model over such workers, and what it told. */
export interface Client {
  readonly model: TransformersModel;
  readonly clock: ManualClock;
  readonly statuses: ModelStatus['type'][];
  readonly warnings: TownsfolkError[];
}

const models: TransformersModel[] = [];

/** For `afterEach`. */
export function disposeClients(): void {
  for (const model of models.splice(0)) model.dispose();
  FakeWorker.made = [];
}

export function makeClient(
  createWorker: () => FakeWorker = () => new FakeWorker(),
  options: Partial<TransformersModelOptions> = {},
): Client {
  const clock = new ManualClock();
  const warnings: TownsfolkError[] = [];
  const wasmPaths = { wasm: '/ort.wasm', mjs: '/ort.mjs' };
  const onWarning = (warning: TownsfolkError): unknown => warnings.push(warning);
  const model = new TransformersModel({
    createWorker,
    modelUrl: '/models',
    model: 'tiny',
    embedder: 'ear',
    wasmPaths,
    clock,
    onWarning,
    ...options,
  });
  models.push(model);
  const statuses: ModelStatus['type'][] = [];
  model.onStatus(({ type }) => statuses.at(-1) === type || statuses.push(type));
  return { model, clock, statuses, warnings };
}

export const code = (name: string): unknown => expect.objectContaining({ code: name });
/** The worker that was made last. */
export const worker = (): FakeWorker => FakeWorker.made.at(-1)!;
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await nodeTurn();
};
