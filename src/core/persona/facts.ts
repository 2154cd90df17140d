import type { ConditionScope } from '../world/condition.js';
import type { Fact, Persona } from './persona.js';

/** What a character knows now. A fact whose condition does not hold is locked: it is not here, so no prompt can hold it. */
export function unlockedFacts(persona: Persona, scope: ConditionScope): readonly Fact[] {
  return persona.knows.filter((fact) => fact.when === undefined || fact.when.isMet(scope));
}

/** The name that others call them by: the first word of it. */
export function shortName(name: string): string {
  return name.split(' ')[0] ?? name;
}
