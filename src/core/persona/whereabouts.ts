import type { ConditionScope } from '../world/condition.js';
import { isWithin } from './day.js';
import type { Bark, Persona, ScheduleEntry } from './persona.js';

/**
 * Where a character is and what they do there, by their schedule; `undefined` when it says nothing about that moment.
 *
 * @param minutes - Minutes from midnight, 0 to 1439.
 */
export function whereaboutsOf(persona: Persona, minutes: number, scope: ConditionScope): ScheduleEntry | undefined {
  return persona.schedule.find(({ time, when }) => isWithin(time, minutes) && when?.isMet(scope) !== false);
}

/** Where and when a bark would be said. */
export interface BarkMoment {
  readonly place?: string | undefined;
  /** Minutes from midnight. Without it, barks for a time of day are left out. */
  readonly minutes?: number | undefined;
}

/** The barks that fit a moment, in the order of the file. */
export function barksFor(persona: Persona, { place, minutes }: BarkMoment, scope: ConditionScope): readonly Bark[] {
  return persona.barks.filter(
    (bark) =>
      (bark.place === undefined || bark.place === place) &&
      (bark.time === undefined || (minutes !== undefined && isWithin(bark.time, minutes))) &&
      bark.when?.isMet(scope) !== false,
  );
}
