import EasyStar from 'easystarjs';
import type { Area, Place, Spot } from './place.js';

/** Side of a square of the path grid, in world pixels: half a tile, so that a walker fits between two barrels. */
const CELL = 8;

/** Half the width of a walker's feet, in world pixels. */
const FEET = 5;

/** How far a walker's feet reach up from the point where they stand, in world pixels. */
const TALL = 5;

/** A place in which nobody walks through somebody's feet. */
export function withPeople(place: Place, people: Iterable<Spot>): Place {
  const feet = [...people].map(({ x, y }): Area => ({ x: x - FEET, y: y - TALL, width: 2 * FEET, height: TALL }));
  return { ...place, solids: [...place.solids, ...feet] };
}

/** Finds ways around what stands in a place. */
export class Paths {
  readonly #star = new EasyStar.js();
  readonly #columns: number;
  readonly #rows: number;
  readonly #grid: number[][];

  constructor(place: Place) {
    this.#columns = Math.ceil(place.width / CELL);
    this.#rows = Math.ceil(place.height / CELL);
    this.#grid = Array.from({ length: this.#rows }, (_, row) =>
      Array.from({ length: this.#columns }, (_, column) => (isFree(place, centre(column), centre(row)) ? 0 : 1)),
    );
    this.#star.setGrid(this.#grid);
    this.#star.setAcceptableTiles([0]);
    this.#star.enableDiagonals();
    this.#star.disableCornerCutting();
    this.#star.enableSync();
  }

  /** The way from one point to another, or to the free square nearest to it; empty when there is none. */
  find(from: Spot, to: Spot): readonly Spot[] {
    const start = this.#nearestFree(from);
    const goal = this.#nearestFree(to);
    if (start === undefined || goal === undefined) return [];
    let way: readonly Spot[] = [];
    this.#star.findPath(start.x, start.y, goal.x, goal.y, (path) => {
      way = (path ?? []).slice(1).map(({ x, y }) => ({ x: centre(x), y: centre(y) }));
    });
    this.#star.calculate();
    return way;
  }

  #nearestFree({ x, y }: Spot): Spot | undefined {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    let best: Spot | undefined;
    let bestDistance = Infinity;
    for (let r = 0; r < this.#rows; r++) {
      for (let c = 0; c < this.#columns; c++) {
        const distance = (c - column) ** 2 + (r - row) ** 2;
        if (this.#grid[r]?.[c] === 0 && distance < bestDistance) [best, bestDistance] = [{ x: c, y: r }, distance];
      }
    }
    return best;
  }
}

function centre(cell: number): number {
  return cell * CELL + CELL / 2;
}

function isFree({ solids, width, height }: Place, x: number, y: number): boolean {
  if (x < FEET || y < FEET || x > width - FEET || y > height - FEET) return false;
  return !solids.some(
    (solid) => x > solid.x - FEET && x < solid.x + solid.width + FEET && y > solid.y - 1 && y < solid.y + solid.height + TALL + 1,
  );
}
