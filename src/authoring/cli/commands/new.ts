import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ID_PATTERN } from '../../../core/ids.js';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';

export const create: Command = {
  name: 'new',
  summary: 'begin a persona, a lore file or a story',
  help: `townsfolk new persona mira [--name "Mira Holt"] [--to assets/personas]
townsfolk new lore village [--to assets/lore]
townsfolk new story forge [--to assets/stories]

Files begin with comments that say what goes where. Nothing that is there is written over.`,
  options: { name: { type: 'string' }, to: { type: 'string' } },
  run: (input) => {
    const [what, id] = input.positionals;
    if (what === undefined || id === undefined || !Object.hasOwn(KINDS, what))
      throw new UsageError('Say what, and what to call it: townsfolk new persona mira');
    if (!ID_PATTERN.test(id))
      throw new UsageError(`"${id}" cannot be an id: lower-case letters, digits, _ and -, starting with a letter.`);
    return Promise.resolve(KINDS[what as keyof typeof KINDS](id, input));
  },
};

const KINDS = {
  persona: (id: string, input: CommandInput) => one('persona.yaml', `${id}.yaml`, id, input, `townsfolk talk ${id}`),
  lore: (id: string, input: CommandInput) => one('lore.yaml', `${id}.yaml`, id, input, 'name it under "lore:" of a persona'),
  story: (id: string, input: CommandInput) => one('story.ink', `${id}.ink`, id, input, `townsfolk ink check ${id}.ink`),
};

function one(template: string, file: string, id: string, input: CommandInput, next: string): number {
  const path = join(textOf(input, 'to') ?? '.', file);
  write(path, filled(readFileSync(join(templates(input), template), 'utf8'), id, input), input);
  input.ports.terminal.out(`Next: ${next}`);
  return EXIT.OK;
}

const templates = ({ ports }: CommandInput) => join(ports.packageDir, 'src/authoring/templates');

function filled(text: string, id: string, input: CommandInput): string {
  const name =
    textOf(input, 'name') ??
    id
      .split(/[_-]/u)
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join(' ');
  return text.replaceAll('__ID__', id).replaceAll('__NAME__', name);
}

function write(path: string, text: string, { ports }: CommandInput): void {
  if (existsSync(path)) throw new UsageError(`There is a file "${path}" already. Choose another name, or --to another folder.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  ports.terminal.out(`wrote ${path}`);
}
