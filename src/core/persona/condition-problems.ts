import { TownsfolkError } from '../errors.js';
import { parseCondition } from '../world/condition.js';
import type { PlaceOf } from './build-persona.js';
import { valueAt } from './describe-issue.js';
import type { PersonaProblem } from './problem.js';
import type { PersonaPart } from './schema/persona-schema.js';

/** Reads every condition once, so that each mistake is told at its place in its own file. */
export function conditionProblems(part: PersonaPart, placeOf: PlaceOf): readonly PersonaProblem[] {
  return conditionPaths(part).flatMap((path): readonly PersonaProblem[] => {
    try {
      parseCondition(String(valueAt(part, path)), placeOf(path));
      return [];
    } catch (error) {
      if (TownsfolkError.is(error)) return [{ kind: 'condition', error }];
      throw error;
    }
  });
}

/** Where the conditions of a persona file stand, in all its sections. */
export function conditionPaths(value: unknown, path: readonly PropertyKey[] = []): readonly (readonly PropertyKey[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isCondition = (key === 'when' || key === 'holds') && typeof inner === 'string';
    return isCondition ? [here] : conditionPaths(inner, here);
  });
}
