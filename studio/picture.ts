/** Takes the picture in `docs/studio.md`: `npx tsx studio/picture.ts`. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { launchChromium } from '../test/chromium.js';

const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const path = fileURLToPath(new URL('../docs/pictures/studio.png', import.meta.url));
const LINES = ['can you fix this sword?', 'when does the bridge open?', 'you have been kind to me, thank you'];

const outDir = await mkdtemp(join(tmpdir(), 'townsfolk-studio-'));
const common = { configFile, logLevel: 'error' as const, build: { outDir } };
await build(common);
const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'The people of Hollowbrook' }).click();
  await page.locator('[data-status=ready]').waitFor({ timeout: 120_000 });
  const why = page.getByRole('button', { name: 'Why?', exact: true });
  for (const [said, line] of LINES.entries()) {
    await page.getByRole('textbox', { name: 'Say something to' }).fill(line);
    await page.keyboard.press('Enter');
    await why.nth(said).waitFor({ timeout: 120_000 });
  }
  await page.getByRole('tab', { name: 'Why?' }).click();
  await page.locator('[data-status=ready]').waitFor({ timeout: 120_000 });
  await page.screenshot({ path });
} finally {
  await browser.close();
  await server.close();
}
