import type { Clock } from '../core/clock.js';
import type { Embedder } from '../core/embedder.js';
import type { Unsubscribe } from '../core/emitter.js';
import { TownsfolkError } from '../core/errors.js';
import type { ChatMessage, GeneratePart, GenerateRequest, LanguageModel, ModelStatus } from '../core/language-model.js';
import type { PlayerReader, RouteOdds, ToneListener, ToneOdds } from '../core/player-reader.js';
import { explainFailure } from './engine/load-errors.js';
import { disposed, notLoaded } from './model-errors.js';
import { ModelStatusTracker } from './model-status.js';
import { readParts } from './part-channel.js';
import type { Answer, Notice, WasmPaths, WorkerLoadOptions } from './protocol.js';
import { RestartPolicy } from './restart-policy.js';
import { systemClock } from '../core/system-clock.js';
import { WorkerLink, type WorkerLike } from './worker-link.js';

/** Where a model for a page comes from, and how it may run. */
export interface TransformersModelOptions {
  /** Makes the worker; see `townsfolk/llm/worker` for the line to write. Called again when a worker died. */
  readonly createWorker: () => WorkerLike;
  /** URL of the folder that holds the model folders, for example `/models/`. Put a version in it: browsers cache by URL. */
  readonly modelUrl: string;
  /** Name of the language model's folder, for example `hearth-135m`. */
  readonly model: string;
  /** Name of the sentence encoder's folder, for example `ear-22m`. Without it, `embedder` and `reader` are never ready. */
  readonly embedder?: string;
  /** URLs of `ort-wasm-simd-threaded.wasm` and `.mjs` out of onnxruntime-web, served by the game. */
  readonly wasmPaths: WasmPaths;
  /**
   * Processor threads. More than one only works on a page that is cross-origin isolated.
   * @defaultValue `'auto'`: all cores but two, at most four; a thread too many on a busy machine halves the speed.
   */
  readonly threads?: number | 'auto';
  /** The server has each model file (but manifest.json) only as `NAME.gz`. @defaultValue false */
  readonly isGzipped?: boolean;
  /** How many bytes of attention caches the worker keeps. @defaultValue 160 MiB, about seven talks of 500 tokens. */
  readonly cacheBytes?: number;
  /** Hears what went wrong without stopping anything: no sentence encoder, a worker that starts again. @defaultValue console.warn */
  readonly onWarning?: (warning: TownsfolkError) => void;
  /** @defaultValue Real time; tests pass their own. */
  readonly clock?: Clock;
}

/**
 * A language model in a worker of this page, by transformers.js. It asks for nothing outside the URLs that it is given.
 *
 * When the worker dies, what runs rejects with `model/worker-died`, the status goes back to `loading`, and a new worker is made
 * after 0.5, 1 and 2 seconds; after that the status is `failed` until `load()` is called again.
 *
 * @example
 * const model = new TransformersModel({
 *   createWorker: () => new Worker(new URL('townsfolk/llm/worker', import.meta.url), { type: 'module' }),
 *   modelUrl: '/models/', model: 'hearth-135m', embedder: 'ear-22m', wasmPaths: { wasm: wasmUrl, mjs: mjsUrl },
 * });
 * await model.load(); // model.status.type === 'ready'
 */
export class TransformersModel implements LanguageModel {
  /** The sentence encoder in the same worker; ready some time before the language model. */
  readonly embedder: Embedder;
  /** Reads what players mean with that encoder; ready with it, where it has heads. */
  readonly reader: PlayerReader;
  readonly #options: TransformersModelOptions;
  readonly #status = new ModelStatusTracker();
  readonly #restarts: RestartPolicy;
  #embedderName: string | null;
  #link: WorkerLink | null = null;
  #isLoaded = false;
  #isEarReady = false;
  #isReaderReady = false;
  #isDisposed = false;
  #loading: Promise<void> | null = null;

  constructor(options: TransformersModelOptions) {
    this.#options = options;
    this.#embedderName = options.embedder ?? null;
    this.#restarts = new RestartPolicy(options.clock ?? systemClock);
    const isReady = (): boolean => this.#isEarReady;
    this.embedder = {
      get isReady() {
        return isReady();
      },
      embed: (texts, signal) => this.#embed(texts, signal),
    };
    const canRead = (): boolean => this.#isReaderReady;
    this.reader = {
      get isReady() {
        return canRead();
      },
      route: (typed, choices, signal) => this.#route(typed, choices, signal),
      tone: (said, listener, signal) => this.#tone(said, listener, signal),
    };
  }

  get status(): ModelStatus {
    return this.#status.current;
  }

  onStatus(listener: (status: ModelStatus) => void): Unsubscribe {
    return this.#status.on(listener);
  }

  load(): Promise<void> {
    if (this.#isDisposed) return Promise.reject(disposed());
    if (this.#loading === null) {
      this.#restarts.reset();
      this.#embedderName = this.#options.embedder ?? null;
      this.#status.set({ type: 'downloading', loadedBytes: 0, totalBytes: 0 });
      this.#bringUp(() => this.#startWorker());
    }
    return this.#loading!;
  }

  generate(request: GenerateRequest): AsyncIterable<GeneratePart> {
    const { signal: callerSignal, ...plain } = request;
    const start = async (onPart: (part: GeneratePart) => void, signal: AbortSignal): Promise<void> => {
      const link = this.#loaded();
      const ended = this.#status.begin();
      try {
        await link.request({ type: 'generate', request: plain }, { signal, onPart });
        this.#restarts.reset();
      } finally {
        ended();
      }
    };
    return readParts(start, callerSignal);
  }

  async warm(session: string, messages: readonly ChatMessage[], signal?: AbortSignal): Promise<void> {
    await this.#loaded().request({ type: 'warm', session, messages }, { signal });
  }

  async countTokens(texts: readonly string[]): Promise<readonly number[]> {
    const answer = await this.#loaded().request({ type: 'count', texts });
    return expectAnswer(answer, 'counts').counts;
  }

  release(session: string): void {
    this.#link?.release(session);
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#restarts.cancel(disposed());
    this.#drop(disposed());
    this.#status.set({ type: 'absent' });
    this.#status.clear();
  }

  async #embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const link = this.#linkWhere(this.#isEarReady, 'The sentence encoder');
    return expectAnswer(await link.request({ type: 'embed', texts }, { signal }), 'vectors').vectors;
  }

  async #route(typed: string, choices: readonly string[], signal: AbortSignal | undefined): Promise<RouteOdds> {
    const link = this.#linkWhere(this.#isReaderReady, 'The reader of what players mean');
    const answer = expectAnswer(await link.request({ type: 'route', typed, choices: [...choices] }, { signal }), 'route-odds');
    if (answer.odds.choices.length !== choices.length) throw strangeMessage(answer);
    return answer.odds;
  }

  async #tone(said: string, { name, role, voice, bond }: ToneListener, signal: AbortSignal | undefined): Promise<ToneOdds> {
    const link = this.#linkWhere(this.#isReaderReady, 'The reader of what players mean');
    const request = { type: 'tone', said, listener: { name, role, voice, bond } } as const;
    return expectAnswer(await link.request(request, { signal }), 'tone-odds').odds;
  }

  #loaded(): WorkerLink {
    return this.#linkWhere(this.#isLoaded, 'The model');
  }

  #linkWhere(isReady: boolean, what: string): WorkerLink {
    if (this.#isDisposed) throw disposed();
    if (!isReady || this.#link === null) throw notLoaded(what);
    return this.#link;
  }

  #bringUp(start: () => Promise<void>): void {
    const attempt = this.#keepTrying(start).catch((error: unknown) => {
      const failure = explainFailure(error, 'Loading the model');
      this.#drop(failure);
      this.#loading = null;
      if (!this.#isDisposed) this.#status.set({ type: 'failed', error: failure });
      throw failure;
    });
    attempt.catch(() => undefined); // Whoever called load() hears of it; a restart shows in the status.
    this.#loading = attempt;
  }

  /** Starts workers until one is loaded, the restarts are used up, or something fails that starting again would not mend. */
  async #keepTrying(start: () => Promise<void>): Promise<void> {
    try {
      await start();
    } catch (error) {
      if (this.#isDisposed) throw disposed();
      if (!TownsfolkError.is(error, 'model/worker-died') || !this.#restarts.canRestart) throw error;
      this.#drop(error);
      this.#warn(error);
      this.#status.set({ type: 'loading' });
      await this.#restarts.pause();
      await this.#keepTrying(() => this.#startWorker());
    }
  }

  async #startWorker(): Promise<void> {
    let mustLeaveOutEar = false;
    const link = new WorkerLink(this.#options.createWorker(), {
      onNotice: (notice) => {
        if (notice.type === 'ear-failed') mustLeaveOutEar = notice.needsRestart;
        this.#hear(notice);
      },
      onDeath: (error) => this.#onDeath(link, error),
      onStrangeMessage: (data) => this.#warn(strangeMessage(data)),
    });
    this.#link = link;
    await link.request({ type: 'load', options: this.#workerOptions() }).catch((error: unknown) => {
      if (!mustLeaveOutEar) throw error;
    });
    if (mustLeaveOutEar) {
      this.#embedderName = null;
      link.close(disposed());
      return this.#startWorker();
    }
    this.#isLoaded = true;
    this.#status.set({ type: 'ready' });
  }

  #onDeath(link: WorkerLink, error: TownsfolkError): void {
    // While it loads, the load itself is rejected and decides.
    if (link !== this.#link || !this.#isLoaded) return;
    this.#drop(error);
    this.#status.set({ type: 'loading' });
    this.#bringUp(() => Promise.reject(error));
  }

  #hear(notice: Exclude<Notice, { type: 'fatal' }>): void {
    if (notice.type === 'ear-ready') {
      this.#isEarReady = true;
      this.#isReaderReady = notice.canRead;
    } else if (notice.type === 'ear-failed') this.#warn(TownsfolkError.fromRecord(notice.error));
    else if (notice.loadedBytes >= notice.totalBytes) this.#status.set({ type: 'loading' });
    else this.#status.set({ type: 'downloading', loadedBytes: notice.loadedBytes, totalBytes: notice.totalBytes });
  }

  #drop(reason: TownsfolkError): void {
    this.#link?.close(reason);
    this.#link = null;
    this.#isLoaded = false;
    this.#isEarReady = false;
    this.#isReaderReady = false;
  }

  #workerOptions(): WorkerLoadOptions {
    const { modelUrl, model, wasmPaths, threads = 'auto', isGzipped = false, cacheBytes } = this.#options;
    return {
      modelUrl: absolute(modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`),
      model,
      embedder: this.#embedderName,
      wasmPaths: { wasm: absolute(wasmPaths.wasm), mjs: absolute(wasmPaths.mjs) },
      threads,
      isGzipped,
      cacheBytes,
    };
  }

  #warn(warning: TownsfolkError): void {
    if (this.#options.onWarning === undefined) console.warn(warning.toString());
    else this.#options.onWarning(warning);
  }
}

/** A worker resolves URLs against its own script, which a bundler puts anywhere. */
function absolute(url: string): string {
  return typeof document === 'undefined' ? url : new URL(url, document.baseURI).href;
}

function expectAnswer<Type extends Answer['type']>(answer: Answer, type: Type): Extract<Answer, { type: Type }> {
  if (answer.type === type) return answer as Extract<Answer, { type: Type }>;
  throw strangeMessage(answer);
}

function strangeMessage(data: unknown): TownsfolkError {
  const type = (data as { type?: unknown } | null)?.type;
  return new TownsfolkError(
    'model/failed',
    `The model's worker sent a message that this page does not know (type ${JSON.stringify(type)}).`,
    {
      hint: 'Let createWorker start townsfolk/llm/worker of this very version; clear caches that may hold an older one.',
    },
  );
}
