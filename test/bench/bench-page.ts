import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { townsfolk } from '../../src/vite/index.js';
import { alias } from '../../vitest.config.js';
import { launchChromium } from '../chromium.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The bench's page in Chromium: a production build, served with or without cross-origin isolation. */
export async function openBenchPage(isIsolated: boolean): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'townsfolk-bench-'));
  const config: InlineConfig = {
    configFile: false,
    root: here('page'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    plugins: [
      townsfolk({ models: { dir: here('../../assets/models'), include: ['hearth-135m', 'ear-22m'] }, isolate: isIsolated }),
    ],
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const browser = await launchChromium();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.waitForFunction(() => 'bench' in window);
  return {
    page,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
