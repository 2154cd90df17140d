import type { Canvas } from '../canvas.js';
import { hash } from '../noise.js';

/** Floor boards, worn pale where people walk, only where the mask is set. */
export function paintPlanks(canvas: Canvas, mask: Canvas, seed = 5): void {
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      if (mask.get(x, y) === null) continue;
      const row = Math.floor(y / 9);
      const start = Math.floor(hash(row, 1, seed) * 60);
      const board = Math.floor((x + start) / 62);
      const [inRow, inBoard] = [y % 9, (x + start) % 62];
      const tone = hash(board, row, seed);
      if (inRow === 8) canvas.set(x, y, 'ink');
      else if (inBoard === 61) canvas.set(x, y, 'earth0');
      else if (inRow === 0) canvas.set(x, y, tone < 0.25 ? 'wood2' : hash(x >> 3, row, seed) < 0.7 ? 'wood2' : 'wood1');
      else if (hash(x >> 3, y, seed + 1) < 0.1) canvas.set(x, y, tone < 0.5 ? 'earth0' : 'wood2');
      else canvas.set(x, y, tone < 0.16 ? 'earth1' : 'wood1');
      if ((inBoard === 3 || inBoard === 57) && (inRow === 2 || inRow === 6)) canvas.set(x, y, 'ink');
    }
}
