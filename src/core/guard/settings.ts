import { RATED_WORDS, type RatedWords, type Rating } from './ratings.js';

/** What a game lets its people say. */
export interface GuardSettings {
  /** Whether a sentence with a name or a number that the character was never given is kept back. */
  readonly isStrict: boolean;
  /** @defaultValue `teen` */
  readonly rating: Rating;
  /** Words that a rating forbids, for a game's own lists. */
  readonly ratedWords: RatedWords;
}

/** What holds where a game says nothing: names and numbers are facts, and a small model makes them up. */
export const DEFAULT_GUARD: GuardSettings = { isStrict: true, rating: 'teen', ratedWords: RATED_WORDS };
