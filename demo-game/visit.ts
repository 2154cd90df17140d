import type { OpenStory } from './saves.js';

/** Where the player is now, for those who save and load from outside of a scene. */
export interface Visit {
  readonly openStory: OpenStory;
  /** The spot of the place at which they came in; none while no game is played. */
  readonly spot?: string;
  /** Goes on at another place. */
  readonly arrive: (arrival: { readonly key: string; readonly spot: string }) => void;
}

let current: Visit | undefined;

/** Tells where the player is from now on. */
export function setVisit(visit: Visit): void {
  current = visit;
}

/** Where the player is; nowhere before a game has begun. */
export function visitNow(): Visit | undefined {
  return current;
}
