import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import type { PlayerSettings } from '../../src/phaser/settings/player-settings.js';
import { launchChromium } from '../chromium.js';
import { buildOnce } from './builds.js';
import { buildForProduction } from './production-build.js';

const configFile = fileURLToPath(new URL('../../demo-game/vite.config.ts', import.meta.url));

/** Chromium says this of its own software renderer. */
const HARMLESS = /GPU stall due to ReadPixels/u;

/** The production build of the demo, served on this machine, with and without cross-origin isolation. */
export class ServedGame {
  readonly #servers: readonly PreviewServer[];
  readonly #browser: Browser;

  private constructor(servers: readonly PreviewServer[], browser: Browser) {
    this.#servers = servers;
    this.#browser = browser;
  }

  /** @param builds - The folder in which the build is, or is made. */
  static async start(builds: string): Promise<ServedGame> {
    const configOf = (outDir: string) => ({ configFile, logLevel: 'error' as const, build: { outDir, emptyOutDir: true } });
    const outDir = await buildOnce(builds, 'demo-game', (to) => buildForProduction(configOf(to)));
    const common = configOf(outDir);
    const isolated = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
    // What a host without the headers sends.
    const plain = { 'Cross-Origin-Opener-Policy': 'unsafe-none', 'Cross-Origin-Embedder-Policy': 'unsafe-none' };
    const bare = await preview({ ...common, preview: { port: 0, host: '127.0.0.1', headers: plain } });
    return new ServedGame([isolated, bare], await launchChromium());
  }

  /** A page at the game's start. */
  async open(query: string, options: OpenOptions = {}): Promise<OpenGame> {
    const server = this.#servers[options.isIsolated === false ? 1 : 0]!;
    const context = await this.#browser.newContext({ viewport: { width: 640, height: 360 }, ...options.context });
    const page = await context.newPage();
    const game = new OpenGame(page, new URL(server.resolvedUrls!.local[0]!).origin);
    if (options.settings) await page.addInitScript(keepSettings, JSON.stringify(options.settings));
    await options.before?.(page);
    // Chromium without a GPU draws on the processor, which the model needs.
    await page.goto(`${game.origin}/${query}&fps=20${options.isAtTitle === true ? '' : '&place=forge'}`);
    // The bag is there when the scene is: keys pressed earlier would reach nobody.
    const begun = options.isAtTitle === true ? game.button('New game') : page.getByRole('list', { name: 'Bag' });
    await begun.waitFor({ timeout: 60_000 });
    return game;
  }

  /** Closes all pages: one that is left open draws on. */
  async closeAll(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await Promise.all(this.#servers.map((server) => server.close()));
  }
}

export interface OpenOptions {
  readonly isIsolated?: boolean;
  /** Stops at the title; without it the game begins in the forge. */
  readonly isAtTitle?: boolean;
  readonly context?: BrowserContextOptions;
  /** How the player has set the game to tell its lines. */
  readonly settings?: Partial<PlayerSettings>;
  readonly before?: (page: Page) => Promise<unknown>;
}

function keepSettings(text: string): void {
  localStorage.setItem('townsfolk-settings', text);
}

/** One page with the game, and everything that it asked for and complained about. */
export class OpenGame {
  readonly page: Page;
  readonly origin: string;
  readonly problems: string[] = [];
  readonly foreign: string[] = [];

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(message.text())) this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.context().on('request', (request) => {
      const { protocol, origin: to } = new URL(request.url());
      if (protocol.startsWith('http') && to !== origin) this.foreign.push(request.url());
    });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Say something to' });
  }

  async log(): Promise<string> {
    return (await this.page.getByRole('log').textContent()) ?? '';
  }

  async bag(): Promise<string> {
    return (await this.page.getByRole('list', { name: 'Bag' }).textContent()) ?? '';
  }

  /** Waits for the model, as its status says. */
  async modelIs(status: string): Promise<void> {
    await this.page.locator(`[role=status][data-status=${status}]`).waitFor({ state: 'attached', timeout: 120_000 });
  }

  /** Walks left with the arrow key until somebody can be talked to. */
  async walkTo(label: string | RegExp): Promise<void> {
    await this.page.keyboard.down('ArrowLeft');
    await this.button(label).waitFor({ timeout: 90_000 });
    await this.page.keyboard.up('ArrowLeft');
  }

  /** Goes on from line to line until the given button or field is there. */
  async advanceUntil(isThere: () => Promise<boolean>, goOn: () => Promise<void>): Promise<void> {
    for (let step = 0; step < 600; step++) {
      if (await isThere()) return;
      await goOn();
      // A frame, for the page to take the press.
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    throw new Error(`Still not there after 600 steps. The log:\n${await this.log()}`);
  }
}
