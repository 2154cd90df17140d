/** `npm run bench -- [name …] --json FILE`: prints a table of the figures whose names hold one of the names; all of them without one. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { formatTable } from './figure.js';
import { benchMind } from './mind.js';
import { benchRouting } from './routing.js';
import { benchRuntime } from './runtime.js';

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });

const all = [...(await benchMind()), ...(await benchRouting()), ...(await benchRuntime())];
const figures = positionals.length === 0 ? all : all.filter(({ name }) => positionals.some((wanted) => name.includes(wanted)));
console.log(
  `Measured on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, headless Chromium without a GPU.\n`,
);
console.log(formatTable(figures));
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
