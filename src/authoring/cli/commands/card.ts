import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mergeLayers } from '../../../core/persona/parse-persona.js';
import { readLayers } from '../../../core/persona/read-layers.js';
import { cardOfPersona } from '../../cards/from-persona.js';
import { importCard } from '../../cards/import-card.js';
import { readCard } from '../../cards/read-card.js';
import { writeCharx, writeJsonCard, writePngCard } from '../../cards/write-card.js';
import { readLoreSource } from '../../project/lore-source.js';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';
import { countsOf, printDiagnostic } from '../print.js';
import { readText } from '../read-files.js';
import { withoutCodes } from '../terminal.js';
import { personaYaml, yamlText } from '../../project/yaml-text.js';

export const card: Command = {
  name: 'card',
  summary: 'read and write Character Cards',
  help: `townsfolk card import pell.png [--id pell] [--to assets/personas]
townsfolk card export mira.yaml --to mira.png --picture mira-portrait.png
townsfolk card show pell.png

Reads versions 1 to 3 from JSON, PNG, APNG and CHARX, and writes version 3 (JSON by the ending of --to, or .png, .charx).
Import writes a persona, a lore file for its book, and the card's own data beside them, so that export loses nothing.

  --id NAME             what to call the character
  --to PATH             where to write
  --picture FILE        the PNG that the card goes into
  --with-instructions   takes the card's instructions to the model over as facts
  --with-secrets        exports locked facts and "hides" too
  --force               writes over what is there
  --json                what was found, as JSON`,
  options: {
    id: { type: 'string' },
    to: { type: 'string' },
    picture: { type: 'string' },
    'with-instructions': { type: 'boolean' },
    'with-secrets': { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: (input) => {
    const [action, file] = input.positionals;
    if (action === undefined || file === undefined || !Object.hasOwn(ACTIONS, action))
      throw new UsageError('Say what to do and with which file: townsfolk card import pell.png');
    if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`);
    return Promise.resolve(ACTIONS[action as keyof typeof ACTIONS](file, input));
  },
};

const ACTIONS = { import: importOne, export: exportOne, show: showOne };

function importOne(file: string, input: CommandInput): number {
  const { terminal } = input.ports;
  const result = importCard(new Uint8Array(readFileSync(file)), file, {
    id: textOf(input, 'id'),
    takesInstructions: input.values['with-instructions'] === true,
  });
  const { persona, lore, card: read, problems } = result;
  if (input.values.json === true) terminal.out(JSON.stringify({ persona, lore, problems }, null, 2));
  else for (const problem of problems) printDiagnostic(terminal, problem, undefined);
  if (persona === undefined || read === undefined) return EXIT.FOUND;
  const folder = textOf(input, 'to') ?? '.';
  const name = persona.id ?? 'card';
  const hasLore = lore !== undefined;
  const whole = hasLore ? { ...persona, lore: [`${name}.lore.yaml`] } : persona;
  write(
    join(folder, `${name}.yaml`),
    personaYaml(whole, `${persona.name ?? name}, out of the card ${file.split(/[\\/]/u).at(-1) ?? ''}.`),
    input,
  );
  if (hasLore) write(join(folder, `${name}.lore.yaml`), yamlText(lore), input);
  write(join(folder, `${name}.card.json`), writeJsonCard(read), input);
  if (input.values.json !== true)
    terminal.out(`${countsOf(problems)}. Go on with: townsfolk check ${join(folder, `${name}.yaml`)}`);
  return EXIT.OK;
}

function exportOne(file: string, input: CommandInput): number {
  const { layers, problems } = readLayers(readText(file), file, (path) => (existsSync(path) ? readText(path) : undefined));
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(String(problem.error));
  const persona = mergeLayers(layers);
  const to = textOf(input, 'to') ?? `${persona.id ?? 'card'}.card.json`;
  const [lorePath] = persona.lore ?? [];
  const lore = lorePath !== undefined && existsSync(lorePath) ? readLoreSource(readText(lorePath), lorePath).data : undefined;
  const before = join(dirname(file), `${persona.id ?? ''}.card.json`);
  const original = existsSync(before) ? readCard(new Uint8Array(readFileSync(before)), before).card : undefined;
  const made = cardOfPersona(persona, { lore, original, tellsSecrets: input.values['with-secrets'] === true });
  write(to, bytesFor(to, made, input), {
    ...input,
    values: { ...input.values, force: input.values.force === true || to === before },
  });
  return EXIT.OK;
}

function bytesFor(to: string, made: ReturnType<typeof cardOfPersona>, input: CommandInput): Uint8Array {
  const picture = textOf(input, 'picture');
  const bytes = picture === undefined ? made.picture : new Uint8Array(readFileSync(picture));
  if (/\.charx$/iu.test(to)) return writeCharx({ ...made, picture: bytes });
  if (!/\.png$/iu.test(to)) return writeJsonCard(made);
  const png = bytes && writePngCard(made, bytes);
  if (png === undefined) throw new UsageError('A card in a picture needs a PNG: --picture mira-portrait.png');
  return png;
}

function showOne(file: string, input: CommandInput): number {
  const { terminal } = input.ports;
  const { card: read, persona, lore, problems } = importCard(new Uint8Array(readFileSync(file)), file);
  if (input.values.json === true)
    terminal.out(
      JSON.stringify(
        { card: read && { version: read.version, data: read.data, files: [...read.files.keys()] }, problems },
        null,
        2,
      ),
    );
  else {
    for (const problem of problems) printDiagnostic(terminal, problem, undefined);
    if (read !== undefined) {
      const { data } = read;
      terminal.out(
        `${withoutCodes(data.name)}: version ${read.version.slice(1)}, by ${withoutCodes(data.creator) || 'nobody named'}`,
      );
      terminal.out(
        `${data.alternate_greetings.length + 1} greetings, ${lore?.entries.length ?? 0} lore entries, ${read.files.size} files inside`,
      );
      terminal.out(`\nAs a persona:\n${withoutCodes(yamlText(persona ?? {}))}`);
    }
  }
  return read === undefined ? EXIT.FOUND : EXIT.OK;
}

/** Nothing that a writer has changed is written over by mistake. */
function write(path: string, content: string | Uint8Array, input: CommandInput): void {
  if (existsSync(path) && input.values.force !== true)
    throw new UsageError(`There is a file "${path}" already. Give another name, or --force.`);
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written: ${(error as Error).message}`);
  }
  if (input.values.json !== true) input.ports.terminal.out(`wrote ${path}`);
}
