import type { Embedder } from '../core/embedder.js';
import type { Unsubscribe } from '../core/emitter.js';
import type { ChatMessage, GeneratePart, GenerateRequest, LanguageModel, ModelStatus } from '../core/language-model.js';
import type { PlayerReader } from '../core/player-reader.js';
import type { EarReader } from './engine/ear-reader.js';
import type { Engine } from './engine/engine.js';
import { explainFailure } from './engine/load-errors.js';
import type { LoadedEar } from './engine/load-model.js';
import type { Turn } from './engine/turn.js';
import { disposed, notLoaded } from './model-errors.js';
import { ModelStatusTracker } from './model-status.js';
import { readParts } from './part-channel.js';

/** How {@link LocalModel} gets its parts. */
export interface LocalModelOptions {
  /** @defaultValue not known */
  readonly languages?: readonly string[] | undefined;
  readonly turn: Turn;
  readonly loadEngine: () => Promise<Engine>;
  /** `null` when there is no sentence encoder. */
  readonly loadEar: () => Promise<LoadedEar | null>;
}

/** The language model port over an engine in the same thread. */
export class LocalModel implements LanguageModel {
  readonly embedder: Embedder;
  readonly reader: PlayerReader;
  readonly languages: readonly string[] | undefined;
  readonly #options: LocalModelOptions;
  readonly #status = new ModelStatusTracker();
  readonly #lifetime = new AbortController();
  #loading: Promise<void> | null = null;
  #engine: Engine | null = null;
  #ear: LoadedEar | null = null;

  constructor(options: LocalModelOptions) {
    this.#options = options;
    this.languages = options.languages;
    const isReady = (): boolean => this.#ear !== null;
    this.embedder = {
      get isReady() {
        return isReady();
      },
      embed: (texts, signal) => this.#embed(texts, signal),
    };
    const canRead = (): boolean => (this.#ear?.reader ?? null) !== null;
    this.reader = {
      get isReady() {
        return canRead();
      },
      route: (typed, choices, signal) => this.#read((reader) => reader.route(typed, choices, this.#signalWith(signal))),
      tone: (said, listener, signal) => this.#read((reader) => reader.tone(said, listener, this.#signalWith(signal))),
    };
  }

  get status(): ModelStatus {
    return this.#status.current;
  }

  onStatus(listener: (status: ModelStatus) => void): Unsubscribe {
    return this.#status.on(listener);
  }

  load(): Promise<void> {
    if (this.#lifetime.signal.aborted) return Promise.reject(disposed());
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#status.set({ type: 'loading' });
    try {
      this.#ear = await this.#options.loadEar();
      const engine = await this.#options.loadEngine();
      this.#lifetime.signal.throwIfAborted();
      this.#engine = engine;
    } catch (reason) {
      const error = explainFailure(reason, 'Loading the model');
      if (!this.#lifetime.signal.aborted) this.#status.set({ type: 'failed', error });
      throw error;
    }
    this.#status.set({ type: 'ready' });
  }

  generate(request: GenerateRequest): AsyncIterable<GeneratePart> {
    const start = async (emit: (part: GeneratePart) => void, signal: AbortSignal): Promise<void> => {
      const engine = this.#loaded();
      const ended = this.#status.begin();
      try {
        await engine.generate(request, emit, signal);
      } finally {
        ended();
      }
    };
    return readParts(start, this.#signalWith(request.signal));
  }

  warm(session: string, messages: readonly ChatMessage[], signal?: AbortSignal): Promise<void> {
    return this.#run(() => this.#loaded().warm(session, messages, this.#signalWith(signal)));
  }

  countTokens(texts: readonly string[]): Promise<readonly number[]> {
    return this.#run(() => Promise.resolve(this.#loaded().countTokens(texts)));
  }

  release(session: string): void {
    this.#engine?.sessions.release(session);
  }

  dispose(): void {
    this.#lifetime.abort(disposed());
    this.#engine = null;
    this.#ear = null;
    this.#status.set({ type: 'absent' });
    this.#status.clear();
  }

  async #run<Value>(job: () => Promise<Value>): Promise<Value> {
    return job();
  }

  #embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    return this.#run(() => {
      if (this.#ear === null) throw this.#lifetime.signal.aborted ? disposed() : notLoaded('The sentence encoder');
      return this.#ear.ear.embed(texts, this.#options.turn, this.#signalWith(signal));
    });
  }

  #read<Odds>(job: (reader: EarReader) => Promise<Odds>): Promise<Odds> {
    return this.#run(() => {
      const reader = this.#ear?.reader ?? null;
      if (reader === null) throw this.#lifetime.signal.aborted ? disposed() : notLoaded('The reader of what players mean');
      return job(reader);
    });
  }

  #loaded(): Engine {
    if (this.#lifetime.signal.aborted) throw disposed();
    if (this.#engine === null) throw notLoaded('The model');
    return this.#engine;
  }

  #signalWith(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#lifetime.signal : AbortSignal.any([signal, this.#lifetime.signal]);
  }
}
