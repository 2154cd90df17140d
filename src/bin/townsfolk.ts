#!/usr/bin/env node
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runCommand } from '../authoring/cli/main.js';
import type { Terminal } from '../authoring/cli/terminal.js';
import { checkInk } from './ink/check-ink.js';
import { ink } from './ink/ink-command.js';
import { packModel } from '../vite/pack-model.js';
import { copyRuntime, findRuntime } from '../vite/runtime-folder.js';
import { loadCommandModel } from './load-model.js';

/** The command. It joins authoring with a model and with ink, which do not know each other. */
const packageDir = join(import.meta.dirname, '../..');
const modelsDir = join(packageDir, 'assets/models');
const hasColours = process.stdout.isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  ask: askOnce(),
  hasColours,
  isWatched: process.stderr.isTTY,
};

// A reader such as `head` that closes its end early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal,
  checkInk,
  commands: [ink],
  packModel,
  copyRuntime: async (to) => {
    const runtime = findRuntime(process.cwd());
    return runtime && (await copyRuntime(runtime, to));
  },
  modelsDir,
  packageDir,
  loadModel: (name, dir) => loadCommandModel(name, dir ?? modelsDir, terminal),
});

/** Lines of the input one after the other, also when they come from a pipe faster than they are asked for. */
function askOnce(): Terminal['ask'] {
  let lines: AsyncIterator<string> | undefined;
  let reader: ReturnType<typeof createInterface> | undefined;
  return async (prompt) => {
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
    if (done === true || value.trim() === '/quit') reader.close();
    return done === true ? undefined : value;
  };
}
