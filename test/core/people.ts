import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ActionBook,
  DialogueManager,
  GREEDY_SAMPLING,
  World,
  parsePersona,
  type DialogueManagerOptions,
  type TurnPart,
  type TurnTrace,
} from '../../src/index.js';
import { ManualClock } from '../../src/testing/index.js';

export const miraYaml = readFileSync(join(import.meta.dirname, '../../assets/personas/mira.yaml'), 'utf8');

/** The forge with Mira in it, as the demo has it. */
export function makeForge(options: Partial<DialogueManagerOptions> = {}) {
  const clock = new ManualClock();
  const world = new World({
    player: { name: 'Ash', is: 'a young courier carrying a broken sword' },
    scene: 'The forge at dusk, rain hammering the roof.',
    items: { broken_sword: 1 },
  });
  const actions = new ActionBook().declare({
    id: 'take:broken_sword',
    isLegal: ({ world }) => world.has('broken_sword'),
    apply: ({ world }) => {
      world.take('broken_sword');
      world.setFact('sword_taken', true);
    },
  });
  const traces: TurnTrace[] = [];
  const people = new DialogueManager({
    clock,
    world,
    actions,
    sampling: GREEDY_SAMPLING,
    onTrace: (trace) => traces.push(trace),
    ...options,
  });
  people.add(parsePersona(miraYaml, 'mira.yaml'));
  return { clock, world, actions, people, traces };
}

export async function collect(parts: AsyncIterable<TurnPart>): Promise<TurnPart[]> {
  const all: TurnPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

export function endOf(parts: readonly TurnPart[]): Extract<TurnPart, { type: 'turn-end' }> {
  const last = parts.at(-1);
  if (last?.type !== 'turn-end') throw new Error('The turn did not end.');
  return last;
}
