import type { Clock } from '../core/clock.js';
import { TownsfolkError } from '../core/errors.js';
import type { GeneratePart } from '../core/language-model.js';
import { workerDied, workerHung } from './model-errors.js';
import { parseFromWorker } from './parse-message.js';
import type { Answer, Notice, ToWorker } from './protocol.js';
import { Watchdog } from './watchdog.js';

/** As much of a `Worker` as is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'messageerror', listener: (event: MessageEvent) => void): void;
  terminate(): void;
}

/** What {@link WorkerLink} tells its owner, and the time that it goes by. */
export interface WorkerLinkEvents {
  readonly clock: Clock;
  readonly onNotice: (notice: Exclude<Notice, { type: 'fatal' }>) => void;
  /** The worker is gone, and all that waited for it was rejected. Called once. */
  readonly onDeath: (error: TownsfolkError) => void;
  readonly onStrangeMessage: (data: unknown) => void;
}

interface Waiting {
  readonly type: Request['type'];
  readonly resolve: (answer: Exclude<Answer, { type: 'error' }>) => void;
  readonly reject: (reason: Error) => void;
  readonly onPart: ((part: GeneratePart) => void) | undefined;
}

type WithoutId<Message> = Message extends { readonly id: number } ? Omit<Message, 'id'> : never;
/** A message that is answered; the link numbers it. */
export type Request = WithoutId<Exclude<ToWorker, { type: 'cancel' | 'ping' }>>;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onPart?: (part: GeneratePart) => void;
}

/** One worker, from birth to death: numbers requests, hands answers to who asked, and notices when it dies. */
export class WorkerLink {
  readonly #worker: WorkerLike;
  readonly #events: WorkerLinkEvents;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watchdog: Watchdog;
  #nextId = 1;
  #isOpen = true;

  constructor(worker: WorkerLike, events: WorkerLinkEvents) {
    this.#worker = worker;
    this.#events = events;
    this.#watchdog = new Watchdog(events.clock, {
      ping: () => worker.postMessage({ type: 'ping' }),
      onHung: () => this.#die(workerHung()),
    });
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('error', (event) => {
      this.#die(workerDied(event.message || 'its script could not be loaded, or threw'));
    });
    worker.addEventListener('messageerror', () => this.#die(workerDied('a message could not be read')));
  }

  /** Rejects at once with the signal's reason when it is aborted; the worker then hears of it and stops within one step. */
  request(request: Request, { signal, onPart }: RequestOptions = {}): Promise<Exclude<Answer, { type: 'error' }>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = this.#nextId++;
      const onAbort = (): void => {
        this.#take(id);
        this.#worker.postMessage({ type: 'cancel', id });
        reject(signal!.reason as Error);
      };
      const stopListening = (): void => signal?.removeEventListener('abort', onAbort);
      this.#waiting.set(id, {
        type: request.type,
        resolve: (answer) => (stopListening(), resolve(answer)),
        reject: (reason) => (stopListening(), reject(reason)),
        onPart,
      });
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#worker.postMessage({ ...request, id });
      this.#watch();
    });
  }

  release(session: string): void {
    this.#worker.postMessage({ type: 'release', session });
  }

  /** Ends the worker and rejects all that waits. `onDeath` is not called. */
  close(reason: TownsfolkError): void {
    this.#isOpen = false;
    this.#watchdog.stop();
    this.#worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  #die(error: TownsfolkError): void {
    if (!this.#isOpen) return;
    this.close(error);
    this.#events.onDeath(error);
  }

  #receive(data: unknown): void {
    if (!this.#isOpen) return;
    const message = parseFromWorker(data);
    this.#watchdog.heard();
    switch (message?.type) {
      case undefined:
        return this.#events.onStrangeMessage(data);
      case 'pong':
        return;
      case 'part':
        return this.#waiting.get(message.id)?.onPart?.(message.part);
      case 'error':
        return this.#take(message.id)?.reject(TownsfolkError.fromRecord(message.error));
      case 'done':
      case 'vectors':
      case 'counts':
      case 'route-odds':
      case 'tone-odds':
        return this.#take(message.id)?.resolve(message);
      case 'fatal':
        return this.#die(workerDied(TownsfolkError.fromRecord(message.error)));
      case 'progress':
      case 'warning':
      case 'ear-ready':
      case 'ear-failed':
        return this.#events.onNotice(message);
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#watch();
    return waiting;
  }

  /** Watched while anybody waits. Not while it loads: the runtime may then be busy with one thing for long. */
  #watch(): void {
    const isLoading = [...this.#waiting.values()].some(({ type }) => type === 'load');
    if (this.#waiting.size > 0 && !isLoading) this.#watchdog.start();
    else this.#watchdog.stop();
  }
}
