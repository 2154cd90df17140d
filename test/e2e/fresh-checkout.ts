import { cp, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../docs/pages.js';

/** What the demo is made of; the models are linked. */
const COPIED = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'src', 'demo-game', 'assets'];
const MADE_LATER = ['assets/models', 'demo-game/public', 'demo-game/dist'].map((path) => join(root, path));

/**
 * This checkout as it is after `npm ci`: nothing that a first start makes is there, no art and no store of Vite's.
 *
 * @returns its folder, which the caller takes away.
 */
export async function freshCheckout(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'townsfolk-checkout-'));
  const isCopied = (path: string) => !MADE_LATER.includes(path);
  for (const path of COPIED) await cp(join(root, path), join(folder, path), { recursive: true, filter: isCopied });
  await symlink(join(root, 'assets/models'), join(folder, 'assets/models'));
  await linkPackages(join(folder, 'node_modules'));
  return folder;
}

/** Each package by itself, so that what is written beside them stays in the copy; fonts are served out of the checkout alone. */
async function linkPackages(into: string): Promise<void> {
  const from = join(root, 'node_modules');
  await cp(join(from, '@fontsource'), join(into, '@fontsource'), { recursive: true });
  const linked = (await readdir(from)).filter((name) => name === '.bin' || !/^(?:\.|@fontsource$)/u.test(name));
  await Promise.all(linked.map((name) => symlink(join(from, name), join(into, name))));
}
