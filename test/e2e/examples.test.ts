import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../demo-game/examples');
const names = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
/** Asks a server that a reader of the example has to bring. */
const NEEDS_SERVER = 'remote-model';

let server: ViteDevServer;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  const configFile = here('../../demo-game/vite.config.ts');
  server = await createServer({ configFile, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(name: string): Promise<void> {
  await page.goto(`${server.resolvedUrls!.local[0]!}examples/?${name}`);
  await page.locator('#source', { hasText: 'import' }).waitFor();
}

const stage = () => page.getByRole('region', { name: 'What it does' });
const press = (label: string) => stage().getByRole('button', { name: label }).press('Enter');

describe('the examples', () => {
  it('[EX-1] each runs without a complaint and shows its source', async () => {
    const silent: string[] = [];
    for (const name of names.filter((one) => one !== NEEDS_SERVER)) {
      await open(name);
      await stage().locator(':scope > *').first().waitFor({ state: 'attached' });
      if ((await page.locator('#source').textContent())?.startsWith('//') !== true) silent.push(name);
    }
    expect(silent).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('[EX-2] a box of one’s own is talked with from coming near to taking leave', async () => {
    await open('own-dialogue-box');
    await press('Talk to Pell');
    await press('Go on');
    const field = stage().getByRole('textbox', { name: 'What you say' });
    await field.fill('how high is the river');
    await field.press('Enter');
    await stage()
      .getByText(/river|water/iu)
      .waitFor();
    await press('Go on');
    await press('Leave');
    await press('Go on');
    await stage().getByRole('button', { name: 'Talk to Pell' }).waitFor();
    expect(await stage().locator('.tf-ui').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('[EX-3] without a box a talk goes from click to click to its end', async () => {
    await open('no-box');
    const canvas = stage().locator('canvas');
    const picture = async () => (await canvas.screenshot()).toString('base64');
    const seen = new Set([await picture()]);
    await canvas.click({ position: { x: 160, y: 140 } });
    for (let click = 0; click < 10; click++) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      seen.add(await picture());
      await canvas.click({ position: { x: 40, y: 40 } });
    }
    // Greeting, answers and farewell stand in the scene one after the other.
    expect(seen.size).toBeGreaterThanOrEqual(4);
    expect(await stage().locator(':scope > :not(canvas)').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
