import { existsSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildForProduction } from '../e2e/production-build.js';
import { checkout } from './checkout.js';
import type { PackedPackage } from './packed.js';

/** The project `vite-js`, built. */
export async function builtWithVite(packed: PackedPackage): Promise<string> {
  const dist = join(packed.root, 'vite-js/dist');
  if (!existsSync(dist)) await buildForProduction({ root: await packed.createProject('vite-js'), logLevel: 'error' });
  return dist;
}

/** The models as `npx townsfolk models copy` writes them, in a project that has no bundler. */
export async function addModels(packed: PackedPackage, project: string): Promise<void> {
  const copied = join(packed.root, 'copied-models');
  if (!existsSync(copied)) await packed.command(['models', 'copy', '--to', copied], packed.root);
  await symlink(copied, join(project, 'models'), 'dir');
}

/** The files that the README tells to write: each is a fence behind a line that ends with its name. */
export function filesOfReadme(): Readonly<Record<string, string>> {
  const text = readFileSync(join(checkout, 'README.md'), 'utf8');
  const fences = [...text.matchAll(/`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)^```/gmu)];
  return Object.fromEntries(fences.map(([, file, code]) => [file!, code!]));
}

/** What a page said, by its title, and what it asked for outside its own origin. */
export interface Heard {
  readonly title: string;
  readonly foreign: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page and waits until it has said a line, or tells why it has not. */
export async function hear(
  browser: Browser,
  url: string,
  before?: (page: Page) => Promise<unknown>,
): Promise<Heard & { readonly page: Page }> {
  const page = await browser.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.context().on('request', (request) => {
    if (/^https?:/u.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin) foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await before?.(page);
  await page.goto(url);
  await page.waitForFunction(() => document.title !== 'waiting', undefined, { timeout: 120_000 });
  return { page, title: await page.title(), foreign, complaints };
}
