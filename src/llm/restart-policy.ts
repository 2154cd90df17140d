import type { Clock } from '../core/clock.js';

/** How often a dead worker is started again before it counts as broken. A guess: a crash that comes four times will come again. */
const MAX_RESTARTS = 3;
const FIRST_PAUSE_MS = 500;

/** Counts restarts and makes each wait twice as long as the one before: 0.5, 1, 2 seconds. */
export class RestartPolicy {
  readonly #clock: Clock;
  #count = 0;
  #cancel: ((reason: Error) => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get canRestart(): boolean {
    return this.#count < MAX_RESTARTS;
  }

  /** All went well: the next death counts as the first. */
  reset(): void {
    this.#count = 0;
  }

  /** Waits before a restart. Rejects when {@link RestartPolicy.cancel} is called. */
  pause(): Promise<void> {
    const ms = FIRST_PAUSE_MS * 2 ** this.#count++;
    return new Promise((resolve, reject) => {
      const callOff = this.#clock.schedule(ms, () => {
        this.#cancel = null;
        resolve();
      });
      this.#cancel = (reason) => {
        callOff();
        reject(reason);
      };
    });
  }

  cancel(reason: Error): void {
    this.#cancel?.(reason);
    this.#cancel = null;
  }
}
