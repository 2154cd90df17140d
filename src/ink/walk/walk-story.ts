import type { WalkOptions } from './walk-options.js';
import type { WalkReport } from './walk-report.js';
import { Walker } from './walker.js';

/**
 * Plays a story by chance, again and again: random choices, random talk, a world that answers by chance. Tells what it ran into. Errors
 * of the story are findings; it throws only when the story cannot be opened.
 *
 * Functions of the game that are not given in `functions` answer by chance, in the kind of their ink fallback.
 *
 * @throws `ink/load`
 * @example
 * formatWalk(walkStory({ json, steps: 10_000 })); // 'dead-end in "mill": …'
 */
export function walkStory(options: WalkOptions): WalkReport {
  const walker = new Walker(options);
  for (let step = 0; step < (options.steps ?? 1000); step++) walker.step();
  return walker.report();
}
