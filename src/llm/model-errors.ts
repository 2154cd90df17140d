import { TownsfolkError } from '../core/errors.js';

/** For whoever waits for a model that was disposed of, or asks it anything. */
export function disposed(): TownsfolkError {
  return new TownsfolkError('model/disposed', 'The model was disposed of.', {
    hint: 'Make a new one; a disposed model stays so.',
  });
}

/** For whoever asks before `load()` has resolved, or while a new worker is on its way. */
export function notLoaded(what: string): TownsfolkError {
  return new TownsfolkError('model/not-loaded', `${what} is not loaded.`, {
    hint: 'Await load() first, and use the authored lines while status is neither "ready" nor "busy".',
  });
}

/** For whoever waited for a worker that stopped. */
export function workerDied(cause: unknown): TownsfolkError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new TownsfolkError('model/worker-died', `The model's worker stopped: ${why}`, {
    hint: 'Say an authored line; the worker starts again by itself a few times. If status is "failed", call load() to try once more.',
    cause,
  });
}
