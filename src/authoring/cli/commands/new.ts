import { join } from 'node:path';
import { ID_PATTERN } from '../../../core/ids.js';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';
import { newGame } from '../new-game.js';
import { fill, nameOf, templateText, writeNew } from '../templates.js';

export const create: Command = {
  name: 'new',
  summary: 'begin a persona, a lore file, a story, or a whole game',
  help: `townsfolk new persona mira [--name "Mira Holt"] [--to assets/personas]
townsfolk new lore village [--to assets/lore]
townsfolk new story forge [--to assets/stories]
townsfolk new game old-mill [--name "The Old Mill"]

Files begin with comments that say what goes where. Nothing that is there is written over.
A game is a folder: Vite, TypeScript, Phaser, a character with tests, and a story.`,
  options: { name: { type: 'string' }, to: { type: 'string' } },
  run: (input) => {
    const [what, id] = input.positionals;
    if (what === undefined || id === undefined || !Object.hasOwn(KINDS, what))
      throw new UsageError('Say what, and what to call it: townsfolk new persona mira (or lore, story, game)');
    if (!ID_PATTERN.test(id))
      throw new UsageError(`"${id}" cannot be an id: lower-case letters, digits, _ and -, starting with a letter.`);
    return Promise.resolve(KINDS[what as keyof typeof KINDS](id, input));
  },
};

const KINDS = {
  persona: (id: string, input: CommandInput) => one('persona.yaml', `${id}.yaml`, id, input, `townsfolk talk ${id}`),
  lore: (id: string, input: CommandInput) => one('lore.yaml', `${id}.yaml`, id, input, 'name it under "lore:" of a persona'),
  story: (id: string, input: CommandInput) => one('story.ink', `${id}.ink`, id, input, `townsfolk ink check ${id}.ink`),
  game: newGame,
};

function one(template: string, file: string, id: string, input: CommandInput, next: string): number {
  const path = join(textOf(input, 'to') ?? '.', file);
  writeNew(path, fill(templateText(template, input), { ID: id, NAME: nameOf(id, input) }), input);
  input.ports.terminal.out(`Next: ${next}`);
  return EXIT.OK;
}
