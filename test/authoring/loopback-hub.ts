import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';

/** What a hub does with a file in place of giving it. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'damage' }
  /** Sends this many bytes and cuts the line; so many times, or always. */
  | { readonly kind: 'cut'; readonly bytes: number; readonly times: number };

/** A hub of this machine that speaks the paths of those in the net, with one model. */
export class LoopbackHub {
  /** What was asked for, with the range. */
  readonly asked: string[] = [];
  /** By path; `''` is the list of files. */
  readonly faults = new Map<string, Fault>();
  readonly #server: Server;
  readonly #files: ReadonlyMap<string, Buffer>;

  private constructor(server: Server, files: ReadonlyMap<string, Buffer>) {
    this.#server = server;
    this.#files = files;
  }

  static async start(folder: string): Promise<LoopbackHub> {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => join(entry.parentPath, entry.name));
    const server = createServer((request, response) => hub.#answer(request, response));
    const hub: LoopbackHub = new LoopbackHub(server, new Map(files.map((path) => [relative(folder, path), readFileSync(path)])));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return hub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const { range } = request.headers;
    const file = /^\/maker\/tiny\/resolve\/c0ffee0\/(.+)$/u.exec(pathname)?.[1];
    const isList = pathname === '/api/models/maker/tiny/revision/main';
    this.asked.push(`${file ?? pathname}${range === undefined ? '' : ` ${range}`}`);
    const bytes = isList ? this.#list() : this.#files.get(file ?? '');
    const fault = this.faults.get(isList ? '' : (file ?? ''));
    if (bytes === undefined) response.writeHead(404).end();
    else if (fault === undefined) send(response, bytes, range, isList);
    else this.#fail(response, bytes, range, { key: isList ? '' : file!, fault });
  }

  #fail(response: ServerResponse, bytes: Buffer, range: string | undefined, { key, fault }: { key: string; fault: Fault }): void {
    if (fault.kind === 'status') response.writeHead(fault.status).end();
    else if (fault.kind === 'page')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><p>Sign in');
    else if (fault.kind === 'damage') send(response, Buffer.alloc(bytes.length, 1), range, false);
    else {
      const from = firstByte(range);
      if (fault.times === 1) this.faults.delete(key);
      else this.faults.set(key, { ...fault, times: fault.times - 1 });
      response.writeHead(range === undefined ? 200 : 206, { 'content-length': bytes.length - from });
      response.write(bytes.subarray(from, from + fault.bytes), () => response.destroy());
    }
  }

  #list(): Buffer {
    const siblings = [...this.#files].map(([rfilename, bytes]) => ({
      rfilename,
      size: bytes.length,
      ...(rfilename.includes('.onnx') && {
        lfs: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
      }),
    }));
    // A name that leads out of the folder, as nobody but an attacker would have it.
    siblings.push({ rfilename: '../../evil.json', size: 1 });
    return Buffer.from(JSON.stringify({ id: 'maker/tiny', sha: 'c0ffee0', cardData: { license: 'apache-2.0' }, siblings }));
  }
}

function send(response: ServerResponse, bytes: Buffer, range: string | undefined, isJson: boolean): void {
  const from = firstByte(range);
  const type = isJson ? 'application/json' : 'application/octet-stream';
  response.writeHead(range === undefined ? 200 : 206, { 'content-type': type, 'content-length': bytes.length - from });
  response.end(bytes.subarray(from));
}

function firstByte(range: string | undefined): number {
  return Number(/^bytes=(\d+)-$/u.exec(range ?? '')?.[1] ?? 0);
}
