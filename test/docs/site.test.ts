import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../docs/site/site.js';
import { launchChromium } from '../chromium.js';
import { StaticHost } from '../package/static-host.js';
import { ask, toField } from '../pictures/demo.js';
import { pages, textOf } from './pages.js';

let out: string;
let complaints: readonly string[];
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'townsfolk-site-'));
  ({ complaints } = await buildSite(out));
}, 120_000);
afterAll(() => rm(out, { recursive: true, force: true }));

describe('the site of the docs', () => {
  it('[DOC-7] every public name has a docstring', () => {
    expect(complaints.filter((complaint) => complaint.includes('has no docstring'))).toEqual([]);
  });

  it('[DOC-9] it has every page and the examples, and no link in it leads nowhere', () => {
    expect(complaints.filter((complaint) => !complaint.includes('has no docstring'))).toEqual([]);
    const headings = pages.filter((page) => page.startsWith('docs/')).map((page) => /^# (.+)/u.exec(textOf(page))![1]!);
    const missing = headings.filter(
      (heading) => !existsSync(join(out, 'documents', `${heading.replaceAll(/[^\w,-]/gu, '_')}.html`)),
    );
    expect(missing).toEqual([]);
    expect(existsSync(join(out, 'examples/index.html'))).toBe(true);
  });
});

describe('the site of the docs on a phone', () => {
  const FIRST_GAME = 'documents/The_first_game,_line_by_line.html';
  let host: StaticHost;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    host = await StaticHost.start(out);
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  it.each([
    'index.html',
    FIRST_GAME,
    'documents/A_secret.html',
    'documents/Models.html',
    'documents/Hosting.html',
    'classes/townsfolk.DialogueManager.html',
    'examples/index.html',
  ])('[DOC-10] %s is no wider than the screen', async (path) => {
    await page.goto(host.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('[DOC-11] the example within a page comes up and says its lines', async () => {
    await page.goto(host.url + FIRST_GAME);
    await page.locator('iframe.example').scrollIntoViewIfNeeded();
    const example = page.frameLocator('iframe.example');
    await example.getByRole('button', { name: 'Talk to Pell' }).tap();
    await toField(example);
    await ask(example, 'how high is the river?');
    const log = await example.getByRole('log').textContent();
    expect(log).toMatch(/room under the drip[\s\S]*third step/iu);
  });

  it('[DOC-12] the search has a page once, and before the names of the reference', async () => {
    await page.goto(`${host.url}index.html`);
    await page.locator('#tsd-search-trigger').tap();
    await page.locator('#tsd-search-input').fill('persona');
    const found = page.locator('#tsd-search-results').getByRole('option');
    await found.nth(1).waitFor();
    const texts = await found.allTextContents();
    expect(texts.filter((text) => text === 'Personas')).toHaveLength(1);
    await found.first().tap();
    await page.getByRole('heading', { level: 1, name: 'Personas' }).waitFor();
  });
});
