import { createSpeakers } from '../speakers.js';

/** One of the people of a game. A `Persona` is one. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** @defaultValue unknown: then no action is doubted */
  readonly actions?: readonly string[] | undefined;
}

/** The people of a game, as far as stories speak of them. */
export interface StoryCast {
  readonly people: readonly CastMember[];
  /** Facts of the world, and variables that the game sets, for which a talk may wait. @defaultValue none */
  readonly facts?: readonly string[] | undefined;
}

/** People by id, name and short name, in lower case. */
export type People = ReadonlyMap<string, CastMember>;

/** Finds people by whatever a line calls them. */
export function peopleByName(people: readonly CastMember[]): People {
  return new Map(people.flatMap((person) => [...createSpeakers([person]).keys()].map((name) => [name, person])));
}

/** `take:broken_sword` is had by `take:broken_sword`, and by `take:ITEM`, which stands for any. */
export function hasAction({ actions }: CastMember, name: string): boolean {
  if (actions === undefined) return name.includes(':');
  return actions.some((action) => {
    const [own, given] = [action.split(':'), name.split(':')];
    return own.length === given.length && own.every((part, at) => part === given[at] || (at > 0 && /^[A-Z]+$/u.test(part)));
  });
}
