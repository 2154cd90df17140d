import type { DialogueManager, QuestState } from 'townsfolk';
import { worldFunctions, type InkFunctions } from 'townsfolk/ink';
import { errandText, takeErrand } from './village/errand.js';

const DAY = 24 * 60;
const MORNING = 7 * 60;

/** Of these, ink may ask early and twice: they only look. */
export const LOOKING = ['knows', 'errand'];

/**
 * What stories may ask the village and do to it: Townsfolk's own functions, and those of assets/stories/village.ink.
 *
 * @param passTime - Lets game time go by, for everybody.
 */
export function storyFunctions(people: DialogueManager, passTime: (minutes: number) => unknown): InkFunctions {
  const { world } = people;
  return {
    ...worldFunctions(people),
    knows: (what) => world.fact(String(what)) === true,
    note: (what) => world.setFact(String(what), true),
    pay: (price) => world.take('coppers', Number(price)),
    earn: (coppers) => world.give('coppers', Number(coppers)),
    warm: (npc, by) => world.moveBond(String(npc), Number(by)),
    job: (name, state) => world.setQuest(String(name), String(state) as QuestState),
    errand: () => errandText(world),
    take_errand: () => takeErrand(world),
    wait: (minutes) => void passTime(Number(minutes)),
    sleep: () => void passTime(untilMorning(world.state.minutes)),
  };
}

/** Minutes until it is next seven in the morning. */
function untilMorning(minutes: number): number {
  return DAY - ((minutes - MORNING + DAY) % DAY);
}
