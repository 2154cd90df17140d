import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** Parts of a packed model have a piece of their SHA-256 in their name. */
const NAMED_BY_CONTENT = /\.part\d+-[0-9a-f]{16}$/u;

/**
 * Answers a request with a file, or with 404 when there is none. It never answers with a page, which a loader would take for a model.
 *
 * One range is served, as browsers ask for to go on with a broken download.
 */
export async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return refuse(response, 404, 'There is no such model file.');
  const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  // Asked again where the name may get another content, so that a model that was replaced is seen; an unchanged one costs a few bytes.
  response.setHeader('Cache-Control', NAMED_BY_CONTENT.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  sendBytes(file, found, request, response);
}

/** A short plain answer for a request that is not served. */
export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${reason}\n`);
}

function sendBytes(file: string, { size }: Stats, request: IncomingMessage, response: ServerResponse): void {
  const range = readRange(request.headers.range, size);
  if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416, 'The file is shorter.');
  }
  if (range !== undefined) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  response.setHeader('Content-Length', range === undefined ? size : range.end - range.start + 1);
  response.statusCode = range === undefined ? 200 : 206;
  if (request.method === 'HEAD') return void response.end();
  const stream = createReadStream(file, range);
  stream.on('error', () => response.destroy());
  // A page that is left in the middle of a download must not leave the file open.
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

/** One `bytes=…` range; anything else is answered with the whole file, as the standard allows. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? 'outside' : { start, end };
}
