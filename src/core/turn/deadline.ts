import type { Clock } from '../clock.js';

/** A signal that aborts with the outer one, or by itself after a time unless it is called off. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True once the time was up. */
  readonly isPast: boolean;
  readonly callOff: () => void;
}

/** Starts a deadline of `ms` milliseconds. */
export function startDeadline(clock: Clock, ms: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let isPast = false;
  const cancel = clock.schedule(ms, () => {
    isPast = true;
    controller.abort(new Error(`No words within ${ms} ms.`));
  });
  const signal = outer === undefined ? controller.signal : AbortSignal.any([outer, controller.signal]);
  return {
    signal,
    get isPast() {
      return isPast;
    },
    callOff: cancel,
  };
}
