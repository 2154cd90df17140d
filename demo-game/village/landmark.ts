import type { Spot } from './place.js';

/** Somebody or something of a place that one can walk up to and use. */
export interface Landmark {
  /** As its button says it: `Talk to Mira`, `Go to the bridge`. */
  readonly label: string;
  /** Where to stand for it. */
  readonly at: Spot;
  readonly use: () => void;
}
