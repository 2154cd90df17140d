import { inventQuest, type DialogueManager, type World } from 'townsfolk';
import { PARCELS, RECIPIENTS, REWARDS, WRITTEN, type Recipient } from '../data/errands.js';

/** The errand of the board: an invented quest, kept in the world, so that saves hold it. */
const QUEST = 'errand';
const PARCEL = 'parcel';

/** Who thinks of errands. */
const WRITER = 'bessa';

/** Pins a new errand to the board, unless the last one is still to be done. */
export async function pinErrand(people: DialogueManager): Promise<void> {
  const { world, context } = people;
  if (world.quest(QUEST) === 'offered' || world.quest(QUEST) === 'taken') return;
  const shuffled = (all: readonly string[]) => all.map((one) => [context.random.next(), one] as const).sort(([a], [b]) => a - b);
  const [targets, places, rewards] = [PARCELS, Object.keys(RECIPIENTS), Object.keys(REWARDS)].map((all) =>
    shuffled(all).map(([, one]) => one),
  ) as [string[], string[], string[]];
  const written = WRITTEN[Math.floor(context.random.next() * WRITTEN.length)] ?? WRITTEN[0];
  const { title, problem, target, place, reward } = await inventQuest(
    people,
    WRITER,
    { type: 'deliver', targets, places, rewards },
    written,
  );
  world.setFact('errand_text', `"${title}. ${problem} For somebody at ${place}: ${target}. It is worth ${reward}."`);
  world.setFact('errand_place', place);
  world.setFact('errand_coppers', REWARDS[reward] ?? 1);
  world.setQuest(QUEST, 'offered');
}

/** What the board says of it; empty when there is none. */
export function errandText(world: World): string {
  return world.quest(QUEST) === 'offered' ? String(world.fact('errand_text') ?? '') : '';
}

/** Takes it from the board, parcel and all. */
export function takeErrand(world: World): void {
  if (world.quest(QUEST) !== 'offered') return;
  world.setQuest(QUEST, 'taken');
  world.give(PARCEL);
}

/** Hands the parcel over, if it is for this one. @returns who has it now; `undefined` when it is for somebody else. */
export function handOver(world: World, npc: string): Recipient | undefined {
  const recipient = RECIPIENTS[String(world.fact('errand_place'))];
  if (world.quest(QUEST) !== 'taken' || recipient?.npc !== npc || !world.take(PARCEL)) return undefined;
  world.give('coppers', Number(world.fact('errand_coppers') ?? 1));
  world.setQuest(QUEST, 'done');
  return recipient;
}
