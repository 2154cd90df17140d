import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parsePersona } from '../../src/index.js';
import { townsfolk } from '../../src/vite/index.js';
import { alias } from '../../vitest.config.js';
import { fencesOf, pages, root, type Fence } from './pages.js';

/** A page whose `main.ts` can be run, and what the page says that it prints. */
interface Runnable {
  readonly page: string;
  readonly files: readonly Fence[];
  readonly printed: string;
}

const runnable: readonly Runnable[] = pages.flatMap((page) => {
  const fences = fencesOf(page);
  const main = fences.findIndex(({ file }) => file === 'main.ts');
  const after = fences[main + 1];
  if (main < 0 || after?.language !== 'text') return [];
  return [{ page, files: fences.filter(({ file }) => file !== undefined), printed: after.code }];
});

// Within the checkout, where the packages are that a built page asks for.
let folder: string;
beforeAll(async () => {
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  folder = await mkdtemp(join(root, 'node_modules/.cache/docs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function print({ page, files }: Runnable): Promise<string> {
  const project = join(folder, page.replaceAll(/\W/gu, '-'));
  await mkdir(project);
  for (const { file, code } of files) await writeFile(join(project, file!), code);
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    plugins: [townsfolk()],
    build: { ssr: 'main.ts', target: 'es2023' },
  });
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(project, 'dist/main.js')).href);
    return log.mock.calls.map(([line]) => `${String(line)}\n`).join('');
  } finally {
    log.mockRestore();
  }
}

describe('the docs, run', () => {
  it('[DOC-3] there are pages with a main.ts', () => {
    expect(runnable.map(({ page }) => page)).toEqual(expect.arrayContaining(['docs/tutorials/shopkeeper.md', 'docs/prompts.md']));
  });

  it.each(runnable)('[DOC-3] $page: its main.ts prints what the page says', async (one) => {
    expect(await print(one)).toBe(one.printed);
  });

  it('[DOC-4] every whole character in a fence is one', () => {
    const characters = pages.flatMap((page) =>
      fencesOf(page).flatMap(({ language, code, line }) =>
        language === 'yaml' && code.startsWith('id:') ? [{ page, code, line }] : [],
      ),
    );
    expect(characters.length).toBeGreaterThan(4);
    for (const { page, code, line } of characters) expect(() => parsePersona(code, `${page}:${line}`)).not.toThrow();
  });
});
