#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runCommand } from '../authoring/cli/main.js';
import type { Terminal } from '../authoring/cli/terminal.js';
import { needEngine } from './engines.js';
import { inkCommand } from './ink/ink-command.js';
import { STOCK_GRAPHS } from '../llm/delivery/dtype.js';
import { listingUrl, parseListing } from '../llm/delivery/hub.js';
import { packModel } from '../vite/pack-model.js';
import { bundledRuntime, copyRuntime, findRuntime } from '../vite/runtime-folder.js';
import { loadCommandModel } from './load-model.js';
import { npmEngines } from './npm-engines.js';

/** The command. It joins authoring with a model and with ink, which do not know each other. */
const packageDir = join(import.meta.dirname, '../..');
const modelsDir = join(packageDir, 'assets/models');
const hasColours = process.stdout.isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';

const typed = askOnce();
const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  ask: typed.ask,
  hasColours,
  isWatched: process.stderr.isTTY,
};
const engines = npmEngines(packageDir, terminal);
const needInk = () => needEngine('inkjs', engines);

// A reader such as `head` that closes its end early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal,
  checkInk: async (project) => {
    if (project.ink.length === 0) return [];
    await needInk();
    return (await import('./ink/check-ink.js')).checkInk(project);
  },
  commands: [inkCommand(needInk)],
  packModel,
  hub: { listingUrl, parseListing, graphs: STOCK_GRAPHS },
  copyRuntime: async (to, isForGpu) => {
    // A page may run the game's own build of the worker or the package's; mostly the two need the same.
    const found = [findRuntime(process.cwd()), bundledRuntime()].filter((runtime) => runtime !== undefined);
    let folder: string | undefined;
    for (const runtime of found) folder = await copyRuntime(runtime, to, isForGpu);
    return folder;
  },
  modelsDir,
  packageDir,
  loadModel: async (name, dir) => {
    await needEngine('@huggingface/transformers', engines);
    // A folder of the game's own need not hold a copy of the shipped ones.
    const isThere = dir !== undefined && existsSync(join(dir, name));
    return loadCommandModel(name, isThere ? dir : modelsDir, terminal);
  },
});

// An open input would keep the process alive.
typed.close();

/** Lines of the input one after the other, also when they come from a pipe faster than they are asked for. */
function askOnce(): { readonly ask: Terminal['ask']; readonly close: () => void } {
  let lines: AsyncIterator<string> | undefined;
  let reader: ReturnType<typeof createInterface> | undefined;
  const ask: Terminal['ask'] = async (prompt) => {
    reader ??= createInterface({
      input: process.stdin,
      output: process.stdin.isTTY ? process.stdout : undefined,
      terminal: process.stdin.isTTY,
    });
    lines ??= reader[Symbol.asyncIterator]();
    if (process.stdin.isTTY) process.stdout.write(prompt);
    const { done, value = '' } = (await lines.next()) as IteratorResult<string, string | undefined>;
    // From a pipe nothing was echoed yet.
    if (!process.stdin.isTTY && done !== true) process.stdout.write(`${prompt}${value}\n`);
    return done === true ? undefined : value;
  };
  return { ask, close: () => reader?.close() };
}
