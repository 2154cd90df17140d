/**
 * `npm run bench -- [part …] --gguf FILE --json FILE`: prints a table of figures. The parts are `runtime`, `long` (300 turns), `plain`,
 * `wllama`, `ui`, `mind`, `routing`, `constraint`; all of them without a name. `--gguf` may stand several times, and `--threads 1,2` names the settings of peers.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { endBench } from './bench-page.js';
import { benchConstraint } from './constraint.js';
import { formatTable, type Figure } from './figure.js';
import { benchMind } from './mind.js';
import { benchPlain, benchWllama } from './peers.js';
import { benchRouting } from './routing.js';
import { benchRuntime } from './runtime.js';
import { benchUi } from './ui.js';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'string' },
    gguf: { type: 'string', multiple: true, default: [] },
    threads: { type: 'string', default: '1,2' },
    talks: { type: 'string', default: '3' },
    own: { type: 'string' },
  },
  allowPositionals: true,
});
const wants = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
const threads = values.threads.split(',').map(Number);
const own = values.own === undefined ? undefined : Number(values.own);

const figures: Figure[] = [];
const remarks: string[] = [];
const loadBefore = loadavg()[0]!;
if (wants('mind')) figures.push(...(await benchMind()));
if (wants('routing')) figures.push(...(await benchRouting()));
if (wants('constraint')) figures.push(...(await benchConstraint()));
if (wants('ui')) figures.push(...(await benchUi()));
if (['runtime', 'long', 'plain', 'wllama'].some(wants)) {
  const options = { isIsolated: true, threads: own, talks: Number(values.talks), longRun: wants('long') ? 300 : 0 };
  const ours = await benchRuntime(options);
  figures.push(...ours.figures);
  if (wants('plain')) figures.push(...(await benchPlain(ours.own, threads)));
  if (wants('wllama') && values.gguf.length > 0) figures.push(...(await benchWllama(ours.own, values.gguf, threads)));
  if (wants('wllama') && values.gguf.length === 0)
    remarks.push('wllama is not compared: name a file with --gguf (see docs/models.md).');
}
await endBench();

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, headless Chromium without a GPU`;
const load = `load ${loadBefore.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`;
console.log(`Measured on ${machine}; ${load}.\n`);
console.log(formatTable(figures));
for (const remark of remarks) console.log(`\n${remark}`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ machine, load, remarks, figures }, null, 2)}\n`);
