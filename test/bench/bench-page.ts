import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { sendFile } from '../../src/vite/send-file.js';
import { build, preview, type InlineConfig, type Plugin } from 'vite';
import { townsfolk } from '../../src/vite/index.js';
import { alias } from '../../vitest.config.js';
import { launchChromium } from '../chromium.js';
import { MemoryWatch } from './memory-watch.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const MODELS = here('../../assets/models');

/** What a bench page is opened with. */
export interface BenchPageOptions {
  readonly isIsolated: boolean;
  /** Threads of our model. @defaultValue its own choice */
  readonly threads?: number;
  /** A GGUF file, to be had by the page at `/peer.gguf`. */
  readonly gguf?: string;
  /** A folder with more models, to be had by the page at `/raw-models/` beside ours. */
  readonly models?: string;
}

/** A bench page that is open. */
export interface BenchPage {
  readonly page: Page;
  /** The most memory that its process held until now, in megabytes, workers included. */
  readonly peakMemory: () => number;
  readonly close: () => Promise<void>;
}

let outDir: Promise<string> | undefined;

/** Builds the page once for the whole run. */
async function builtPage(config: InlineConfig): Promise<string> {
  outDir ??= mkdtemp(join(tmpdir(), 'townsfolk-bench-')).then(async (dir) => {
    await build({ ...config, build: { ...config.build, outDir: dir } });
    return dir;
  });
  return outDir;
}

/** Deletes what was built. */
export async function endBench(): Promise<void> {
  if (outDir !== undefined) await rm(await outDir, { recursive: true, force: true });
}

/** The bench's page in a Chromium of its own: a production build, served with or without cross-origin isolation. */
export async function openBenchPage(options: BenchPageOptions): Promise<BenchPage> {
  const { isIsolated, threads } = options;
  const config: InlineConfig = {
    configFile: false,
    root: here('page'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    plugins: [
      peerFiles(options),
      townsfolk({ models: { dir: MODELS, include: ['hearth-135m', 'ear-22m'] }, isolate: isIsolated }),
    ],
    build: { emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
    preview: { port: 0, host: '127.0.0.1' },
  };
  const dir = await builtPage(config);
  const server = await preview({ ...config, build: { ...config.build, outDir: dir } });
  const browser = await launchChromium();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  const memory = await MemoryWatch.start(page);
  await page.goto(`${server.resolvedUrls!.local[0]!}${threads === undefined ? '' : `?threads=${threads}`}`);
  await page.waitForFunction(() => 'bench' in window);
  return {
    page,
    peakMemory: () => memory.peak,
    close: async () => {
      memory.stop();
      await browser.close();
      await server.close();
    },
  };
}

/** Files as peers want them: models that are not packed, and a GGUF from anywhere on this machine. */
function peerFiles({ gguf, models, isIsolated }: BenchPageOptions): Plugin {
  const headers = isIsolated ? { 'Cross-Origin-Resource-Policy': 'same-origin' } : {};
  return {
    name: 'bench:peer-files',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        const raw = /^\/raw-models\/(hearth-135m(?:-\w+)?\/[\w./]+)$/.exec(path)?.[1];
        const dir = raw?.startsWith('hearth-135m/') === true ? MODELS : models;
        const isRaw = raw !== undefined && dir !== undefined && !raw.includes('..');
        const file = path === '/peer.gguf' ? gguf : isRaw ? join(dir, raw) : undefined;
        if (file === undefined) return next();
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        void sendFile(file, request, response);
      });
    },
  };
}
