import type { Embedder } from '../core/embedder.js';
import type { PlayerReader, RouteOdds, ToneListener, ToneOdds } from '../core/player-reader.js';
import { expectAnswer, strangeMessage } from './model-errors.js';
import type { WorkerLink } from './worker-link.js';

const READER = 'The reader of what players mean';

/** The sentence encoder in a worker, and the reader on it; each worker has its own, from when it says so. */
export class EarClient {
  readonly embedder: Embedder;
  readonly reader: PlayerReader;
  readonly #linkWhere: (isReady: boolean, what: string) => WorkerLink;
  #isReady = false;
  #canRead = false;

  /**
   * Makes both ports.
   *
   * @param linkWhere - The worker of the moment; throws when there is none, or it is not ready.
   */
  constructor(linkWhere: (isReady: boolean, what: string) => WorkerLink) {
    this.#linkWhere = linkWhere;
    const isReady = (): boolean => this.#isReady;
    this.embedder = {
      get isReady() {
        return isReady();
      },
      embed: (texts, signal) => this.#embed(texts, signal),
    };
    const canRead = (): boolean => this.#canRead;
    this.reader = {
      get isReady() {
        return canRead();
      },
      route: (typed, choices, signal) => this.#route(typed, choices, signal),
      tone: (said, listener, signal) => this.#tone(said, listener, signal),
    };
  }

  /** The worker's encoder is there. */
  begin(canRead: boolean): void {
    this.#isReady = true;
    this.#canRead = canRead;
  }

  /** The worker is gone. */
  end(): void {
    this.#isReady = false;
    this.#canRead = false;
  }

  async #embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const link = this.#linkWhere(this.#isReady, 'The sentence encoder');
    return expectAnswer(await link.request({ type: 'embed', texts }, { signal }), 'vectors').vectors;
  }

  async #route(typed: string, choices: readonly string[], signal: AbortSignal | undefined): Promise<RouteOdds> {
    const link = this.#linkWhere(this.#canRead, READER);
    const answer = expectAnswer(await link.request({ type: 'route', typed, choices: [...choices] }, { signal }), 'route-odds');
    if (answer.odds.choices.length !== choices.length) throw strangeMessage(answer);
    return answer.odds;
  }

  async #tone(said: string, { name, role, voice, bond }: ToneListener, signal: AbortSignal | undefined): Promise<ToneOdds> {
    const link = this.#linkWhere(this.#canRead, READER);
    const request = { type: 'tone', said, listener: { name, role, voice, bond } } as const;
    return expectAnswer(await link.request(request, { signal }), 'tone-odds').odds;
  }
}
