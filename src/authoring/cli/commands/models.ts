import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';
import { addModel } from '../models/add-model.js';
import { hashFile } from '../models/hash-file.js';
import { DEFAULT_HUB } from '../models/hub.js';
import { printTable } from '../print.js';
import { progress } from '../terminal.js';

export const models: Command = {
  name: 'models',
  summary: 'list, verify, copy and add models',
  help: `townsfolk models list
townsfolk models verify [name]
townsfolk models copy --to public/models
townsfolk models copy hearth-135m
townsfolk models add owner/name
townsfolk models add ./my-model --name mine --to public/models

  copy writes models as a page fetches them, in compressed parts, and the
  WebAssembly runtime beside them; without a name, all that a game needs.
  With townsfolk/vite there is nothing to copy.

  add takes a model from a hub or a folder: it says the licence and the size,
  goes on where it was broken off, compares each file with what the hub says
  of it, and writes a manifest with sizes and SHA-256.

  --to DIR           where the models of the game are (public/models)
  --gpu              copies the runtime for graphics cards too, 44 MB more
  --name NAME        what the model is called there
  --dtype q4         another kind of graph than q8: int8, uint8, q4 or fp32
  --revision REV     a branch, tag or commit of the hub (main)
  --hub URL          another hub than ${DEFAULT_HUB}
  --yes              asks nothing
  --models-dir DIR   another folder than the package's own
  --json             as JSON`,
  options: {
    to: { type: 'string' },
    gpu: { type: 'boolean' },
    name: { type: 'string' },
    dtype: { type: 'string' },
    revision: { type: 'string' },
    hub: { type: 'string' },
    yes: { type: 'boolean' },
    'models-dir': { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (input) => {
    const [action = 'list', name] = input.positionals;
    if (action === 'add') return addModel(input);
    const folder = textOf(input, 'models-dir') ?? input.ports.modelsDir;
    if (!existsSync(folder)) throw new UsageError(`There is no folder "${folder}".`);
    const known = readdirSync(folder).filter((one) => existsSync(join(folder, one, 'manifest.json')));
    if (name !== undefined && !known.includes(name))
      throw new UsageError(`There is no model "${name}". There are: ${known.join(', ')}.`);
    if (action === 'list') return list(folder, known, input);
    if (action === 'verify') return verify(folder, name === undefined ? known : [name], input);
    if (action === 'copy') return copy(folder, name === undefined ? known : [name], input);
    throw new UsageError('Say what to do: townsfolk models list, verify, copy or add.');
  },
};

/** As much of a manifest as is needed to check files; manifests hold more. */
const manifestSchema = z.looseObject({
  job: z.string().optional(),
  license: z.string().optional(),
  files: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
});

interface ListedFile {
  readonly path: string;
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
}

function filesOf(folder: string, name: string): readonly ListedFile[] {
  const path = join(folder, name, 'manifest.json');
  const result = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new UsageError(`"${path}" is no manifest of a model.`);
  const { files } = result.data;
  return Array.isArray(files)
    ? files.flatMap((entry) => listed('', entry))
    : Object.entries(files).flatMap(([file, entry]) => listed(file, entry));
}

function listed(name: string, entry: unknown): readonly ListedFile[] {
  if (typeof entry === 'number') return [{ path: name, bytes: entry }];
  const { path, file, bytes, size, sha256, parts } = (entry ?? {}) as Record<string, unknown>;
  if (Array.isArray(parts)) return parts.flatMap((part) => listed('', part));
  const where = [name, path, file].find((value): value is string => typeof value === 'string' && value !== '');
  const count = [bytes, size].find((value): value is number => typeof value === 'number');
  return where === undefined ? [] : [{ path: where, bytes: count, sha256: typeof sha256 === 'string' ? sha256 : undefined }];
}

function list(folder: string, known: readonly string[], { ports: { terminal }, values }: CommandInput): number {
  const rows = known.map((name) => {
    const files = filesOf(folder, name);
    const bytes = files.reduce((sum, { bytes: count = 0 }) => sum + count, 0);
    return { name, files: files.length, mebibytes: Math.round(bytes / 2 ** 20) };
  });
  if (values.json === true) terminal.out(JSON.stringify(rows, null, 2));
  else
    printTable(
      terminal,
      ['model', 'files', 'MiB'],
      rows.map(({ name, files, mebibytes }) => [name, String(files), String(mebibytes)]),
    );
  return EXIT.OK;
}

async function verify(folder: string, names: readonly string[], input: CommandInput): Promise<number> {
  const { terminal } = input.ports;
  const all = names.flatMap((name) =>
    filesOf(folder, name).map((file) => ({ ...file, path: join(folder, name, file.path), model: name })),
  );
  const faults: { model: string; path: string; fault: string }[] = [];
  for (const [index, file] of all.entries()) {
    progress(terminal, index, all.length, file.path);
    const fault = await faultOf(file);
    if (fault !== undefined) faults.push({ model: file.model, path: file.path, fault });
  }
  progress(terminal, all.length, all.length, '');
  if (input.values.json === true) terminal.out(JSON.stringify({ files: all.length, faults }, null, 2));
  else {
    for (const { path, fault } of faults) terminal.out(`${path}: ${fault}`);
    terminal.out(`${all.length - faults.length} files are as their manifests say, ${faults.length} are not.`);
  }
  return faults.length === 0 ? EXIT.OK : EXIT.FOUND;
}

async function faultOf({ path, bytes, sha256 }: ListedFile): Promise<string | undefined> {
  if (!existsSync(path)) return 'is not there';
  const { size } = statSync(path);
  if (bytes !== undefined && size !== bytes) return `has ${size} bytes instead of ${bytes}`;
  if (sha256 === undefined) return undefined;
  return (await hashFile(path)) === sha256 ? undefined : 'has another content than it should';
}

async function copy(folder: string, names: readonly string[], input: CommandInput): Promise<number> {
  const { terminal, packModel, copyRuntime } = input.ports;
  const to = textOf(input, 'to') ?? 'public/models';
  for (const [index, name] of names.entries()) {
    progress(terminal, index, names.length, name);
    await packModel(join(folder, name), join(to, name));
  }
  progress(terminal, names.length, names.length, '');
  const runtime = await copyRuntime(to, input.values.gpu === true);
  terminal.out(`copied ${names.join(', ')} to ${to}`);
  if (runtime === undefined) throw new UsageError('The runtime is not installed: npm install @huggingface/transformers');
  terminal.out(`copied the runtime to ${runtime}`);
  return EXIT.OK;
}
