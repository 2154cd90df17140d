import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { looksLikePersona } from '../project/looks-like-persona.js';
import { kindOf, type ProjectFiles } from '../project/project.js';
import { UsageError } from './command.js';

/** Largest file that is read, in bytes. Texts of writers stay far below. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Most files that are looked at; past them it was likely the wrong folder. */
const MAX_FILES = 20_000;

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'build', 'out', '.git']);

/**
 * All texts of writers under some files and folders, by path, with the files that they name beside them.
 *
 * @throws UsageError for a path that is not there.
 */
export function readProjectFiles(paths: readonly string[]): ProjectFiles {
  const files = new Map<string, string>();
  for (const path of paths) {
    if (!isThere(path)) throw new UsageError(`There is no file or folder "${path}".`);
    for (const file of walk(path, path === '.' ? '' : path)) addFile(files, file, paths.includes(file));
  }
  addNeighbours(files);
  return files;
}

/** A file that was named is read whatever it is; one that was found only if it is one of ours. */
function addFile(files: Map<string, string>, path: string, isNamed: boolean): void {
  const name = slashes(path);
  if (files.has(name) || !/\.(?:ya?ml|json|ink)$/iu.test(path)) {
    if (isNamed && !files.has(name)) files.set(name, readText(path));
    return;
  }
  const text = readText(path);
  const kind = kindOf(name, text);
  if (isNamed || (kind !== undefined && (kind !== 'persona' || looksLikePersona(text)))) files.set(name, text);
}

/** Files that are extended or named as lore, and the settings above, belong to what was asked for. */
function addNeighbours(files: Map<string, string>): void {
  for (const [path, text] of [...files]) {
    const names = [...text.matchAll(/[\w./-]+\.(?:ya?ml|json)\b/gu)].map(([name]) => name);
    for (const name of names) {
      const target = slashes(join(dirname(path), name));
      if (!files.has(target) && isThere(target) && statSync(target).isFile()) files.set(target, readText(target));
    }
  }
  const hasConfig = [...files.keys()].some((path) => kindOf(path, '') === 'config');
  const config = ['townsfolk.yaml', 'townsfolk.yml', 'townsfolk.json'].find(isThere);
  if (!hasConfig && config !== undefined) files.set(config, readText(config));
}

function* walk(path: string, name: string, count = { files: 0 }): Generator<string> {
  if (++count.files > MAX_FILES)
    throw new UsageError(`There are more than ${MAX_FILES} files under "${path}": name a folder inside it.`);
  if (!statSync(path).isDirectory()) {
    yield name;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name) || entry.isSymbolicLink()) continue;
    yield* walk(join(path, entry.name), join(name, entry.name), count);
  }
}

/** A text; of a file that is too large only so much that the readers see that it is. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
}

function isThere(path: string): boolean {
  return existsSync(path);
}

const slashes = (path: string) => path.replaceAll('\\', '/').replace(/^\.\//u, '');
