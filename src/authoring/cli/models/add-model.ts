import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, UsageError, textOf, type CommandInput } from '../command.js';
import { progress } from '../terminal.js';
import { listFolder } from './folder.js';
import { hashFile } from './hash-file.js';
import { DEFAULT_HUB, fetchHubFile, findHubModel } from './hub.js';
import type { Listing, SourceFile } from './listing.js';
import { pickModelFiles } from './pick-files.js';

/** A model that can be added, wherever it is. */
interface Source {
  readonly name: string;
  readonly listing: Listing;
  readonly place: string;
  /** As it stands in the manifest; a folder of somebody's machine does not. */
  readonly origin?: string | undefined;
  readonly take: (file: SourceFile, to: string, onBytes: (bytes: number) => void) => Promise<void>;
}

/** `townsfolk models add`: a model of a hub or of a folder, into a game's folder, with a manifest. */
export async function addModel(input: CommandInput): Promise<number> {
  const { terminal } = input.ports;
  const source = await findSource(input);
  const name = textOf(input, 'name') ?? source.name;
  if (!/^[\w-][\w.-]*$/u.test(name))
    throw new UsageError(`"${name}" cannot be the name of a model's folder. Choose one with --name.`);
  const kind = kindOf(input);
  const files = pickModelFiles(source.listing.files, kind, name, input.ports.hub);
  const target = join(textOf(input, 'to') ?? 'public/models', name);
  if (existsSync(target)) throw new UsageError(`There is a model "${target}" already. Choose another name with --name.`);
  const license = source.listing.license ?? 'not told: ask who made it';
  terminal.out(`${source.place}: ${files.length} files, ${sizeText(totalOf(files))}, licence ${license}`);
  if (!(await isWanted(input))) return EXIT.FOUND;
  // Beside its place, so that it comes to stand there whole; kept when it breaks off, so that the next run goes on.
  const unfinished = join(dirname(target), `.${name}.unfinished`);
  const entries = await takeAll(source, files, unfinished, input);
  await writeManifest(unfinished, {
    license: source.listing.license,
    origin: source.origin,
    revision: source.listing.revision,
    dtype: kind,
    files: entries,
  });
  await rename(unfinished, target);
  tellUse(name, target, files, input);
  return EXIT.OK;
}

async function findSource(input: CommandInput): Promise<Source> {
  const [, what] = input.positionals;
  if (what === undefined) throw new UsageError('Say which: townsfolk models add owner/name, or a folder: ./my-model');
  if (existsSync(what) && statSync(what).isDirectory()) return folderSource(what);
  const id = /^[\w-][\w.-]*\/[\w-][\w.-]*$/u.exec(what)?.[0];
  if (id === undefined) throw new UsageError(`"${what}" is neither a folder nor a model of a hub, which is called owner/name.`);
  const url = (textOf(input, 'hub') ?? DEFAULT_HUB).replace(/\/+$/u, '');
  const model = await findHubModel(id, { url, revision: textOf(input, 'revision') ?? 'main' }, input.ports.hub);
  return {
    name: basename(id),
    listing: model.listing,
    place: id,
    origin: `${url}/${id}`,
    take: (...file) => fetchHubFile(model, ...file),
  };
}

function folderSource(folder: string): Source {
  return {
    name: basename(resolve(folder)),
    listing: listFolder(folder),
    place: folder,
    take: async (file, to, onBytes) => {
      await mkdir(dirname(to), { recursive: true });
      await copyFile(join(folder, file.path), to);
      onBytes(file.bytes);
    },
  };
}

function kindOf(input: CommandInput): string {
  const asked = textOf(input, 'dtype') ?? 'q8';
  const kinds = Object.keys(input.ports.hub.graphs);
  if (!kinds.includes(asked)) throw new UsageError(`--dtype takes ${kinds.join(', ')}, not "${asked}".`);
  return asked;
}

async function isWanted({ ports: { terminal }, values }: CommandInput): Promise<boolean> {
  if (values.yes === true || !terminal.isWatched) return true;
  const answer = await terminal.ask('Take it? [Y/n] ');
  return answer !== undefined && !/^\s*n/iu.test(answer);
}

type ManifestFiles = Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;

/** Takes all files, each compared with what its source says of it. */
async function takeAll(
  source: Source,
  files: readonly SourceFile[],
  to: string,
  { ports }: CommandInput,
): Promise<ManifestFiles> {
  const total = totalOf(files);
  const entries: Record<string, ManifestFiles[string]> = {};
  let before = 0;
  for (const file of files) {
    const path = join(to, file.path);
    const show = (bytes: number) => progress(ports.terminal, mebibytes(before + bytes), mebibytes(total) + 1, `MiB ${file.path}`);
    await source.take(file, path, show);
    entries[file.path] = { bytes: file.bytes, sha256: await checkFile(path, file) };
    before += file.bytes;
  }
  progress(ports.terminal, 1, 1, '');
  return entries;
}

/** Compares a file with its source. One that is another is thrown away, or the next run would keep it. @returns its SHA-256 */
async function checkFile(path: string, { path: name, bytes, sha256 }: SourceFile): Promise<string> {
  const size = statSync(path).size;
  const found = await hashFile(path);
  if (size === bytes && (sha256 === undefined || found === sha256)) return found;
  await rm(path);
  throw new UsageError(`${name} has come damaged (${size} of ${bytes} bytes). Run it again: everything else is kept.`);
}

async function writeManifest(folder: string, manifest: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

function tellUse(name: string, target: string, files: readonly SourceFile[], { ports: { terminal } }: CommandInput): void {
  const isAppendGraph = files.some(({ path }) => path.startsWith('onnx/model_append'));
  terminal.out(`added ${target}`);
  terminal.out(`Next: townsfolk eval --model ${name} --models-dir ${dirname(target)}`);
  if (!isAppendGraph) terminal.out('It was not made for Townsfolk. How a page runs it: docs/models.md, "Other models".');
}

const totalOf = (files: readonly SourceFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const mebibytes = (bytes: number) => Math.floor(bytes / 2 ** 20);
const sizeText = (bytes: number) => (bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / 2 ** 20)} MiB`);
