import type { Placed } from '../nearby.js';
import type { Direction } from './stage-command.js';

const DIRECTIONS: readonly string[] = ['up', 'down', 'left', 'right'] satisfies readonly Direction[];

/** Whether a word names a direction. */
export function isDirection(word: string): word is Direction {
  return DIRECTIONS.includes(word);
}

/** The direction in which something lies most. */
export function directionOf(from: Placed, to: Placed): Direction {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'up' : 'down';
}
