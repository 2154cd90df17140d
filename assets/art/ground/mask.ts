import { Canvas } from '../canvas.js';
import { noise } from '../noise.js';

/** A text grid of letters, one a tile. */
export interface Grid {
  readonly tile: number;
  readonly rows: readonly string[];
}

export const sizeOf = ({ tile, rows }: Grid): [number, number] => [(rows[0]?.length ?? 0) * tile, rows.length * tile];

/** Whether a tile holds one of the letters; beyond the edge the nearest tile counts. */
function holds({ rows }: Grid, letters: string, column: number, row: number): number {
  const line = rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? '';
  return letters.includes(line[Math.min(Math.max(column, 0), line.length - 1)] ?? ' ') ? 1 : 0;
}

/** The tiles of some letters as square blocks. */
export function blockMask(grid: Grid, letters: string): Canvas {
  const mask = new Canvas(...sizeOf(grid));
  grid.rows.forEach((line, row) =>
    [...line].forEach((letter, column) => {
      if (letters.includes(letter)) mask.rect(column * grid.tile, row * grid.tile, grid.tile, grid.tile, 'ink');
    }),
  );
  return mask;
}

/** The tiles of some letters grown together, with a wandering edge, so that no grid shows. */
export function softMask(grid: Grid, letters: string, seed: number, wander = 0.55): Canvas {
  const { tile } = grid;
  const [width, height] = sizeOf(grid);
  const mask = new Canvas(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [gx, gy] = [(x + 0.5) / tile - 0.5, (y + 0.5) / tile - 0.5];
      const [column, row] = [Math.floor(gx), Math.floor(gy)];
      const [fx, fy] = [gx - column, gy - row];
      const field =
        (holds(grid, letters, column, row) * (1 - fx) + holds(grid, letters, column + 1, row) * fx) * (1 - fy) +
        (holds(grid, letters, column, row + 1) * (1 - fx) + holds(grid, letters, column + 1, row + 1) * fx) * fy;
      const rough = noise(x, y, 13, seed) * 0.65 + noise(x, y, 5, seed + 1) * 0.35 - 0.5;
      if (field + rough * wander > 0.5) mask.set(x, y, 'ink');
    }
  return mask;
}

/** Calls back for every set pixel of a mask. */
export function eachIn(mask: Canvas, visit: (x: number, y: number) => void): void {
  for (let y = 0; y < mask.height; y++) for (let x = 0; x < mask.width; x++) if (mask.get(x, y)) visit(x, y);
}
