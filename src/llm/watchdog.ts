import type { Clock } from '../core/clock.js';

/** One run of the model takes far less, also on a slow phone. */
const CHECK_MS = 5_000;
/** Checks in a row without a sign of life. Counted, not timed: a page that was frozen wakes up with one check, not with its death. */
const MAX_SILENT_CHECKS = 4;

/** Notices a worker that no longer hears: one that loops or waits for ever gives neither a message nor an error. */
export class Watchdog {
  readonly #clock: Clock;
  readonly #ping: () => void;
  readonly #onHung: () => void;
  #silentChecks = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, events: { readonly ping: () => void; readonly onHung: () => void }) {
    this.#clock = clock;
    this.#ping = events.ping;
    this.#onHung = events.onHung;
  }

  /** Watches from now on. Does nothing while it watches. */
  start(): void {
    if (this.#cancel !== null) return;
    this.#silentChecks = 0;
    this.#schedule();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Anything came from the worker. */
  heard(): void {
    this.#silentChecks = 0;
  }

  #schedule(): void {
    this.#cancel = this.#clock.schedule(CHECK_MS, () => {
      if (this.#silentChecks >= MAX_SILENT_CHECKS) return this.#onHung();
      this.#silentChecks++;
      this.#ping();
      this.#schedule();
    });
  }
}
