import type { StoryBeat } from '../../core/story.js';

/** After so many beats that brought nothing new, a walk gives a story up: far more than a random walker needs to find a way out. */
export const STALE_BEATS = 400;

/** Notices when a play brings nothing more that it has not brought before, and no end. */
export class Novelty {
  readonly #known = new Set<string>();
  #stale = 0;

  /** Looks at the next beat. @returns whether the play goes in a circle */
  isStuckAt(beat: StoryBeat): boolean {
    const shown = JSON.stringify(beat);
    this.#stale = beat.type === 'end' || !this.#known.has(shown) ? 0 : this.#stale + 1;
    this.#known.add(shown);
    return this.#stale >= STALE_BEATS;
  }
}
