import type { World } from 'townsfolk';

/** A night and a day, as Mira counts: from dusk to the next evening, or a good sleep and a morning. */
const MENDING = 12 * 60;

/** Keeps the sword in step with the hours: once its time is over it is due, which the story of the forge knows at once. */
export function mindTheMending(world: World): void {
  if (world.fact('sword_taken') !== true) return;
  if (world.fact('sword_given') !== true) {
    world.setFact('sword_given', true);
    world.setFact('sword_given_at', world.state.minutes);
  }
  const since = world.state.minutes - Number(world.fact('sword_given_at'));
  if (since >= MENDING) world.setFact('sword_due', true);
}
