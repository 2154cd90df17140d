import type { Clock } from '../core/clock.js';
import type { Embedder } from '../core/embedder.js';
import type { Unsubscribe } from '../core/emitter.js';
import { TownsfolkError } from '../core/errors.js';
import type { ChatMessage, GeneratePart, GenerateRequest, LanguageModel, ModelStatus } from '../core/language-model.js';
import type { PlayerReader } from '../core/player-reader.js';
import { planDownload, type DownloadPlan } from './delivery/plan-download.js';
import { deviceTooSmall, judgeDevice, readDevice } from './device-check.js';
import { EarClient } from './ear-client.js';
import { explainFailure } from './engine/load-errors.js';
import { disposed, downloadDeclined, expectAnswer, notLoaded, strangeMessage } from './model-errors.js';
import { ModelStatusTracker } from './model-status.js';
import { readParts } from './part-channel.js';
import type { Notice } from './protocol.js';
import { gpuLost, placeModel, type Placed } from './place-model.js';
import { RestartPolicy } from './restart-policy.js';
import { systemClock } from '../core/system-clock.js';
import { SHIPPED_LANGUAGES, toWorkerOptions, type TransformersModelOptions } from './transformers-model-options.js';
import { WorkerLink } from './worker-link.js';

/** Weights of hearth-135m; a device that is too small for them is found before a manifest is asked for. */
const SHIPPED_BYTES = 136_487_680;

/**
 * A language model in a worker of this page, by transformers.js. It asks for nothing outside the URLs that it is given.
 *
 * When the worker dies or hangs, what runs rejects with `model/worker-died` or `model/worker-hung`, the status goes back to `loading`, and a new worker is made
 * after 0.5, 1 and 2 seconds; after that the status is `failed` until `load()` is called again.
 *
 * @example
 * const model = new TransformersModel({
 *   createWorker: () => new Worker(new URL('townsfolk/llm/worker', import.meta.url), { type: 'module' }),
 *   modelUrl: '/models/', model: 'hearth-135m', embedder: 'ear-22m',
 * });
 * await model.load(); // model.status.type === 'ready'
 */
export class TransformersModel implements LanguageModel {
  /** The sentence encoder in the same worker; ready some time before the language model. */
  readonly embedder: Embedder;
  /** Reads what players mean with that encoder; ready with it, where it has heads. */
  readonly reader: PlayerReader;
  readonly languages: readonly string[] | undefined;
  readonly #options: TransformersModelOptions;
  readonly #ear: EarClient;
  readonly #status = new ModelStatusTracker();
  readonly #clock: Clock;
  readonly #restarts: RestartPolicy;
  #embedderName: string | null;
  /** Where a foreign model runs: `null` for another kind. */
  #placed: Placed | null = null;
  #link: WorkerLink | null = null;
  #isLoaded = false;
  #isDisposed = false;
  #loading: Promise<void> | null = null;

  constructor(options: TransformersModelOptions) {
    this.#options = options;
    this.languages = options.languages ?? (options.foreign === undefined ? SHIPPED_LANGUAGES : undefined);
    this.#embedderName = options.embedder ?? null;
    this.#clock = options.clock ?? systemClock;
    this.#restarts = new RestartPolicy(this.#clock);
    this.#ear = new EarClient((isReady, what) => this.#linkWhere(isReady, what));
    this.embedder = this.#ear.embedder;
    this.reader = this.#ear.reader;
  }

  /** Whether it runs on the graphics card. Known once it is loaded; false from then on when the card failed. */
  get isOnGpu(): boolean {
    return this.#isLoaded && this.#placed?.isOnGpu === true;
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
      this.#bringUp(async () => {
        const { foreign } = this.#options;
        if (foreign === undefined) this.#checkDevice(SHIPPED_BYTES);
        this.#placed = foreign === undefined ? null : await placeModel(foreign, (warning) => this.#warn(warning));
        await this.#fetchAndStart();
      });
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
      const isDeclined = failure.code === 'model/download-declined';
      if (!this.#isDisposed) this.#status.set(isDeclined ? { type: 'absent' } : { type: 'failed', error: failure });
      throw failure;
    });
    attempt.catch(() => undefined); // Whoever called load() hears of it; a restart shows in the status.
    this.#loading = attempt;
  }

  #checkDevice(weightBytes: number): void {
    if (!this.#checksDevice) return;
    const { type, reason } = judgeDevice(readDevice(), weightBytes);
    if (type === 'too-small') throw deviceTooSmall(reason);
  }

  get #checksDevice(): boolean {
    return this.#options.checksDevice ?? typeof document !== 'undefined';
  }

  async #fetchAndStart(): Promise<void> {
    const { confirmDownload } = this.#options;
    // How much memory a graphics card has no page is told.
    const mustWeigh = this.#placed?.isOnGpu === false && this.#checksDevice;
    if (confirmDownload !== undefined || mustWeigh) {
      const plan = await this.#plan();
      if (mustWeigh) this.#checkDevice(plan.models[0]!.totalBytes);
      await this.#askBefore(plan);
    }
    this.#status.set({ type: 'downloading', loadedBytes: 0, totalBytes: 0 });
    await this.#startWorker();
  }

  #plan(): Promise<DownloadPlan> {
    const { model, foreign, embedder } = this.#options;
    const wanted = [
      { name: model, job: this.#placed ?? ('talk' as const), hub: foreign?.hub },
      ...(embedder === undefined ? [] : [{ name: embedder, job: 'ear' as const }]),
    ];
    return planDownload(toWorkerOptions(this.#options, null, null).modelUrl, wanted);
  }

  /** Lets the game ask its player before anything large is fetched. */
  async #askBefore(plan: DownloadPlan): Promise<void> {
    const { confirmDownload: confirm = () => true } = this.#options;
    if (plan.missingBytes > 0 && !(await confirm(plan))) throw downloadDeclined(plan.missingBytes);
    if (this.#isDisposed) throw disposed();
  }

  /** Starts workers until one is loaded, the restarts are used up, or something fails that starting again would not mend. */
  async #keepTrying(start: () => Promise<void>): Promise<void> {
    try {
      await start();
    } catch (error) {
      if (this.#isDisposed) throw disposed();
      const wasOnGpu = this.#placed?.isOnGpu === true && !TownsfolkError.is(error, 'model/download-declined');
      if (!(wasOnGpu || isDeath(error)) || !this.#restarts.canRestart) throw error;
      const reason = explainFailure(error, 'The model');
      this.#drop(reason);
      this.#warn(wasOnGpu ? gpuLost(reason) : reason);
      if (wasOnGpu) this.#placed = await placeModel({ ...this.#options.foreign, gpu: undefined });
      this.#status.set({ type: 'loading' });
      await this.#restarts.pause();
      await this.#keepTrying(() => (wasOnGpu ? this.#fetchAndStart() : this.#startWorker()));
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
      clock: this.#clock,
    });
    this.#link = link;
    await link
      .request({ type: 'load', options: toWorkerOptions(this.#options, this.#embedderName, this.#placed) })
      .catch((error: unknown) => {
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
      this.#ear.begin(notice.canRead);
    } else if (notice.type === 'ear-failed' || notice.type === 'warning') this.#warn(TownsfolkError.fromRecord(notice.error));
    else if (notice.loadedBytes >= notice.totalBytes) this.#status.set({ type: 'loading' });
    else this.#status.set({ type: 'downloading', loadedBytes: notice.loadedBytes, totalBytes: notice.totalBytes });
  }

  #drop(reason: TownsfolkError): void {
    this.#link?.close(reason);
    this.#link = null;
    this.#isLoaded = false;
    this.#ear.end();
  }

  #warn(warning: TownsfolkError): void {
    if (this.#options.onWarning === undefined) console.warn(warning.toString());
    else this.#options.onWarning(warning);
  }
}

/** What a new worker may mend. */
function isDeath(error: unknown): error is TownsfolkError {
  return TownsfolkError.is(error, 'model/worker-died') || TownsfolkError.is(error, 'model/worker-hung');
}
