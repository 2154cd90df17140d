import { TownsfolkError } from '../../core/errors.js';
import { fileDamaged, fileMissing, networkFailed } from './load-errors.js';
import { readManifest, type ModelFiles } from './manifest.js';

/** One model that is being fetched: its files, and how much of each has come. */
export interface Download {
  readonly name: string;
  readonly files: ModelFiles;
  readonly totalBytes: number;
  readonly loadedBytes: number;
  /** Rejects with the first file that failed. The library may wait for ever for such a file, so a load is raced with this. */
  readonly failed: Promise<never>;
  /** To be used in place of `fetch` for this model's files. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** A file of the model that the library does not ask for, as text, under the same checks. */
  text(file: string): Promise<{ readonly text: string; readonly place: string }>;
}

export interface DownloadOptions {
  /** Absolute URL of the folder of models, with a slash at its end. */
  readonly modelUrl: string;
  readonly name: string;
  readonly job: 'talk' | 'ear';
  /** The server has `NAME.gz` in place of each file but manifest.json. */
  readonly isGzipped: boolean;
  readonly onBytes: () => void;
}

/**
 * Reads a model's manifest, and from then on fetches its files, counts what comes and compares it with the manifest.
 *
 * @throws `model/file-missing`, `model/network`, `model/not-a-model`.
 */
export async function openDownload({ modelUrl, name, job, isGzipped, onBytes }: DownloadOptions): Promise<Download> {
  const base = `${modelUrl}${name}/`;
  const files = readManifest(await fetchJson(`${base}manifest.json`), name, job);
  const loaded = new Map<string, number>();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => (fail = reject));
  failed.catch(() => undefined); // A load that has ended no longer listens.

  const fetchFile = async (url: string, init?: RequestInit): Promise<Response> => {
    const file = url.startsWith(base) ? url.slice(base.length) : url;
    const expectedBytes = files.get(file);
    const address = isGzipped ? `${url}.gz` : url;
    const response = await fetchOk(address, init);
    let bytes = 0;
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        // The library reads some files twice.
        loaded.set(file, Math.max(loaded.get(file) ?? 0, bytes));
        onBytes();
        controller.enqueue(chunk);
      },
      flush(controller) {
        if (expectedBytes === undefined || bytes === expectedBytes) return;
        const error = fileDamaged(address, bytes, expectedBytes);
        fail(error);
        controller.error(error);
      },
    });
    const headers = expectedBytes === undefined ? {} : { 'content-length': String(expectedBytes) };
    return new Response(unpack(response, isGzipped).pipeThrough(count), { headers });
  };

  const fetchOrFail: Download['fetch'] = (url, init) =>
    fetchFile(url, init).catch((error: unknown) => {
      fail(error);
      throw error;
    });

  return {
    name,
    files,
    totalBytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    get loadedBytes() {
      return [...loaded].reduce((sum, [file, bytes]) => sum + Math.min(bytes, files.get(file) ?? 0), 0);
    },
    failed,
    fetch: fetchOrFail,
    async text(file) {
      const place = base + file;
      const response = await fetchOrFail(place);
      const text = await Promise.race([response.text(), failed]).catch((cause: unknown) =>
        Promise.reject(TownsfolkError.is(cause) ? cause : networkFailed(place, cause)),
      );
      return { text, place };
    },
  };
}

/** A server that sends `Content-Encoding: gzip` with a .gz file has it unpacked by the browser already. */
function unpack(response: Response, isGzipped: boolean): ReadableStream<Uint8Array<ArrayBuffer>> {
  const body = response.body ?? new Blob([]).stream();
  return isGzipped && response.headers.get('content-encoding') !== 'gzip'
    ? body.pipeThrough(new DecompressionStream('gzip'))
    : body;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetchOk(url);
  return response.json().catch(() => Promise.reject(fileMissing(url, 'something that is not JSON')));
}

async function fetchOk(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => Promise.reject(networkFailed(url, error)));
  if (!response.ok) throw response.status === 404 ? fileMissing(url, '404') : networkFailed(url, `status ${response.status}`);
  if (/text\/html/.test(response.headers.get('content-type') ?? '')) throw fileMissing(url, 'an HTML page');
  return response;
}
