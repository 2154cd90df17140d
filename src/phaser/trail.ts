import type { Placed } from './nearby.js';

/** How far apart the points of a trail are, in world pixels: less than anybody is wide. */
const STEP = 4;

/** Who is so much farther in one frame was put there, and did not walk. */
const LEAP = 64;

/** The way that somebody went, from where a follower is to where they are now. */
export class Trail {
  #points: Placed[] = [];

  /** Notes where they are now. True when they have been put elsewhere: there is no way to there. */
  note({ x, y }: Placed): boolean {
    const last = this.#points.at(-1);
    const step = last === undefined ? Infinity : distance(last, { x, y });
    const isLeap = last !== undefined && step > LEAP;
    if (isLeap) this.#points = [];
    if (step >= STEP) this.#points.push({ x, y });
    return isLeap;
  }

  /** How long the way is from a point that lies before its beginning to where they are. */
  lengthBetween(from: Placed, to: Placed): number {
    let [length, at] = [0, from];
    for (const point of [...this.#points, to]) {
      length += distance(at, point);
      at = point;
    }
    return length;
  }

  /** Where one is who goes so far from there. What lies behind them is forgotten. */
  walk(from: Placed, reach: number): Placed {
    let [left, at] = [reach, from];
    for (let next = this.#points[0]; next !== undefined; next = this.#points[0]) {
      const step = distance(at, next);
      if (step > left) return { x: at.x + ((next.x - at.x) * left) / step, y: at.y + ((next.y - at.y) * left) / step };
      left -= step;
      at = next;
      this.#points.shift();
    }
    return { x: at.x, y: at.y };
  }
}

function distance(from: Placed, to: Placed): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
