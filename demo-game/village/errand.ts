import { inventQuest, pick, type DialogueManager, type Random, type World } from 'townsfolk';
import { PARCELS, RECIPIENTS, REWARDS, WRITTEN, type Recipient } from '../data/errands.js';

/** The errand of the board: an invented quest, kept in the world, so that saves hold it. */
const QUEST = 'errand';
const PARCEL = 'parcel';

/** Who thinks of errands. */
const WRITER = 'bessa';

/** What a new errand is made with. */
export interface Board {
  readonly people: DialogueManager;
  readonly random: Random;
  /** Aborted when the player has gone. */
  readonly signal?: AbortSignal;
}

/** Pins a new errand to the board, unless the last one is still to be done. The model is asked behind everything else. */
export async function pinErrand({ people, random, signal }: Board): Promise<void> {
  const { world } = people;
  if (isOpen(world)) return;
  const written = pick(WRITTEN, random) ?? WRITTEN[0];
  const [targets, places, rewards] = [PARCELS, Object.keys(RECIPIENTS), Object.keys(REWARDS)].map((all) => oneFirst(all, random));
  const offers = { type: 'deliver', targets: targets ?? [], places: places ?? [], rewards: rewards ?? [] } as const;
  const { title, problem, target, place, reward } = await inventQuest(people, WRITER, offers, written, signal);
  // It took a while: another may hang there by now, or the player may be elsewhere in another game.
  if (signal?.aborted === true || isOpen(world)) return;
  world.setFact('errand_text', `"${title}. ${problem} For somebody at ${place}: ${target}. It is worth ${reward}."`);
  world.setFact('errand_place', place);
  world.setFact('errand_coppers', REWARDS[reward] ?? 1);
  world.setQuest(QUEST, 'offered');
}

function isOpen(world: World): boolean {
  return world.quest(QUEST) === 'offered' || world.quest(QUEST) === 'taken';
}

/** The written errand takes the first of each list. */
function oneFirst(all: readonly string[], random: Random): readonly string[] {
  const one = pick(all, random);
  return all.toSorted((a, b) => Number(b === one) - Number(a === one));
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
