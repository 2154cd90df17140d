import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, preview, type InlineConfig, type PreviewServer } from 'vite';
import { townsfolk } from '../../src/vite/index.js';
import { alias } from '../../vitest.config.js';
import { launchChromium } from '../chromium.js';
import { COMMIT, serveHub } from '../llm/hub-server.js';
import { exportQ4 } from '../llm/q4-export.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TINY = here('../../assets/models/tiny-random');

let outDir: string;
let server: PreviewServer;
let browser: Browser;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'townsfolk-delivery-'));
  const models = { dir: here('../../assets/models'), include: ['tiny-random', 'ear-22m'], hasGpuRuntime: true };
  const config: InlineConfig = {
    configFile: false,
    root: here('model-page'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    plugins: [townsfolk({ models })],
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  server = await preview(config);
  browser = await launchChromium();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
});

/** A page of a browser that keeps nothing yet, and the model and runtime files that it asked for. */
async function openPage(before?: (page: Page) => Promise<unknown>): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (/\/models\/|ort-wasm/.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await before?.(page);
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.waitForFunction(() => 'modelPage' in window);
  return { page, asked };
}

const start = (page: Page) => page.evaluate(() => window.modelPage.start());

describe('a model on its way into a page', () => {
  it('[LLM-87] starts a second time without a file of the model, and a third time without the server', async () => {
    const { page, asked } = await openPage();
    const first = await start(page);
    expect(first).toMatchObject({ failure: null, warnings: [] });
    expect(first.reply).not.toBe('');
    expect(asked.some((path) => /\.part0-[0-9a-f]{16}$/u.test(path))).toBe(true);
    asked.length = 0;
    expect(await start(page)).toEqual(first);
    expect(asked.filter((path) => path.includes('.part'))).toEqual([]);
    await page.context().route(/\/models\/|ort-wasm/, (route) => route.abort('internetdisconnected'));
    expect(await start(page)).toEqual(first);
  });

  it('[LLM-103] lists what is kept, and deletes it', async () => {
    const { page, asked } = await openPage();
    expect(await page.evaluate(() => window.modelPage.list())).toEqual([]);
    await start(page);
    const kept = await page.evaluate(() => window.modelPage.list());
    expect(kept.map(({ name }) => name).sort()).toEqual(['ear-22m', 'runtime', 'tiny-random']);
    expect(kept.every(({ bytes }) => bytes > 1_000_000)).toBe(true);
    await page.evaluate(() => window.modelPage.delete(['tiny-random']));
    expect((await page.evaluate(() => window.modelPage.list())).map(({ name }) => name).sort()).toEqual(['ear-22m', 'runtime']);
    asked.length = 0;
    await start(page);
    expect(asked.some((path) => path.startsWith('/models/tiny-random/onnx/'))).toBe(true);
    expect(asked.some((path) => path.startsWith('/models/ear-22m/onnx/'))).toBe(false);
  });

  it('[LLM-88] starts well after a start whose download was damaged', async () => {
    let isDamaged = true;
    const { page } = await openPage((opening) =>
      opening.context().route('**/model_quantized.onnx_data.part0-*', async (route) => {
        const answer = await route.fetch();
        const body = await answer.body();
        if (isDamaged) body[body.length >> 1]! ^= 1;
        await route.fulfill({ response: answer, body });
      }),
    );
    expect((await start(page)).failure).toBe('model/file-damaged');
    isDamaged = false;
    expect((await start(page)).failure).toBeNull();
  });

  it('[LLM-100] plays on in a browser without room for it', async () => {
    const { page } = await openPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1000 });
    const { failure, warnings } = await start(page);
    // One for each file that was on its way when the room ran out.
    expect([failure, ...new Set(warnings)]).toEqual([null, 'model/storage-full']);
  });

  it('[LLM-110] runs a model of a hub, by its stock graph and its own template, and starts again without the hub', async () => {
    const hub = await serveHub('somebody/tiny', TINY);
    const foreign = { model: 'somebody/tiny', hub: { url: hub.origin, revision: 'main' } };
    const { page } = await openPage();
    const first = await page.evaluate((asked) => window.modelPage.start(asked), foreign);
    expect(first).toMatchObject({ failure: null, warnings: [], isOnGpu: false });
    expect(first.reply).not.toBe('');
    expect(hub.asked.every((path) => path.startsWith('/api/models/somebody/tiny/') || path.includes(`/resolve/${COMMIT}/`))).toBe(
      true,
    );
    await hub.close();
    expect(await page.evaluate((asked) => window.modelPage.start(asked), foreign)).toEqual(first);
  });

  it('[LLM-111] runs it on the graphics card where there is one, with the same words, and says where there is none', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'townsfolk-hub-'));
    await cp(TINY, dir, { recursive: true });
    await writeFile(join(dir, 'onnx/model_q4.onnx'), await exportQ4(TINY));
    const hub = await serveHub('somebody/tiny', dir);
    const foreign = { model: 'somebody/tiny', hub: { url: hub.origin, revision: 'main' }, dtype: 'q4', gpu: {} } as const;
    const start = async ({ page }: { readonly page: Page }) => page.evaluate((asked) => window.modelPage.start(asked), foreign);
    const without = await start(await openPage());
    expect(without).toMatchObject({ failure: null, warnings: ['model/no-gpu'], isOnGpu: false });
    const withGpu = await launchChromium(['--enable-unsafe-webgpu']);
    try {
      const page = await withGpu.newPage();
      await page.goto(server.resolvedUrls!.local[0]!);
      await page.waitForFunction(() => 'modelPage' in window);
      expect(await start({ page })).toEqual({ ...without, warnings: [], isOnGpu: true });
    } finally {
      await withGpu.close();
      await hub.close();
      await rm(dir, { recursive: true });
    }
  });
});
