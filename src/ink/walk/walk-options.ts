import type { InkStoryOptions } from '../ink-story-options.js';

/** What a walk goes through, and how far. */
export interface WalkOptions extends Omit<InkStoryOptions, 'seed' | 'onWarning'> {
  /** How many beats are told. @defaultValue 1000: a story of an hour's play several times over, in about a second */
  readonly steps?: number | undefined;
  /** @defaultValue 1 */
  readonly seed?: number | undefined;
  /**
   * Knots to which a game sends the story again once it has ended, with what it knows; with none it begins anew each time.
   *
   * @defaultValue the knot that the story goes to before it says anything; those that nothing leads to, in one that says nothing by itself
   */
  readonly starts?: readonly string[] | undefined;
  /** Variables that a game turns true between two visits, beside those that the story never sets itself: `sword_due`. */
  readonly gameVariables?: readonly string[] | undefined;
}
