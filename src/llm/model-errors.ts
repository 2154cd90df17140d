import { TownsfolkError } from '../core/errors.js';
import type { Answer } from './protocol.js';

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

/** For whoever waited for a worker that no longer answers. */
export function workerHung(): TownsfolkError {
  return new TownsfolkError('model/worker-hung', "The model's worker gave no sign of life for 20 seconds and was ended.", {
    hint: 'Say an authored line; the worker starts again by itself a few times. If status is "failed", call load() to try once more.',
  });
}

/** For a game that was told not to fetch the model. */
export function downloadDeclined(bytes: number): TownsfolkError {
  return new TownsfolkError('model/download-declined', `confirmDownload() refused to fetch ${bytes} bytes.`, {
    hint: 'Play on with the authored lines; call load() when the player has changed their mind.',
  });
}

/** The answer, when it is of the kind that was asked for. @throws `model/failed` */
export function expectAnswer<Type extends Answer['type']>(answer: Answer, type: Type): Extract<Answer, { type: Type }> {
  if (answer.type === type) return answer as Extract<Answer, { type: Type }>;
  throw strangeMessage(answer);
}

/** A message that this version does not know. */
export function strangeMessage(data: unknown): TownsfolkError {
  const type = (data as { type?: unknown } | null)?.type;
  return new TownsfolkError(
    'model/failed',
    `The model's worker sent a message that this page does not know (type ${JSON.stringify(type)}).`,
    {
      hint: 'Let createWorker start townsfolk/llm/worker of this very version; clear caches that may hold an older one.',
    },
  );
}
