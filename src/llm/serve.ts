import { TownsfolkError } from '../core/errors.js';
import type { EarReader } from './engine/ear-reader.js';
import type { Engine } from './engine/engine.js';
import { explainFailure } from './engine/load-errors.js';
import type { LoadedEar } from './engine/load-model.js';
import type { Turn } from './engine/turn.js';
import { notLoaded } from './model-errors.js';
import type { FromWorker, Notice, ToWorker, WorkerLoadOptions } from './protocol.js';

/** The worker's end of the line. A worker's global scope is one, and so is a `MessagePort`. */
export interface ServerPort {
  postMessage(message: FromWorker, options: { readonly transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** How a worker loads its models. */
export interface Host {
  readonly turn: Turn;
  /** Words to say to nobody after loading, so that the first real ones come at full speed. */
  readonly runInSteps: number;
  load(options: WorkerLoadOptions, events: LoadEvents): Promise<Engine>;
}

/** What a {@link Host} tells while it loads. */
export interface LoadEvents {
  readonly tell: (notice: Exclude<Notice, { type: 'ear-ready' }>) => void;
  /** The sentence encoder is there; it is used from now on, while the language model is still on its way. */
  readonly onEar: (ear: LoadedEar) => void;
}

/** Misuse that a caller can mend; anything else that a run throws is the end of the worker, since the runtime stays broken. */
const HARMLESS = ['model/bad-shape', 'model/prompt-too-long', 'model/not-loaded'] as const;

/** Answers a page's messages with an engine of its own. */
export function serve(port: ServerPort, host: Host): void {
  const running = new Map<number, AbortController>();
  let loaded: Engine | null = null;
  let ear: LoadedEar | null = null;

  const send = (message: FromWorker, transfer: Transferable[] = []): void => port.postMessage(message, { transfer });
  const engine = (): Engine => {
    if (loaded === null) throw notLoaded('The model');
    return loaded;
  };
  const reader = (): EarReader => {
    const found = ear?.reader ?? null;
    if (found === null) throw notLoaded('The reader of what players mean');
    return found;
  };
  const onEar = (found: LoadedEar): void => {
    ear = found;
    send({ type: 'ear-ready', canRead: found.reader !== null });
  };
  const fail = (error: unknown): void => send({ type: 'fatal', error: explainFailure(error, 'The model').toRecord() });

  const answer = async (
    message: Exclude<ToWorker, { type: 'cancel' | 'release' | 'ping' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { id } = message;
    switch (message.type) {
      case 'load':
        loaded = await host.load(message.options, { tell: send, onEar });
        loaded.runIn(host.runInSteps).catch(fail);
        return send({ type: 'done', id });
      case 'generate':
        await engine().generate(message.request, (part) => send({ type: 'part', id, part }), signal);
        return send({ type: 'done', id });
      case 'warm':
        await engine().warm(message.session, message.messages, signal);
        return send({ type: 'done', id });
      case 'count':
        return send({ type: 'counts', id, counts: engine().countTokens(message.texts) });
      case 'route':
        return send({ type: 'route-odds', id, odds: await reader().route(message.typed, message.choices, signal) });
      case 'tone':
        return send({ type: 'tone-odds', id, odds: await reader().tone(message.said, message.listener, signal) });
      case 'embed': {
        if (ear === null) throw notLoaded('The sentence encoder');
        const vectors = await ear.ear.embed(message.texts, host.turn, signal);
        return send(
          { type: 'vectors', id, vectors },
          vectors.map(({ buffer }) => buffer),
        );
      }
    }
  };

  port.addEventListener('message', ({ data: message }) => {
    if (message.type === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    if (message.type === 'ping') return send({ type: 'pong' });
    if (message.type === 'release') {
      loaded?.sessions.release(message.session);
      return;
    }
    const controller = new AbortController();
    running.set(message.id, controller);
    answer(message, controller.signal)
      .catch((reason: unknown) => {
        if (controller.signal.aborted && reason === controller.signal.reason) return;
        const error = explainFailure(reason, 'The model');
        send({ type: 'error', id: message.id, error: error.toRecord() });
        if (message.type !== 'load' && !HARMLESS.some((code) => TownsfolkError.is(error, code))) fail(error);
      })
      .finally(() => running.delete(message.id));
  });
}
