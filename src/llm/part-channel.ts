import type { GeneratePart } from '../core/language-model.js';

/** Starts a request. Calls `emit` for each part; resolves or rejects when it is over. */
export type StartParts = (emit: (part: GeneratePart) => void, signal: AbortSignal) => Promise<void>;

/**
 * Turns a request that pushes its parts into one that is read with `for await`. It starts when reading starts, runs at its own pace,
 * and is aborted when the reader leaves early. An abort by the caller's signal rejects at once, with the signal's reason.
 */
export async function* readParts(
  start: StartParts,
  signal: AbortSignal | undefined,
): AsyncGenerator<GeneratePart, void, undefined> {
  signal?.throwIfAborted();
  const own = new AbortController();
  const parts: GeneratePart[] = [];
  let over: { readonly error: unknown } | null = null;
  let wake = (): void => undefined;
  const finish = (error: unknown): void => {
    over ??= { error };
    wake();
  };
  const onAbort = (): void => {
    own.abort(signal!.reason);
    parts.length = 0;
    finish(signal!.reason);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  const emit = (part: GeneratePart): void => {
    if (over === null) parts.push(part);
    wake();
  };
  start(emit, own.signal).then(() => finish(null), finish);
  try {
    for (;;) {
      const part = parts.shift();
      if (part !== undefined) {
        if (part.type === 'end') over = { error: null };
        yield part;
        if (part.type === 'end') return;
      } else if (over !== null) {
        if (over.error === null) return;
        // A caller's abort reason may be anything.
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw over.error;
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    if (over === null) own.abort(new DOMException('The reader left.', 'AbortError'));
  }
}
