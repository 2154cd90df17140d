import { readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../chromium.js';
import { checkout } from './checkout.js';
import { PackedPackage } from './packed.js';
import { buildForProduction } from '../e2e/production-build.js';
import { hear } from './projects.js';
import { StaticHost, type HostOptions } from './static-host.js';

const packed = new PackedPackage(inject('packed'));
let browser: Browser;
let built: string;
const hosts: StaticHost[] = [];
beforeAll(async () => {
  const models = { dir: join(checkout, 'assets/models'), include: ['tiny-random'] };
  const options = JSON.stringify({ models, isolate: false });
  const root = await packed.createProject('hosted', {
    'vite.config.js': `import { townsfolk } from 'townsfolk/vite';\nexport default { base: './', plugins: [townsfolk(${options})] };`,
  });
  await buildForProduction({ root, logLevel: 'error' });
  built = join(root, 'dist');
  browser = await launchChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
});
afterAll(() => browser.close());

/** A fence of docs/hosting.md by the name of the file that it is. */
function recipe(file: string): string {
  const text = readFileSync(join(checkout, 'docs/hosting.md'), 'utf8');
  const found = new RegExp(`\`${file.replaceAll('.', '\\.')}\`:\n\n\`\`\`\\w+\n([\\s\\S]*?)^\`\`\``, 'mu').exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/hosting.md has no fence of "${file}".`);
  return found;
}

/** The built page at a host of its own, perhaps with more files and a script before the game's. */
async function host(
  options: HostOptions & { readonly name: string; readonly files?: Readonly<Record<string, string>>; readonly head?: string },
) {
  let folder = built;
  if (options.files !== undefined) {
    folder = join(packed.root, options.name);
    await mkdir(folder);
    for (const entry of ['assets', 'models']) await symlink(join(built, entry), join(folder, entry), 'dir');
    const page = readFileSync(join(built, 'index.html'), 'utf8').replace('</title>', `</title>${options.head ?? ''}`);
    for (const [file, text] of Object.entries({ 'index.html': page, ...options.files }))
      await writeFile(join(folder, file), text);
  }
  const started = await StaticHost.start(folder, options);
  hosts.push(started);
  return started;
}

const SAYS = expect.stringMatching(/^model: ./u) as string;
/** The page has said its line, and was isolated or not when it was loaded. */
const heardLine = (page: Page, isolated: 'true' | 'false') =>
  page.waitForFunction((is) => document.body?.dataset['isolated'] === is && document.title !== 'waiting', isolated, {
    timeout: 120_000,
  });
const policy = (): string =>
  recipe('Content-Security-Policy')
    .trim()
    .replaceAll(/\s*\n\s*/gu, ' ');

describe('hosting', () => {
  it('[HOST-1] a strict Content-Security-Policy: the directives of the recipe are enough', async () => {
    const { url } = await host({ name: 'csp', headers: { 'Content-Security-Policy': policy() } });
    expect(await hear(browser, url)).toMatchObject({ title: SAYS, foreign: [], complaints: [] });
  });

  it('[HOST-2] without leave for WebAssembly a page tells so by code', async () => {
    const without = policy().replace(" 'wasm-unsafe-eval'", '');
    expect(without).not.toBe(policy());
    const { url } = await host({ name: 'csp', headers: { 'Content-Security-Policy': without } });
    expect((await hear(browser, url)).title).toMatch(/^failed: model\//u);
  });

  it('[HOST-3] a host without headers: the service worker of the recipe isolates the page', async () => {
    const files = { 'isolate.js': recipe('isolate.js'), 'isolate-worker.js': recipe('isolate-worker.js') };
    const { url } = await host({ name: 'isolated', files, head: '<script src="isolate.js"></script>' });
    const page = await browser.newPage();
    await page.goto(url);
    await heardLine(page, 'true');
    expect(await page.title()).toEqual(SAYS);
  });

  it('[HOST-4] an installed page: with the service worker of the recipe it starts and talks without its host', async () => {
    const files = { 'offline-worker.js': recipe('offline-worker.js') };
    const head = `<script>navigator.serviceWorker.register('offline-worker.js')</script>`;
    const { url } = await host({ name: 'offline', files, head });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await heardLine(page, 'false');
    // A second visit goes through the worker, which keeps what it sees.
    await page.reload();
    await heardLine(page, 'false');
    await Promise.all(hosts.splice(0).map((one) => one.stop()));
    await page.reload();
    await heardLine(page, 'false');
    expect(await page.title()).toEqual(SAYS);
  });
});
