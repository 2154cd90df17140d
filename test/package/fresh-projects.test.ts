import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, ConsoleMessage } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../chromium.js';
import { buildForProduction } from '../e2e/production-build.js';
import { PackedPackage } from './packed.js';
import { addModels, builtWithVite, filesOfReadme, hear } from './projects.js';
import { StaticHost } from './static-host.js';

const packed = new PackedPackage(inject('packed'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** What `npm create vite -- --template vanilla-ts` gives, as far as it matters here. */
const TEMPLATE = {
  'index.html':
    '<!doctype html><link rel="icon" href="data:," /><div id="app"></div><script type="module" src="/src/main.ts"></script>',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      module: 'ESNext',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['vite/client'],
      skipLibCheck: true,
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      moduleDetection: 'force',
      noEmit: true,
      strict: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      erasableSyntaxOnly: true,
      noFallthroughCasesInSwitch: true,
    },
    include: ['src'],
  }),
};

describe('the packed file in a fresh project', () => {
  it("[PKG-10] Vite and TypeScript: the README's own files compile and build, and the NPC of its Phaser game answers", async () => {
    const files = filesOfReadme();
    expect(Object.keys(files).sort()).toEqual(['public/personas/mira.yaml', 'src/main.ts', 'vite.config.ts']);
    const root = await packed.createProject('vite-ts', { ...TEMPLATE, ...files });
    await packed.tool('typescript/bin/tsc', [], root);
    await buildForProduction({ root, logLevel: 'error' });
    const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      const complaints: string[] = [];
      // Drawing without a graphics card is told of, by the driver.
      const isOurs = (message: ConsoleMessage) =>
        ['error', 'warning'].includes(message.type()) && !/GL Driver/u.test(message.text());
      page.on('console', (message) => isOurs(message) && complaints.push(message.text()));
      await page.goto(server.resolvedUrls!.local[0]!);
      await page.locator('[role=status][data-status=ready]').waitFor({ state: 'attached', timeout: 120_000 });
      await page.getByRole('button', { name: 'Talk to Mira' }).click();
      const typed = page.getByRole('textbox', { name: 'Say something to' });
      // She greets first; the first press shows her line whole, the next goes on.
      const goesOn = page.getByRole('button', { name: 'Continue' });
      await goesOn.click();
      await typed.or(goesOn).first().waitFor();
      if (!(await typed.isVisible())) await goesOn.click();
      await typed.fill('When does the toll bridge open?');
      await typed.press('Enter');
      // A question for a fact is answered with a word of it, by the model or by the writer's own line.
      await page
        .getByRole('log')
        .getByText(/^Mira Holt:.*(dawn|coppers)/iu)
        .waitFor({ timeout: 60_000 });
      expect(complaints).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('[PKG-11] Vite and JavaScript: a worker by new URL, a story, and models below a sub-path of a host that sends no headers', async () => {
    const host = await StaticHost.start(await builtWithVite(packed), { base: '/some/game/' });
    try {
      const { page, ...heard } = await hear(browser, host.url);
      expect(heard).toEqual({ title: expect.stringMatching(/^model: .*dawn/iu) as string, foreign: [], complaints: [] });
      expect(await page.evaluate(() => ({ ...document.body.dataset }))).toEqual({ story: 'Mind the sparks.', isolated: 'false' });
    } finally {
      await host.stop();
    }
  });

  it('[PKG-12] no bundler: an import map, and models that the command has copied', async () => {
    const root = await packed.createProject('import-map');
    await addModels(packed, root);
    await expectLine(root);
  });

  it('[PKG-13] TypeScript with nodenext: types resolve for all entries, and what tsc wrote runs', async () => {
    const root = await packed.createProject('nodenext');
    await packed.tool('typescript/bin/tsc', ['-p', '.'], root);
    await addModels(packed, root);
    await expectLine(root);
  });

  async function expectLine(root: string): Promise<void> {
    const host = await StaticHost.start(root);
    const heard = await hear(browser, host.url).finally(() => host.stop());
    expect(heard).toMatchObject({ title: expect.stringMatching(/^model: .*dawn/iu) as string, foreign: [], complaints: [] });
  }
});

describe('npx townsfolk of the packed file', () => {
  it('[PKG-14] makes a character, checks it, talks as it on the shipped model, exports and imports it as a card, and lists the models', async () => {
    const root = await packed.createProject('writer');
    const run = (...args: string[]) => packed.command(args, root);
    await run('new', 'persona', 'bron');
    await run('new', 'story', 'forge');
    expect(await run('check', 'bron.yaml')).toMatch(/^1 file: /mu);
    expect(await packed.command(['talk', 'bron.yaml'], root, ['Who are you?', '/quit'])).toMatch(/Model hearth-135m[\s\S]*Bron/u);
    await run('card', 'export', 'bron.yaml', '--to', 'bron.json');
    await run('card', 'import', 'bron.json', '--id', 'again', '--to', '.');
    expect(await readFile(join(root, 'again.yaml'), 'utf8')).toContain('name: Bron');
    const listed = await run('models', 'list');
    expect(listed).toMatch(/hearth-135m/u);
    expect(listed).not.toMatch(/tiny-random/u);
    expect(await run('models', 'verify')).toMatch(/ 0 are not/u);
    expect(await run('check', '--explain', 'TF0101')).toContain('TF0101');
  });
});
