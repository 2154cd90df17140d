import type { Clock } from '../core/clock.js';
import type { TownsfolkError } from '../core/errors.js';
import type { DownloadPlan } from './delivery/plan-download.js';
import type { Placed } from './place-model.js';
import type { PageForeignModel } from './foreign-model.js';
import type { WasmPaths, WorkerLoadOptions } from './protocol.js';
import type { WorkerLike } from './worker-link.js';

/** What the shipped models were trained in. Source: assets/models/README.md */
export const SHIPPED_LANGUAGES: readonly string[] = ['en'];

/** Where a model for a page comes from, and how it may run. */
export interface TransformersModelOptions {
  /** Makes the worker; see `townsfolk/llm/worker` for the line to write. Called again when a worker died. */
  readonly createWorker: () => WorkerLike;
  /** URL of the folder that holds the model folders, for example `/models/`. */
  readonly modelUrl: string;
  /** Name of the language model's folder, for example `hearth-135m`; on a hub its whole name, for example `HuggingFaceTB/SmolLM2-360M-Instruct`. */
  readonly model: string;
  /**
   * Any text-generation model for transformers.js, by its own chat template, in place of a shipped one. Give `examples`: it does not know the
   * prompt's form.
   */
  readonly foreign?: PageForeignModel;
  /**
   * The languages that the model is good at, as `en` or `pt-BR`. In any other, people keep to their authored lines.
   * @defaultValue English for a shipped one, not known for a foreign one
   */
  readonly languages?: readonly string[];
  /** Name of the sentence encoder's folder, for example `ear-22m`. Without it, `embedder` and `reader` are never ready. */
  readonly embedder?: string;
  /**
   * URLs of `ort-wasm-simd-threaded.wasm` and `.mjs` out of onnxruntime-web, served by the game.
   * @defaultValue those in `runtime/`, in a folder named by their version, beside the models: there `townsfolk/vite` and
   * `npx townsfolk models copy` put them.
   */
  readonly wasmPaths?: WasmPaths;
  /**
   * Processor threads. More than one only works on a page that is cross-origin isolated.
   * @defaultValue `'auto'`: all cores but two, at most four; a thread too many on a busy machine halves the speed.
   */
  readonly threads?: number | 'auto';
  /**
   * Keeps the model and the runtime in the browser (Cache API), so that the next start fetches nothing and works offline.
   * @defaultValue true
   */
  readonly keepsFiles?: boolean;
  /**
   * Asked before anything large is fetched, with the sizes and licences; not asked when the browser keeps all of it.
   * `false` leaves the status `absent` and rejects `load()` with `model/download-declined`; `load()` asks again.
   * @defaultValue fetches without asking
   */
  readonly confirmDownload?: (plan: DownloadPlan) => boolean | Promise<boolean>;
  /**
   * Looks at the device before anything is fetched, and fails with `model/device-too-small` where the model cannot run.
   * @defaultValue true
   */
  readonly checksDevice?: boolean;
  /** How many bytes of attention caches the worker keeps. @defaultValue 160 MiB, about seven talks of 500 tokens. */
  readonly cacheBytes?: number;
  /** Hears what went wrong without stopping anything: no sentence encoder, a worker that starts again. @defaultValue console.warn */
  readonly onWarning?: (warning: TownsfolkError) => void;
  /** @defaultValue Real time; tests pass their own. */
  readonly clock?: Clock;
}

/** What is told to a worker; URLs become absolute, since a worker resolves them against its own script, which a bundler puts anywhere. */
export function toWorkerOptions(
  options: TransformersModelOptions,
  embedder: string | null,
  placed: Placed | null,
): WorkerLoadOptions {
  const { modelUrl, model, foreign, wasmPaths, threads = 'auto', keepsFiles = true, cacheBytes } = options;
  return {
    modelUrl: absolute(modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`),
    model,
    foreign: placed && { ...placed, hub: foreign?.hub ?? null, examples: foreign?.examples ?? [] },
    embedder,
    wasmPaths: wasmPaths === undefined ? null : { wasm: absolute(wasmPaths.wasm), mjs: absolute(wasmPaths.mjs) },
    threads,
    keepsFiles,
    cacheBytes,
  };
}

function absolute(url: string): string {
  return typeof document === 'undefined' ? url : new URL(url, document.baseURI).href;
}
