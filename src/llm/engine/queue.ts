import type { Priority } from '../../core/language-model.js';
import type { Turn } from './turn.js';

/** How urgent a job is; `warm` is below everything that was asked for. */
export type JobLevel = Priority | 'warm';

const RANKS: Readonly<Record<JobLevel, number>> = { talk: 0, story: 1, ambient: 2, warm: 3 };

/** Thrown into a warm-up when anything else is asked. */
export const DROPPED = new Error('The warm-up was dropped.');

/** The right to run the model, held by one job at a time. */
export interface Lease {
  /** To be awaited between two steps. Rejects with the signal's reason, or {@link DROPPED}; an ambient job waits here while others run. */
  readonly turn: Turn;
  release(): void;
}

interface Entry {
  readonly rank: number;
  readonly order: number;
  readonly signal: AbortSignal | undefined;
  readonly start: () => void;
  readonly refuse: (reason: Error) => void;
}

/**
 * Lets one job at a time run the model: a player's talk first, then story lines, then ambient ones, each in the order of asking.
 * A talk or a story line is never interrupted. An ambient job pauses for them between two words. A warm-up is dropped for anything.
 */
export class JobQueue {
  readonly #turn: Turn;
  readonly #waiting: Entry[] = [];
  #isHeld = false;
  #nextOrder = 0;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  /** How many jobs wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Waits for its turn. Rejects with the signal's reason, or {@link DROPPED} for a warm-up that is no longer wanted. */
  async enter(level: JobLevel, signal?: AbortSignal): Promise<Lease> {
    const rank = RANKS[level];
    const order = this.#nextOrder++;
    if (level !== 'warm') this.#dropWarmUps();
    await this.#acquire(rank, order, signal);
    let isHolding = true;
    const release = (): void => {
      if (isHolding) this.#release();
      isHolding = false;
    };
    const turn = async (): Promise<void> => {
      await this.#turn();
      signal?.throwIfAborted();
      if (rank < RANKS.ambient || !this.#waiting.some((other) => other.rank < rank)) return;
      if (level === 'warm') throw DROPPED;
      release();
      await this.#acquire(rank, order, signal);
      isHolding = true;
    };
    return { turn, release };
  }

  #acquire(rank: number, order: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = (): void => {
        this.#remove(entry);
        reject(signal!.reason as Error);
      };
      const stopListening = (): void => signal?.removeEventListener('abort', onAbort);
      const entry: Entry = {
        rank,
        order,
        signal,
        start: () => (stopListening(), resolve()),
        refuse: (reason) => (stopListening(), reject(reason)),
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(entry);
      this.#startNext();
    });
  }

  #release(): void {
    this.#isHeld = false;
    this.#startNext();
  }

  #startNext(): void {
    const next = this.#waiting.toSorted((a, b) => a.rank - b.rank || a.order - b.order)[0];
    if (this.#isHeld || next === undefined) return;
    this.#isHeld = true;
    this.#remove(next);
    next.start();
  }

  #dropWarmUps(): void {
    for (const entry of this.#waiting.filter(({ rank }) => rank === RANKS.warm)) {
      this.#remove(entry);
      entry.refuse(DROPPED);
    }
  }

  #remove(entry: Entry): void {
    const index = this.#waiting.indexOf(entry);
    if (index >= 0) this.#waiting.splice(index, 1);
  }
}
