import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLogger, type InlineConfig, type Logger } from 'vite';
import { townsfolk } from '../../src/vite/index.js';
import type { TownsfolkOptions } from '../../src/vite/plugin.js';

/** A small project in a folder of its own. */
export interface Project {
  readonly root: string;
  readonly config: InlineConfig;
  /** What the terminal was told. */
  readonly told: string[];
  readonly write: (file: string, text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const PAGE = { 'index.html': '<script type="module" src="/main.js"></script>' };

/** Writes the files, and a page that loads `main.js`. */
export async function createProject(files: Readonly<Record<string, string>>, options?: TownsfolkOptions): Promise<Project> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'townsfolk-vite-')));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  for (const [file, text] of Object.entries({ ...PAGE, ...files })) await write(file, text);
  const told: string[] = [];
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    customLogger: listen(told),
    plugins: [townsfolk(options)],
    build: { minify: false, modulePreload: { polyfill: false } },
    // Tests tell the server what changed: when a file system tells it is the system's affair, and takes as long as it takes.
    server: { host: '127.0.0.1', port: 0, watch: null },
    preview: { host: '127.0.0.1', port: 0 },
    cacheDir: join(root, '.cache'),
  };
  return { root, config, told, write, remove: () => rm(root, { recursive: true, force: true }) };
}

function listen(told: string[]): Logger {
  const note = (text: string) => void told.push(text);
  return { ...createLogger('silent'), info: note, warn: note, warnOnce: note, error: note };
}
