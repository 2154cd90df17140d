import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommand } from '../../src/authoring/cli/main.js';
import { checkInk } from '../../src/bin/ink/check-ink.js';
import { inkCommand } from '../../src/bin/ink/ink-command.js';
import { ScriptedModel } from '../../src/testing/index.js';
import { STOCK_GRAPHS } from '../../src/llm/delivery/dtype.js';
import { listingUrl, parseListing } from '../../src/llm/delivery/hub.js';
import { packModel } from '../../src/vite/pack-model.js';
import { copyRuntime, findRuntime } from '../../src/vite/runtime-folder.js';

export const packageDir = join(import.meta.dirname, '../..');

/** Each test of the file runs in an empty folder of its own. */
export function inFreshFolder(): void {
  const home = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'townsfolk-'));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** What somebody types, or does elsewhere before they type it. */
type Typed = string | (() => string);

/** Runs the command as a person would, with lines that they type. */
export async function run(line: string, typed: readonly Typed[] = []) {
  const said = { out: '', err: '' };
  const waiting = [...typed];
  const code = await runCommand(line === '' ? [] : line.split(' '), {
    terminal: {
      out: (text) => (said.out += `${text}\n`),
      err: (text) => (said.err += text),
      ask: () => {
        const next = waiting.shift();
        return Promise.resolve(typeof next === 'function' ? next() : next);
      },
      hasColours: false,
      isWatched: false,
    },
    checkInk,
    commands: [inkCommand(() => Promise.resolve())],
    packageDir,
    packModel,
    hub: { listingUrl, parseListing, graphs: STOCK_GRAPHS },
    copyRuntime: (to, isForGpu) => copyRuntime(findRuntime(packageDir)!, to, isForGpu),
    modelsDir: join(packageDir, 'assets/models'),
    loadModel: (name) =>
      Promise.resolve({ name, model: new ScriptedModel([{ mood: 'happy', text: 'One copper.' }]), dispose: () => undefined }),
  });
  return { code, ...said };
}
