import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createServer, type Rolldown, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.js';
import { buildForProduction } from './production-build.js';

const configFile = fileURLToPath(new URL('../../demo-game/vite.config.ts', import.meta.url));

/** The inspector's own title; no other part of the game says it. */
const TITLE = 'Why did they say that?';

let browser: Browser;
let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({ configFile, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the inspector of the demo', () => {
  it('[INSP-9] is in no production build, neither loaded nor beside it', async () => {
    const built = await buildForProduction({ configFile, logLevel: 'error', build: { write: false } });
    const { output } = built as Rolldown.RolldownOutput;
    const scripts = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
    expect(scripts.join('\n')).toContain('Say something to');
    expect(scripts.filter((code) => code.includes(TITLE))).toHaveLength(0);
  });

  it('[INSP-10] in a development build it is opened by F2 and read by roles and keyboard alone, in the middle of a talk', async () => {
    const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
    await page.goto(`${server.resolvedUrls!.local[0]!}?model=off&place=forge&fps=20`);
    await page.getByRole('list', { name: 'Bag' }).waitFor({ timeout: 120_000 });
    await page.keyboard.down('ArrowLeft');
    await page.getByRole('button', { name: 'Talk to Mira' }).waitFor({ timeout: 90_000 });
    await page.keyboard.up('ArrowLeft');
    await page.getByRole('button', { name: 'Talk to Mira' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Say something to' });
    const goesOn = page.getByRole('button', { name: 'Continue' });
    while (!(await field.isVisible())) {
      await page.keyboard.press('Enter');
      await field.or(goesOn).first().waitFor();
    }
    await page.keyboard.type('when does the bridge open');
    await page.keyboard.press('Enter');
    await goesOn.waitFor();
    await page.keyboard.press('F2');
    const turn = page.getByRole('region', { name: 'The turn' });
    await turn.waitFor();
    expect(await turn.textContent()).toContain('an authored line');
    expect(await turn.textContent()).toContain('The toll bridge opens at dawn');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('region', { name: 'World and people' }).textContent()).toContain('broken_sword 1');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary', { name: 'Inspector' }).isVisible()).toBe(false);
    // The talk is still where it was.
    await goesOn.waitFor();
    await page.close();
  });
});
