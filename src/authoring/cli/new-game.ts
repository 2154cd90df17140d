import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EXIT, UsageError, textOf, type CommandInput } from './command.js';
import { fill, nameOf, templateFiles, templateText, writeNew, type Fillings } from './templates.js';

/** The folder of the template. Files that a tool of this package would take for its own have a name that begins with "_" there. */
const TEMPLATE = 'game';

/** Who is in the game: the same character as that of `new persona`. */
const PERSONA = { ID: 'bron', NAME: 'Bron' } as const;

/** Writes a game into a folder of its own: a scene, a character with tests, a story. */
export function newGame(id: string, input: CommandInput): number {
  const root = join(textOf(input, 'to') ?? '.', id);
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new UsageError(`"${root}" is there already, and not empty. Choose another name, or --to another folder.`);
  const fillings = { ID: id, NAME: nameOf(id, input), ...versions(input) };
  for (const file of templateFiles(TEMPLATE, input)) writeNew(join(root, realName(file)), fillFile(file, fillings, input), input);
  writeNew(join(root, `assets/personas/${PERSONA.ID}.yaml`), fill(templateText('persona.yaml', input), PERSONA), input);
  input.ports.terminal.out(`Next: cd ${root}, npm install, npm run dev`);
  return EXIT.OK;
}

function fillFile(file: string, fillings: Fillings, input: CommandInput): string {
  const text = templateText(join(TEMPLATE, file), input);
  return fill(text, file.endsWith('.html') ? { ...fillings, NAME: escapeHtml(fillings.NAME!) } : fillings);
}

/** `_package.json` is `package.json` in a game, `_gitignore` is `.gitignore`: npm would not pack that one. */
function realName(file: string): string {
  const name = basename(file);
  if (!name.startsWith('_')) return file;
  return join(dirname(file), name.endsWith('.json') ? name.slice(1) : `.${name.slice(1)}`);
}

const packageSchema = z.looseObject({
  version: z.string(),
  peerDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** The versions that this package was made with; of several that will do, the newest. */
function versions({ ports }: CommandInput): Fillings {
  const { version, peerDependencies, devDependencies } = packageSchema.parse(
    JSON.parse(readFileSync(join(ports.packageDir, 'package.json'), 'utf8')),
  );
  const ranges = { ...peerDependencies, typescript: `~${devDependencies.typescript ?? ''}`, townsfolk: `^${version}` };
  return Object.fromEntries(Object.entries(ranges).map(([name, range]) => [`VERSION:${name}`, range.split('||').at(-1)!.trim()]));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
