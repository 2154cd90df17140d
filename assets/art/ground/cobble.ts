import type { Canvas } from '../canvas.js';
import { hash, noise } from '../noise.js';
import { eachIn } from './mask.js';

const [CELL_W, CELL_H] = [10, 7];

/** Which stone a point belongs to, and how near it is to the joint: cells round jittered points. */
function stoneAt(x: number, y: number, seed: number): { id: number; joint: number; dx: number; dy: number } {
  let [best, second, id, dx, dy] = [Infinity, Infinity, 0, 0, 0];
  const [row, column] = [Math.floor(y / CELL_H), Math.floor(x / CELL_W)];
  for (let j = row - 1; j <= row + 1; j++)
    for (let i = column - 1; i <= column + 1; i++) {
      const px = (i + 0.2 + hash(i, j, seed) * 0.6 + (j % 2 ? 0.5 : 0)) * CELL_W;
      const py = (j + 0.25 + hash(i, j, seed + 1) * 0.5) * CELL_H;
      const d = Math.hypot((x - px) * 0.72, y - py);
      if (d < best) [second, best, id, dx, dy] = [best, d, i * 7919 + j * 104729, x - px, y - py];
      else if (d < second) second = d;
    }
  return { id, joint: second - best, dx, dy };
}

/** Worn cobbles, each rounded and lit on its own, with moss and puddled dirt between. */
export function paintCobble(canvas: Canvas, mask: Canvas, seed: number): void {
  eachIn(mask, (x, y) => {
    const { id, joint, dx, dy } = stoneAt(x, y, seed);
    const tone = hash(id, 3, seed);
    const worn = noise(x, y * 1.7, 60, seed + 4);
    if (joint < 1.15) {
      canvas.set(x, y, worn < 0.36 ? 'moss1' : tone < 0.3 ? 'stone1' : 'earth1');
      return;
    }
    const lit = -dx * 0.5 - dy * 0.9 + (joint < 2.2 ? -0.6 : 0.4);
    const base = tone < 0.14 ? 0 : tone < 0.82 ? 1 : 2;
    const level = base + (lit > 1.7 ? 1 : lit < -1.6 ? -1 : 0);
    canvas.set(x, y, (['stone2', 'stone2', 'stone3', 'stone4'] as const)[level + 1] ?? (level < 0 ? 'stone2' : 'stone4'));
    if (tone > 0.9 && level === 1) canvas.set(x, y, 'earth2');
  });
  // The kerb: where cobbles meet grass they are darker below the edge.
  eachIn(mask, (x, y) => {
    if (y > 0 && mask.get(x, y - 1) === null) canvas.set(x, y, 'stone1');
  });
}
