import type { ErrorRecord } from '../core/errors.js';
import type { ChatMessage, GeneratePart } from '../core/language-model.js';
import type { RouteOdds, ToneListener, ToneOdds } from '../core/player-reader.js';
import type { Dtype } from './delivery/dtype.js';
import type { Hub } from './delivery/hub.js';
import type { EngineRequest } from './engine/engine.js';

/**
 * Where the two files of one onnxruntime-web build are served. The plain build (`ort-wasm-simd-threaded`) is the one to use; for a graphics card
 * `.jspi` where the browser has `WebAssembly.Suspending`, else `.asyncify`.
 */
export interface WasmPaths {
  readonly wasm: string;
  readonly mjs: string;
}

/** How a worker runs a model that was not made for this package. */
export interface WorkerForeignModel {
  readonly dtype: Dtype;
  readonly isOnGpu: boolean;
  readonly hub: Hub | null;
  readonly examples: readonly ChatMessage[];
}

/** What a worker needs to know to load; all URLs are absolute. */
export interface WorkerLoadOptions {
  readonly modelUrl: string;
  readonly model: string;
  /** `null` for a model with an append graph. */
  readonly foreign: WorkerForeignModel | null;
  readonly embedder: string | null;
  /** `null`: beside the models. */
  readonly wasmPaths: WasmPaths | null;
  readonly threads: number | 'auto';
  /** Whether files are kept in the browser for the next start. */
  readonly keepsFiles: boolean;
  readonly cacheBytes: number | undefined;
}

/** From the page to the worker. Answers carry the request's id. */
export type ToWorker =
  | { readonly type: 'load'; readonly id: number; readonly options: WorkerLoadOptions }
  | { readonly type: 'generate'; readonly id: number; readonly request: EngineRequest }
  | { readonly type: 'warm'; readonly id: number; readonly session: string; readonly messages: readonly ChatMessage[] }
  | { readonly type: 'embed'; readonly id: number; readonly texts: readonly string[] }
  | { readonly type: 'route'; readonly id: number; readonly typed: string; readonly choices: readonly string[] }
  | { readonly type: 'tone'; readonly id: number; readonly said: string; readonly listener: ToneListener }
  | { readonly type: 'count'; readonly id: number; readonly texts: readonly string[] }
  | { readonly type: 'cancel'; readonly id: number }
  /** Answered at once with a `pong`, between two steps of whatever runs. */
  | { readonly type: 'ping' }
  | { readonly type: 'release'; readonly session: string };

/** The last answer to a request. */
export type Answer =
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'vectors'; readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly type: 'route-odds'; readonly id: number; readonly odds: RouteOdds }
  | { readonly type: 'tone-odds'; readonly id: number; readonly odds: ToneOdds }
  | { readonly type: 'counts'; readonly id: number; readonly counts: readonly number[] }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorRecord };

/** What a worker tells by itself. */
export type Notice =
  | { readonly type: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Something went wrong that stops nothing. */
  | { readonly type: 'warning'; readonly error: ErrorRecord }
  /** `canRead`: it has heads, so that it can read what players mean. */
  | { readonly type: 'ear-ready'; readonly canRead: boolean }
  /** The sentence encoder failed; the language model goes on, in a worker without it when this one can no longer be used. */
  | { readonly type: 'ear-failed'; readonly error: ErrorRecord; readonly needsRestart: boolean }
  /** This worker can no longer be used. */
  | { readonly type: 'fatal'; readonly error: ErrorRecord };

/** From the worker to the page. */
export type FromWorker =
  Answer | Notice | { readonly type: 'pong' } | { readonly type: 'part'; readonly id: number; readonly part: GeneratePart };
