import type { Browser, BrowserContext, Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { studioConfig } from '../../studio/vite.config.js';
import { launchChromium } from '../chromium.js';
import { buildOnce } from '../e2e/builds.js';
import { buildForProduction } from '../e2e/production-build.js';

/** The production build of the studio, served on this machine. */
export class ServedStudio {
  readonly #server: PreviewServer;
  readonly #browser: Browser;

  private constructor(server: PreviewServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** @param builds - The folder in which the build is, or is made. */
  static async start(models: readonly string[], builds: string): Promise<ServedStudio> {
    const config = studioConfig(models);
    const configOf = (outDir: string) => ({
      ...config,
      configFile: false as const,
      logLevel: 'error' as const,
      build: { ...config.build, outDir, emptyOutDir: true },
    });
    const outDir = await buildOnce(builds, `studio-${models.join('-')}`, (to) => buildForProduction(configOf(to)));
    const server = await preview({ ...configOf(outDir), preview: { port: 0, host: '127.0.0.1' } });
    return new ServedStudio(server, await launchChromium());
  }

  /** A page of a browser that keeps nothing yet. */
  async open(query = '?model=none', viewport = { width: 1280, height: 720 }): Promise<OpenStudio> {
    const context = await this.#browser.newContext({ viewport });
    const studio = new OpenStudio(context, await context.newPage());
    await studio.page.goto(this.#server.resolvedUrls!.local[0]! + query);
    await studio.page.getByRole('banner').waitFor();
    return studio;
  }

  /** Stops serving, as if the network were gone. */
  async goAway(): Promise<void> {
    await this.#server.close();
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** One page with the studio, and everything that it complained about. */
export class OpenStudio {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: string[] = [];

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Say something to' });
  }

  get log() {
    return this.page.getByRole('log');
  }

  get editor() {
    return this.page.getByRole('textbox', { name: 'Text of the file' });
  }

  get problemList() {
    return this.page.getByRole('region', { name: 'Problems' });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  tab(name: string) {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** Puts a text in place of the whole file. */
  async write(text: string): Promise<void> {
    await this.editor.fill(text);
  }

  /** Says a line and waits for the answer. */
  async say(line: string): Promise<void> {
    const answers = await this.button('Why?').count();
    await this.field.fill(line);
    await this.field.press('Enter');
    await this.button('Why?').nth(answers).waitFor({ timeout: 90_000 });
  }
}
