import type { Clock } from '../../core/clock.js';
import { TownsfolkError } from '../../core/errors.js';
import { remoteFailed, remoteLate, remoteRefused, remoteStrange } from './remote-errors.js';
import { readEvents } from './sse.js';

/** How a server is asked. */
export interface ServerOptions {
  readonly url: string;
  /** The longest silence, in milliseconds: before the first word, and between two. */
  readonly silenceMs: number;
  readonly clock: Clock;
}

/** What a server said, and why it stopped. */
export type ServerPart =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'end'; readonly reason: 'stop' | 'length' };

/** The longest reply, in characters; a server that goes on and on is cut off. */
const MAX_REPLY = 8_000;
const MAX_RETRIES = 2;
const FIRST_PAUSE_MS = 500;
/** A server may ask to wait longer; a player would not. */
const MAX_PAUSE_MS = 4_000;
const BUSY = [408, 425, 429, 500, 502, 503, 504];

/**
 * Asks a chat server and gives its words as they come. A server that is busy or not reached is asked again, up to twice, as long as it
 * has said nothing.
 *
 * @throws `model/network`, `model/forbidden`, `model/bad-answer`, `model/timeout`, or the signal's reason.
 */
export async function* askServer(
  request: object,
  options: ServerOptions,
  signal: AbortSignal,
): AsyncGenerator<ServerPart, void, undefined> {
  for (let attempt = 0; ; attempt++) {
    let hasSpoken = false;
    try {
      for await (const part of askOnce(request, options, signal)) {
        hasSpoken = true;
        yield part;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (hasSpoken || attempt >= MAX_RETRIES || !(error instanceof Busy)) throw error instanceof Busy ? error.reason : error;
      await pause(Math.min(Math.max(error.waitMs, FIRST_PAUSE_MS * 2 ** attempt), MAX_PAUSE_MS), options.clock, signal);
    }
  }
}

/** Trouble that may pass. */
class Busy extends Error {
  readonly reason: TownsfolkError;
  readonly waitMs: number;

  constructor(reason: TownsfolkError, waitMs = 0) {
    super(reason.message);
    this.reason = reason;
    this.waitMs = waitMs;
  }
}

async function* askOnce(
  request: object,
  options: ServerOptions,
  signal: AbortSignal,
): AsyncGenerator<ServerPart, void, undefined> {
  const { url, silenceMs, clock } = options;
  const own = new AbortController();
  const late = remoteLate(url, silenceMs);
  let stopClock = clock.schedule(silenceMs, () => own.abort(late));
  const heard = (): void => {
    stopClock();
    stopClock = clock.schedule(silenceMs, () => own.abort(late));
  };
  const onAbort = (): void => own.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    signal.throwIfAborted();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(request),
      signal: own.signal,
    }).catch((cause: unknown) =>
      Promise.reject(own.signal.aborted ? (own.signal.reason as Error) : new Busy(remoteFailed(url, cause))),
    );
    heard();
    if (!response.ok) throw await refusal(url, response);
    if (response.body === null) throw remoteStrange(url, 'an answer without a body');
    yield* readReply(url, response.body, heard);
  } catch (cause) {
    if (own.signal.aborted) throw own.signal.reason;
    if (TownsfolkError.is(cause) || cause instanceof Busy) throw cause;
    throw cause instanceof RangeError ? remoteStrange(url, cause.message) : remoteFailed(url, cause);
  } finally {
    stopClock();
    signal.removeEventListener('abort', onAbort);
    own.abort();
  }
}

async function* readReply(
  url: string,
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerPart, void, undefined> {
  let length = 0;
  for await (const data of readEvents(body)) {
    heard();
    if (data === '[DONE]') return yield { type: 'end', reason: 'stop' };
    const { text, reason } = readChunk(url, data);
    length += text.length;
    if (length > MAX_REPLY) throw remoteStrange(url, `a reply of more than ${MAX_REPLY} characters`);
    if (text !== '') yield { type: 'text', text };
    if (reason !== null) return yield { type: 'end', reason };
  }
  throw remoteFailed(url, new Error('the stream broke off'));
}

/** One event of the chat protocol. What is not known of it is left alone. */
function readChunk(url: string, data: string): { readonly text: string; readonly reason: 'stop' | 'length' | null } {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch {
    throw remoteStrange(url, `an event that is no JSON (${JSON.stringify(data.slice(0, 80))})`);
  }
  const { choices, error } = (typeof chunk === 'object' && chunk !== null ? chunk : {}) as { choices?: unknown; error?: unknown };
  if (error !== undefined) throw remoteStrange(url, `an error in its stream: ${JSON.stringify(error).slice(0, 200)}`);
  if (!Array.isArray(choices)) throw remoteStrange(url, 'an event without choices');
  const [choice] = choices as readonly ({ delta?: { content?: unknown } | null; finish_reason?: unknown } | undefined)[];
  const content = choice?.delta?.content ?? '';
  if (typeof content !== 'string') throw remoteStrange(url, 'an event whose content is no text');
  const finish = choice?.finish_reason ?? null;
  return { text: content, reason: finish === null ? null : finish === 'length' ? 'length' : 'stop' };
}

async function refusal(url: string, response: Response): Promise<Error> {
  const said = (await response.text().catch(() => '')).slice(0, 200).replace(/\s+/gu, ' ').trim();
  const { status } = response;
  if (!BUSY.includes(status)) return remoteRefused(url, status, said);
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return new Busy(remoteFailed(url, new Error(`status ${status} ${said}`)), Number.isFinite(seconds) ? seconds * 1000 : 0);
}

function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const callOff = clock.schedule(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    const onAbort = (): void => {
      callOff();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
