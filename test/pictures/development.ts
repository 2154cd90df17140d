import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from '../chromium.js';
import { startTalk } from './demo.js';

const configFile = fileURLToPath(new URL('../../demo-game/vite.config.ts', import.meta.url));

/** A talk with Mira in the demo as its developer sees it. */
export async function openInDevelopment<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({ configFile, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 640 }, reducedMotion: 'reduce' });
    await page.goto(`${server.resolvedUrls!.local[0]!}?sampling=greedy&place=forge&fps=20`);
    await page.locator('[role=status][data-status=ready]').waitFor({ state: 'attached', timeout: 180_000 });
    await startTalk(page);
    return await use(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
