import { Emitter, type Unsubscribe } from '../core/emitter.js';
import type { ChatMessage, GeneratePart, GenerateRequest, LanguageModel, ModelStatus } from '../core/language-model.js';

/** What a scripted model answers to one request: the pieces of text that it sends, or something that goes wrong. */
export type ScriptedReply =
  | {
      readonly mood?: string;
      readonly text: string | readonly string[];
      readonly action?: string;
      /** How sure the model is of the action. @defaultValue 1 */
      readonly odds?: number;
      readonly reason?: 'stop' | 'length';
    }
  | { readonly throws: unknown; readonly after?: string }
  | { readonly stalls: true };

/**
 * A language model that says what a test or an offline demo tells it to, one reply a request.
 *
 * It keeps to the port: choices come from the request's shape, aborting rejects with the signal's reason, and `requests` holds what was asked.
 */
export class ScriptedModel implements LanguageModel {
  /** Of a real model, what it is good at; this one says what it is told. */
  languages: readonly string[] | undefined;
  readonly requests: GenerateRequest[] = [];
  readonly warmed: { readonly session: string; readonly messages: readonly ChatMessage[] }[] = [];
  readonly released: string[] = [];
  readonly #replies: ScriptedReply[];
  readonly #emitter = new Emitter<{ status: ModelStatus }>();
  #status: ModelStatus;

  constructor(replies: readonly ScriptedReply[], status: ModelStatus = { type: 'ready' }) {
    this.#replies = [...replies];
    this.#status = status;
  }

  get status(): ModelStatus {
    return this.#status;
  }

  setStatus(status: ModelStatus): void {
    this.#status = status;
    this.#emitter.emit('status', status);
  }

  onStatus(listener: (status: ModelStatus) => void): Unsubscribe {
    return this.#emitter.on('status', listener);
  }

  load(): Promise<void> {
    this.setStatus({ type: 'ready' });
    return Promise.resolve();
  }

  async *generate(request: GenerateRequest): AsyncGenerator<GeneratePart, void> {
    this.requests.push(request);
    const reply = this.#replies.shift() ?? { text: '' };
    if ('stalls' in reply) return await untilAborted(request.signal);
    if ('throws' in reply) {
      if (reply.after !== undefined) yield { type: 'text-delta', part: 1, text: reply.after };
      throw reply.throws;
    }
    yield* spoken(request, reply);
  }

  warm(session: string, messages: readonly ChatMessage[]): Promise<void> {
    this.warmed.push({ session, messages });
    return Promise.resolve();
  }

  countTokens(texts: readonly string[]): Promise<readonly number[]> {
    return Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));
  }

  release(session: string): void {
    this.released.push(session);
  }

  dispose(): void {
    this.#emitter.clear();
  }
}

async function* spoken(
  request: GenerateRequest,
  reply: Extract<ScriptedReply, { text: unknown }>,
): AsyncGenerator<GeneratePart, void> {
  const pieces = typeof reply.text === 'string' ? [reply.text] : reply.text;
  for (const [part, shape] of request.shape.entries()) {
    await Promise.resolve();
    request.signal?.throwIfAborted();
    if (shape.type === 'choice') {
      const wanted = shape.options.find(
        (option) => option === `[${reply.mood ?? 'neutral'}]` || option === `\ndo ${reply.action ?? 'none'}`,
      );
      yield { type: 'choice', part, value: wanted ?? shape.options[0] ?? '', odds: reply.odds ?? 1 };
      continue;
    }
    for (const text of pieces) {
      yield { type: 'text-delta', part, text };
      await Promise.resolve();
      request.signal?.throwIfAborted();
    }
  }
  const usage = { promptTokens: 0, cachedTokens: 0, replyTokens: 0, prefillMs: 0, decodeMs: 0 };
  yield { type: 'end', reason: reply.reason ?? 'stop', usage };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
