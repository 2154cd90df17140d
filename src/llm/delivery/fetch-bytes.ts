import { TownsfolkError } from '../../core/errors.js';
import { fileDamaged, fileForbidden, fileIsPage, fileMissing, networkFailed } from './delivery-errors.js';

/** What {@link fetchBytes} works with; the defaults are the page's own. */
export interface Transport {
  fetch(url: string, init: RequestInit): Promise<Response>;
  pause(ms: number): Promise<void>;
}

export const pageTransport: Transport = {
  fetch: (url, init) => fetch(url, init),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export interface FetchBytesOptions {
  /** `undefined` when nobody knows. */
  readonly expectedBytes?: number | undefined;
  /** How many more bytes have come; less than nothing when a download begins anew. */
  readonly onBytes?: (count: number) => void;
  /** How often a broken connection is taken up again without a byte in between. @defaultValue 4, with pauses of 0.5, 1, 2 and 4 s */
  readonly retries?: number;
  readonly transport: Transport;
}

const FIRST_PAUSE_MS = 500;
const RETRIES = 4;
/** A connection that gives nothing for so long counts as broken. */
const STALL_MS = 20_000;
/** Answers of a server that is busy, not ones that would be the same again. */
const PASSING = [408, 425, 429, 500, 502, 503, 504];

/**
 * Fetches a file whole. When the connection breaks or stands still, it goes on from the last byte, where the server allows it.
 *
 * @throws `model/file-missing`, `model/file-is-page`, `model/forbidden`, `model/file-damaged` (another length), `model/network`.
 */
export async function fetchBytes(url: string, options: FetchBytesOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { onBytes, retries = RETRIES, transport } = options;
  const file = new GrowingFile(url, options.expectedBytes);
  for (let failures = 0; ;) {
    const before = file.length;
    try {
      await readOn(file, transport, onBytes);
      return file.whole();
    } catch (error) {
      if (TownsfolkError.is(error) && error.code !== 'model/network') throw error;
      failures = file.length > before ? 1 : failures + 1;
      if (failures > retries) throw TownsfolkError.is(error) ? error : networkFailed(url, error);
      await transport.pause(FIRST_PAUSE_MS * 2 ** (failures - 1));
    }
  }
}

async function readOn(file: GrowingFile, transport: Transport, onBytes: FetchBytesOptions['onBytes']): Promise<void> {
  const stall = new StallWatch();
  try {
    const response = await transport.fetch(file.url, { headers: file.rangeHeaders(), signal: stall.signal });
    checkAnswer(file.url, response);
    const dropped = file.begin(response);
    if (dropped > 0) onBytes?.(-dropped);
    const reader = (response.body ?? new Blob([]).stream()).getReader();
    for (;;) {
      stall.restart();
      const { done, value } = await reader.read();
      if (done) break;
      file.add(value);
      onBytes?.(value.byteLength);
    }
  } finally {
    stall.stop();
  }
}

function checkAnswer(url: string, response: Response): void {
  const { status } = response;
  if (status === 404 || status === 410) throw fileMissing(url, String(status));
  if (status === 401 || status === 403) throw fileForbidden(url, status);
  if (PASSING.includes(status)) throw networkFailed(url, `status ${status}`);
  if (status === 416) throw fileDamaged(url, 'it is shorter than it was');
  if (!response.ok) throw fileForbidden(url, status);
  if (/text\/html/.test(response.headers.get('content-type') ?? '')) throw fileIsPage(url);
}

/** What has come of a file so far. */
class GrowingFile {
  readonly url: string;
  readonly #expected: number | undefined;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #tag: string | null = null;
  #canResume = false;
  length = 0;

  constructor(url: string, expected: number | undefined) {
    this.url = url;
    this.#expected = expected;
  }

  rangeHeaders(): Record<string, string> {
    if (this.length === 0 || !this.#canResume) return {};
    return { Range: `bytes=${this.length}-`, ...(this.#tag !== null && { 'If-Range': this.#tag }) };
  }

  /** An answer begins. @returns How many bytes are dropped because it begins anew. */
  begin(response: Response): number {
    const { status, headers } = response;
    const continues = status === 206 && headers.get('content-range')?.startsWith(`bytes ${this.length}-`) === true;
    const dropped = continues ? 0 : this.length;
    if (!continues) [this.#chunks, this.length] = [[], 0];
    const tag = headers.get('etag');
    this.#tag = tag?.startsWith('W/') === true ? null : tag;
    // What a server compresses on the way has other bytes than those that are counted here.
    const isPlain = headers.get('content-encoding') === null;
    this.#canResume = isPlain;
    const announced = Number(headers.get('content-length') ?? NaN);
    if (isPlain && Number.isFinite(announced)) this.#check(this.length + announced);
    return dropped;
  }

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk);
    this.length += chunk.byteLength;
    if (this.length > (this.#expected ?? Infinity)) this.#check(this.length);
  }

  /**
   * All of it in one piece.
   *
   * @throws `model/network` when less has come than must be: the connection was closed without a word.
   */
  whole(): Uint8Array<ArrayBuffer> {
    if (this.length < (this.#expected ?? 0)) throw networkFailed(this.url, `it ended after ${this.length} bytes`);
    const all = new Uint8Array(this.length);
    let offset = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, offset);
      offset += chunk.byteLength;
    }
    return all;
  }

  #check(bytes: number): void {
    if (this.#expected !== undefined && bytes !== this.#expected)
      throw fileDamaged(this.url, `it has ${bytes} bytes in place of ${this.#expected}`);
  }
}

/** Aborts a connection that gives nothing for a while. */
class StallWatch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#controller.abort(new Error(`nothing came for ${STALL_MS / 1000} s`)), STALL_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
