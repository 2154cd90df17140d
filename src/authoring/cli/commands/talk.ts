import { createRandom } from '../../../core/random.js';
import type { LoreVerdict } from '../../../core/lore/scan-lore.js';
import { tryLore } from '../../../core/lore/try-lore.js';
import { traceMarkdown } from '../../../core/trace/trace-markdown.js';
import type { TurnTrace } from '../../../core/trace/trace.js';
import { DialogueManager } from '../../../core/turn/dialogue-manager.js';
import type { Talk } from '../../../core/turn/talk.js';
import { ActionBook } from '../../../core/world/actions.js';
import { bondWord } from '../../../core/world/bond.js';
import type { World } from '../../../core/world/world.js';
import { yamlText } from '../../project/yaml-text.js';
import { testOfLine } from '../../tests/test-of-line.js';
import { worldOf } from '../../tests/try-line.js';
import { EXIT, UsageError, numberOf, textOf, type Command, type CommandInput, type CommandModel } from '../command.js';
import { findPersona, type Cast } from '../people.js';
import { paint, withoutCodes, type Terminal } from '../terminal.js';
import { WORLD_HELP, WORLD_OPTIONS, worldFrom } from '../world-flags.js';

export const talk: Command = {
  name: 'talk',
  summary: 'talk with a character while you write',
  help: `townsfolk talk [file or id]

Talks with a character on the shipped model. While you talk: /why shows how the last answer came about, /test writes it down
as a test, /lore WORDS shows what a sentence brings up, /world shows the world, /again starts over with the file as it is now, /quit.

${WORLD_HELP}
  --model NAME         another model; "none" for the authored lines
  --seed 7             another talk`,
  options: { ...WORLD_OPTIONS, model: { type: 'string' }, 'models-dir': { type: 'string' }, seed: { type: 'string' } },
  run: async (input) => {
    const { terminal, loadModel } = input.ports;
    const cast = findPersona(input.positionals[0]);
    const name = textOf(input, 'model') ?? 'hearth-135m';
    const given = worldFrom(input);
    const model = name === 'none' ? undefined : await loadModel(name, textOf(input, 'models-dir'));
    try {
      terminal.out(
        paint(
          terminal,
          'dim',
          `${cast.persona.name}, ${cast.persona.role}. ${model === undefined ? 'Authored lines.' : `Model ${name}.`} /again reads the file anew, /why explains, /quit ends.`,
        ),
      );
      for (let current: Cast | undefined = cast; current !== undefined;) current = await oneTalk(current, input, model, given);
      return EXIT.OK;
    } finally {
      model?.dispose();
    }
  },
};

/** One talk; gives the cast of the next when it is to start over. */
async function oneTalk(
  { persona, lore }: Cast,
  input: CommandInput,
  model: CommandModel | undefined,
  given: ReturnType<typeof worldFrom>,
): Promise<Cast | undefined> {
  const { terminal } = input.ports;
  const world = worldOf(persona.id, given);
  const actions = new ActionBook();
  for (const id of persona.actions) actions.declare({ id, isLegal: () => true, apply: () => undefined });
  const people = new DialogueManager({ ...model, lore, world, actions, random: createRandom(numberOf(input, 'seed') ?? 1) }).add(
    persona,
  );
  const talking = people.openTalk(persona.id);
  const greeting = talking.greet();
  terminal.out(
    `${paint(terminal, 'green', persona.name)} ${paint(terminal, 'dim', `[${greeting.mood}]`)} ${withoutCodes(greeting.text)}`,
  );
  let last: TurnTrace | undefined;
  for (;;) {
    const typed = await terminal.ask(`${paint(terminal, 'blue', world.state.player.name)} `);
    if (typed === undefined || typed.trim() === '/quit') return undefined;
    if (typed.trim() === '/again') {
      const again = readAgain(input);
      if (again !== undefined) return again;
      continue;
    }
    const [word, ...rest] = typed.trim().split(/\s+/u);
    if (word?.startsWith('/')) aside(word, rest.join(' '), { terminal, last, world, lore });
    else last = await oneTurn(talking, typed, terminal, world);
  }
}

/** The file as it is now. While it is broken the talk goes on as it was: the model need not load again. */
function readAgain({ positionals, ports }: CommandInput): Cast | undefined {
  try {
    return findPersona(positionals[0]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    ports.terminal.out(error.message);
    return undefined;
  }
}

async function oneTurn(talking: Talk, typed: string, terminal: Terminal, world: World): Promise<TurnTrace | undefined> {
  const { name, id } = talking.persona;
  const before = world.bond(id);
  for await (const part of talking.say(typed)) {
    if (part.type === 'action')
      terminal.out(
        paint(terminal, 'yellow', `  does ${part.action}${part.isAccepted ? '' : ` (refused: ${part.reason ?? ''})`}`),
      );
    if (part.type !== 'turn-end') continue;
    const moved = world.bond(id) - before;
    const notes = [
      part.source === 'model' ? '' : `authored${part.trace.fallback === undefined ? '' : `: ${part.trace.fallback}`}`,
      moved === 0 ? '' : `bond ${moved > 0 ? '+' : ''}${moved}, ${bondWord(world.bond(id))}`,
    ];
    terminal.out(
      `${paint(terminal, 'green', name)} ${paint(terminal, 'dim', `[${part.mood}]`)} ${withoutCodes(part.text)} ${paint(terminal, 'dim', notes.filter(Boolean).join(', '))}`.trimEnd(),
    );
    return part.trace;
  }
  return undefined;
}

interface Aside {
  readonly terminal: Terminal;
  readonly last: TurnTrace | undefined;
  readonly world: World;
  readonly lore: Cast['lore'];
}

function aside(word: string, rest: string, { terminal, last, world, lore }: Aside): void {
  if (word === '/world') return terminal.out(JSON.stringify(world.state, null, 2));
  if (word === '/lore') return showLore(tryLore(lore, rest), terminal);
  if (word !== '/why' && word !== '/test') return terminal.out('There are /why, /test, /lore WORDS, /world, /again and /quit.');
  if (last === undefined) return terminal.out('Nothing was said yet.');
  if (word === '/why') return terminal.out(withoutCodes(traceMarkdown(last)));
  const { heard, mood, action, npcId } = last;
  const written = testOfLine({ heard: [heard], mood, action: action?.id ?? 'none', world: world.state, npc: npcId });
  terminal.out(`Put this under "tests:", with the words that the answer must have:\n${withoutCodes(yamlText([written]))}`);
}

function showLore(verdicts: readonly LoreVerdict[], terminal: Terminal): void {
  if (verdicts.length === 0) terminal.out('This character names no lore file.');
  for (const { entry, isFired, reason } of verdicts)
    terminal.out(
      `${isFired ? paint(terminal, 'green', 'comes up') : paint(terminal, 'dim', 'stays out')}  ${entry.id}: ${reason}`,
    );
}
