import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayerSettings } from '../../src/phaser/index.js';
import { launchChromium } from '../chromium.js';
import { serveLooks } from './look-page/serve.js';

/** Half size: small files, and letters that another Chromium draws a little otherwise count for little. */
const WIDE = { viewport: { width: 640, height: 360 }, deviceScaleFactor: 0.5 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.5, isMobile: true, hasTouch: true };
/** Share of pixels that may differ. Two looks of the same box that differ in one button are above it. */
const TOLERANCE = 0.006;

/** `LOOKS=update npx vitest run --project browser test/e2e/ui-looks.test.ts` draws the references anew: look at them before you commit. */
const isUpdate = process.env['LOOKS'] === 'update';
const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const at = (place: string, name: string) => join(folder(place), `${name}.png`);

/** Letters of these come from the machine, so that no two machines draw the same. */
const OWN_LETTERS = new Set(['arabic', 'japanese']);

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveLooks();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce', locale: 'en-GB' });
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.waitForFunction(() => window.looks !== undefined);
  return page;
}

async function draw(page: Page, look: string, theme: string, settings: Partial<PlayerSettings> = {}): Promise<Buffer> {
  await page.evaluate(([name, of, chosen]) => window.looks.show(name, of, chosen), [look, theme, settings] as const);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Share of pixels in which two pictures differ; all of them when their sizes do. */
function differenceOf(first: Buffer, second: Buffer): { readonly share: number; readonly picture: PNG } {
  const [one, other] = [PNG.sync.read(first), PNG.sync.read(second)];
  const { width, height } = one;
  const picture = new PNG({ width, height });
  if (width !== other.width || height !== other.height) return { share: 1, picture };
  const differing = pixelmatch(one.data, other.data, picture.data, width, height, { threshold: 0.15 });
  return { share: differing / (width * height), picture };
}

/** How far a picture is from its reference. What differs too much is kept beside it, to be looked at. */
async function compare(name: string, drawn: Buffer): Promise<number> {
  if (isUpdate) {
    await mkdir(folder('fixtures/looks'), { recursive: true });
    await writeFile(at('fixtures/looks', name), drawn);
    return 0;
  }
  const reference = await readFile(at('fixtures/looks', name));
  const { share, picture } = differenceOf(reference, drawn);
  if (share > TOLERANCE) {
    await mkdir(folder('output'), { recursive: true });
    await writeFile(at('output', name), drawn);
    await writeFile(at('output', `${name}-differs`), PNG.sync.write(picture));
  }
  return share;
}

describe('each part of the dialogue in each theme', () => {
  it('[UI-90] looks as its reference picture does', async () => {
    const page = await open(WIDE);
    const { names, themes } = await page.evaluate(() => ({ names: window.looks.names, themes: window.looks.themes }));
    const far: string[] = [];
    for (const theme of themes)
      for (const name of names.filter((one) => !OWN_LETTERS.has(one)))
        if ((await compare(`${theme}-${name}`, await draw(page, name, theme))) > TOLERANCE) far.push(`${theme}-${name}`);
    for (const name of ['talk', 'choices', 'settings'])
      if ((await compare(`contrast-${name}`, await draw(page, name, 'village', { contrast: 'high' }))) > TOLERANCE)
        far.push(`contrast-${name}`);
    await page.close();
    expect(far).toEqual([]);
  });

  it('[UI-90] looks as its reference picture does on a phone held upright', async () => {
    const page = await open(PHONE);
    const far: string[] = [];
    for (const name of ['line', 'talk', 'choices', 'saves'])
      if ((await compare(`phone-${name}`, await draw(page, name, 'village'))) > TOLERANCE) far.push(name);
    await page.close();
    expect(far).toEqual([]);
  });

  it('[UI-90] is told apart by the compare when one button, one word or a colour differs', async () => {
    const page = await open(WIDE);
    const choices = await draw(page, 'choices', 'village');
    expect(differenceOf(choices, await draw(page, 'choices', 'village')).share).toBe(0);
    const changes = ['.tf-leave { display: none }', '.tf-choice { color: #88f !important }', '.tf-line { font-size: 90% }'];
    for (const css of changes) {
      const style = await page.addStyleTag({ content: css });
      expect([css, differenceOf(choices, await draw(page, 'choices', 'village')).share > TOLERANCE]).toEqual([css, true]);
      await style.evaluate((element) => (element as Element).remove());
    }
    await page.close();
  });
});

/** What axe has to say of a page as it stands: each rule with the elements that break it. */
async function checkWithAxe(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } };
    return checker.run(document, { resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('each part of the dialogue for those who do not see it', () => {
  it('[UI-91] has nothing that axe complains of, in any theme, contrast and size', async () => {
    const wide = await open(WIDE);
    const phone = await open(PHONE);
    const found: string[] = [];
    for (const page of [wide, phone]) {
      await page.addScriptTag({ content: axe.source });
      const { names, themes } = await page.evaluate(() => ({ names: window.looks.names, themes: window.looks.themes }));
      for (const settings of [{}, { contrast: 'high' }, { textSize: 'huge', font: 'readable' }] as const)
        for (const theme of themes)
          for (const name of names) {
            await page.evaluate(([look, of, chosen]) => window.looks.show(look, of, chosen), [name, theme, settings] as const);
            found.push(...(await checkWithAxe(page)).map((finding) => `${theme}/${name}: ${finding}`));
          }
      await page.close();
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it('[UI-91] the check would tell: a field without a label, a button without a name, letters too faint', async () => {
    const page = await open(WIDE);
    await page.addScriptTag({ content: axe.source });
    await page.evaluate(() => window.looks.show('talk', 'plain'));
    await page.evaluate(() => {
      document.querySelector('label')!.remove();
      document.querySelector('input')!.placeholder = '';
      document.querySelector('.tf-leave')!.textContent = '';
      document.querySelector<HTMLElement>('.tf-line')!.style.color = '#2a2534';
      document.querySelector('.tf-line')!.removeAttribute('aria-hidden');
    });
    const rules = (await checkWithAxe(page)).map((finding) => finding.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['label', 'button-name', 'color-contrast']));
    await page.close();
  });
});
