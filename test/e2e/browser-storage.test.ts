import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alias } from '../../vitest.config.js';
import type * as Storages from '../../src/storage/index.js';
import { launchChromium } from '../chromium.js';

const KEYS = ['game/save/one', '../../escape', 'ünï cödé / 橋', ''];

const PAGE = `<!doctype html><title>storage</title><script type="module">import * as storages from '/storage.js'; window.storages = storages;</script>`;

/** What the page's script has put there. */
declare const storages: typeof Storages;

let server: Server;
let browser: Browser;
let page: Page;

/** The storages as a page has them, on an origin of their own. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, '../../src/storage/index.ts'), formats: ['es'], fileName: 'storage' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}

beforeAll(async () => {
  const code = await bundle();
  server = createServer((request, response) => {
    const isScript = request.url === '/storage.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

type Kind = 'IndexedDbStorage' | 'LocalStorage';

/** Runs in the page: everything that a storage must do, as plain data to look at. */
async function useStorage([kind, keys]: [Kind, string[]]) {
  const storage = new storages[kind]();
  const before = [await storage.load('never'), await storage.keys()];
  for (const key of keys) await storage.store(key, `text of ${key}`);
  await storage.store(keys[0]!, 'newer');
  await storage.remove(keys[1]!);
  return { before, keys: [...(await storage.keys())].sort(), texts: await Promise.all(keys.map((key) => storage.load(key))) };
}

describe('storages of a browser', () => {
  it.each<Kind>(['IndexedDbStorage', 'LocalStorage'])('[STORE-3] %s keeps texts by any key, over a reload', async (kind) => {
    const used = await page.evaluate(useStorage, [kind, KEYS] as [Kind, string[]]);
    const left = KEYS.filter((_, index) => index !== 1);
    expect(used.before).toEqual([undefined, []]);
    expect(used.keys).toEqual([...left].sort());
    expect(used.texts).toEqual(['newer', undefined, ...KEYS.slice(2).map((key) => `text of ${key}`)]);
    await page.reload();
    const kept = await page.evaluate(
      async ([name, key]) => {
        return new storages[name as Kind]().load(key!);
      },
      [kind, KEYS[0]!],
    );
    expect(kept).toBe('newer');
  });

  it('[STORE-4] a full storage says so by code, and what was there stays', async () => {
    const result = await page.evaluate(async () => {
      const storage = new storages.LocalStorage('full:');
      await storage.store('a', 'kept');
      const code = await storage.store('a', 'x'.repeat(11_000_000)).then(
        () => 'stored',
        (error: { code?: string }) => error.code,
      );
      return [code, await storage.load('a')];
    });
    expect(result).toEqual(['save/storage-full', 'kept']);
  });
});
