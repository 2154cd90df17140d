/** The longest line that a server may send; more is no stream of words. */
const MAX_LINE = 1_000_000;

/**
 * Reads server-sent events: gives what stands behind each `data:`, one event after the other. Line ends may be of any kind, and a line
 * may come in pieces, also in the middle of a character.
 *
 * @throws RangeError for a line without an end.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A lone CR at the end may be the first half of CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/u);
      rest = lines.pop()!;
      if (rest.length > MAX_LINE) throw new RangeError(`a line of more than ${MAX_LINE} characters`);
      if (done) lines.push(rest.replace(/\r$/u, ''), '');
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield data.join('\n');
          data = [];
        } else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
