import type { StoryValue } from '../story.js';
import type { ConditionScope } from './condition.js';
import { dayOf, hourOf, timeOfDay } from './time.js';
import { ownValue, type WorldState } from './world-state.js';

/** Names that a condition finds without anybody having set them. */
export const BUILT_IN: Readonly<Record<string, (state: WorldState, npc: string) => StoryValue>> = {
  bond: (state, npc) => ownValue(state.bonds, npc) ?? 0,
  met: (state, npc) => state.met.includes(npc),
  place: (state) => state.place,
  weather: (state) => state.weather,
  time: (state) => timeOfDay(state.minutes),
  hour: (state) => hourOf(state.minutes),
  day: (state) => dayOf(state.minutes),
};

/** Facts and quests go by names of their own: `quest.ledger` is a fact of that name, or else where the quest `ledger` stands. */
const QUEST = 'quest.';

/** What a condition sees of a state when it is asked about one NPC. A fact goes before what is built in. */
export function scopeOf(state: WorldState, npc: string): ConditionScope {
  return {
    value: (name) => ownValue(state.facts, name) ?? ownValue(BUILT_IN, name)?.(state, npc) ?? questNamed(state, name),
    has: (item, count = 1) => (ownValue(state.items, item) ?? 0) >= count,
    did: (deed) => state.deeds.some(({ id }) => id === deed),
  };
}

function questNamed({ quests }: WorldState, name: string): StoryValue | undefined {
  return name.startsWith(QUEST) ? ownValue(quests, name.slice(QUEST.length)) : undefined;
}
