import type { TestWorld } from '../../core/persona/schema/tests.js';
import { testWorld } from '../../core/persona/schema/tests.js';
import { UsageError, textOf, type CommandInput } from './command.js';

/** Options that say in what world a character is talked to. */
export const WORLD_OPTIONS = {
  set: { type: 'string', multiple: true },
  item: { type: 'string', multiple: true },
  bond: { type: 'string' },
  scene: { type: 'string' },
  place: { type: 'string' },
  time: { type: 'string' },
  weather: { type: 'string' },
  player: { type: 'string' },
} as const;

export const WORLD_HELP = `  --bond 40            what they think of the player, -100 to 100
  --set gate_done=true a fact of the world; quest.ledger=done for a quest
  --item broken_sword  something that the player carries
  --scene "…" --place forge --time 18:30 --weather rain
  --player "Ash"       the player's name`;

/** The world that the options describe. @throws UsageError */
export function worldFrom(input: CommandInput): TestWorld {
  const list = (name: string): readonly string[] => {
    const value = input.values[name];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const pairs = list('set').map((pair) => {
    const [, name, value] = /^([\w.]+)=(.*)$/u.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`--set takes name=value, not "${pair}".`);
    return [name, valueOf(value)] as const;
  });
  const [bond, player] = [textOf(input, 'bond'), textOf(input, 'player')];
  const quests = pairs.filter(([name]) => name.startsWith('quest.')).map(([name, value]) => [name.slice('quest.'.length), value]);
  const world = {
    facts: Object.fromEntries(pairs.filter(([name]) => !name.startsWith('quest.'))),
    ...(quests.length > 0 && { quests: Object.fromEntries(quests) as unknown }),
    items: list('item'),
    ...(bond !== undefined && { bond: Number(bond) }),
    ...(player !== undefined && { player: { name: player } }),
    ...Object.fromEntries(
      (['scene', 'place', 'time', 'weather'] as const).flatMap((key) =>
        textOf(input, key) === undefined ? [] : [[key, textOf(input, key)]],
      ),
    ),
  };
  const result = testWorld.safeParse(world);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `--${String(issue?.path[0] === 'quests' ? 'set quest' : (issue?.path[0] ?? 'set'))}: ${issue?.message ?? 'cannot be read'}.`,
  );
}

function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text.replaceAll(/^"|"$/gu, '');
}
