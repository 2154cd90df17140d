import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { pack, type PackReport } from './packed.js';

/** A registry on this machine that has the package's dependencies as this checkout has them: an install asks nothing of the network. */
export class LoopbackRegistry {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  static async start(folder: string): Promise<LoopbackRegistry> {
    await mkdir(folder, { recursive: true });
    const names = await dependenciesOf(checkout);
    const reports = await pack(
      names.map((name) => join(checkout, 'node_modules', name)),
      folder,
    );
    const byName = new Map(reports.map((report) => [report.name, report]));
    const server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '/').slice(1));
      void answer(path, byName, folder, `http://${request.headers.host}/`).then(
        (body) => response.writeHead(200).end(body),
        () => response.writeHead(404).end('{}'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LoopbackRegistry(server);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

async function answer(
  path: string,
  reports: ReadonlyMap<string, PackReport>,
  folder: string,
  url: string,
): Promise<Buffer | string> {
  const report = reports.get(path);
  if (report === undefined) return readFile(join(folder, path.replaceAll(/[^\w.-]/gu, '')));
  const { name, version, filename, integrity } = report;
  const manifest = JSON.parse(await readFile(join(checkout, 'node_modules', name, 'package.json'), 'utf8')) as object;
  const entry = { ...manifest, dist: { tarball: url + filename, integrity } };
  return JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: entry } });
}

/** The names of what a package depends on, and of what that depends on. */
async function dependenciesOf(folder: string, known = new Set<string>()): Promise<readonly string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    if (known.has(name)) continue;
    known.add(name);
    await dependenciesOf(join(checkout, 'node_modules', name), known);
  }
  return [...known];
}
