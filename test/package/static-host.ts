import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface HostOptions {
  /** Where the folder is in the address. @defaultValue `/` */
  readonly base?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A host of static files, as plain as they come: no headers but those that are asked for. */
export class StaticHost {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server, base: string) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  }

  static async start(folder: string, { base = '/', headers = {} }: HostOptions = {}): Promise<StaticHost> {
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : undefined;
      void read(file).then(
        (body) =>
          response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file!)] ?? 'application/octet-stream' }).end(body),
        () => response.writeHead(404, { ...headers, 'Content-Type': 'text/html' }).end('<h1>Not found</h1>'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StaticHost(server, base);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function fileAt(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

async function read(file: string | undefined): Promise<Buffer> {
  if (file === undefined || !(await stat(file)).isFile()) throw new Error('no such file');
  return readFile(file);
}
