import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path is answered with: a body with status 200, or whatever the function does. */
export type Answer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real server on this machine. */
export interface FileServer {
  readonly origin: string;
  /** Paths that were asked for, in order, with their range. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Serves answers by path; anything else is a 404. */
export async function serveFiles(answers: Readonly<Record<string, Answer>>): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const { range } = request.headers;
    asked.push(range === undefined ? path : `${path} ${range}`);
    const answer = answers[path];
    if (typeof answer === 'function') return answer(request, response);
    if (answer === undefined) return void response.writeHead(404).end('no');
    const body = Buffer.from(answer);
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    if (start > 0) response.setHeader('content-range', `bytes ${start}-${body.length - 1}/${body.length}`);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': body.length - start, etag: '"1"' }).end(body.subarray(start));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends some bytes of a longer body and breaks the connection. */
export function cutAfter(body: Uint8Array, count: number): Answer {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (start > 0) response.setHeader('content-range', `bytes ${start}-${body.length - 1}/${body.length}`);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': body.length - start, etag: '"1"' });
    response.write(body.subarray(start, Math.min(start + count, body.length)), () => {
      if (start + count >= body.length) response.end();
      else response.destroy();
    });
  };
}
