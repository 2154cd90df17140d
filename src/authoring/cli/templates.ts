import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UsageError, textOf, type CommandInput } from './command.js';

/** What stands in a template for something: `__ID__`. */
export type Fillings = Readonly<Record<string, string>>;

/** The text of a template. */
export function templateText(file: string, { ports }: CommandInput): string {
  return readFileSync(join(templatesDir(ports.packageDir), file), 'utf8');
}

/** The files of a template that is a folder, by their paths in it. */
export function templateFiles(folder: string, { ports }: CommandInput): readonly string[] {
  const root = join(templatesDir(ports.packageDir), folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const templatesDir = (packageDir: string) => join(packageDir, 'src/authoring/templates');

/** A template with its places filled. */
export function fill(text: string, fillings: Fillings): string {
  return Object.entries(fillings).reduce((filled, [place, value]) => filled.replaceAll(`__${place}__`, value), text);
}

/** The name that was given, or one made of the id: `old-mill` is Old Mill. */
export function nameOf(id: string, input: CommandInput): string {
  const words = id.split(/[_-]/u).filter((word) => word !== '');
  return textOf(input, 'name') ?? words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}

/** Writes a file that is not there yet. @throws UsageError when it is */
export function writeNew(path: string, text: string, { ports }: CommandInput): void {
  if (existsSync(path)) throw new UsageError(`There is a file "${path}" already. Choose another name, or --to another folder.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  ports.terminal.out(`wrote ${path}`);
}
