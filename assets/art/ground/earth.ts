import type { Canvas } from '../canvas.js';
import { isDithered } from '../canvas.js';
import { hash, noise } from '../noise.js';
import type { Colour } from '../palette.js';
import { eachIn } from './mask.js';

/** Trodden earth: pale and dusty in the middle, dark and wet at the upper edge where the grass stands over it. */
export function paintPath(
  canvas: Canvas,
  mask: Canvas,
  seed: number,
  tones: readonly Colour[] = ['earth1', 'earth2', 'wood3'],
): void {
  const [dark = 'earth1', middle = 'earth2', light = 'wood3'] = tones;
  eachIn(mask, (x, y) => {
    const depth = edgeAbove(mask, x, y, 4);
    const bright = noise(x, y * 2, 22, seed) * 0.75 + noise(x, y * 2, 7, seed + 1) * 0.25;
    const base = isDithered(x, y, (bright - 0.52) * 4) ? light : middle;
    canvas.set(x, y, depth < 2 ? dark : depth < 4 && isDithered(x, y, 0.5) ? dark : base);
  });
  scatter(mask, 6, seed + 3, (x, y, kind) => {
    if (kind < 0.1)
      canvas
        .dots('stone3', `${x},${y} ${x + 1},${y}`)
        .dots('stone4', `${x},${y}`)
        .dots(dark, `${x},${y + 1} ${x + 1},${y + 1}`);
    else if (kind < 0.22) canvas.line(x, y, x + 2, y, dark);
    else if (kind < 0.27) canvas.set(x, y, dark);
  });
}

/** Ploughed rows with stubble. */
export function paintField(canvas: Canvas, mask: Canvas, seed: number): void {
  eachIn(mask, (x, y) => {
    const row = (y + Math.round(noise(x, y, 30, seed) * 2)) % 6;
    canvas.set(x, y, row === 0 ? 'earth0' : row < 3 ? 'earth1' : row === 5 ? 'wood2' : 'earth2');
    if (row === 4 && hash(x, y, seed) < 0.22) canvas.set(x, y, 'moss2').set(x, y - 1, 'wood3');
  });
}

/** Grit and broken stone round a mine. */
export function paintGravel(canvas: Canvas, mask: Canvas, seed: number): void {
  eachIn(mask, (x, y) => {
    const bright = noise(x, y * 1.6, 26, seed) * 0.7 + noise(x, y, 6, seed + 1) * 0.3;
    const base = isDithered(x, y, (bright - 0.5) * 4) ? 'stone3' : 'stone2';
    canvas.set(x, y, edgeAbove(mask, x, y, 3) < 2 ? 'stone1' : base);
  });
  scatter(mask, 5, seed + 3, (x, y, kind) => {
    if (kind < 0.2) canvas.rect(x, y, 2, 1, 'stone4').dots('stone1', `${x},${y + 1} ${x + 1},${y + 1} ${x + 2},${y}`);
    else if (kind < 0.3) canvas.line(x, y, x + 1, y, 'stone1');
    else if (kind < 0.34) canvas.dots('earth1', `${x},${y} ${x + 1},${y + 1}`);
    else if (kind > 0.97) canvas.dots('moss1', `${x},${y} ${x + 1},${y} ${x},${y - 1}`).set(x, y - 1, 'moss2');
  });
}

/** How far up the mask ends, at most `most`. */
export function edgeAbove(mask: Canvas, x: number, y: number, most: number): number {
  for (let k = 1; k <= most; k++) if (y - k >= 0 && mask.get(x, y - k) === null) return k - 1;
  return most;
}

/** A jittered point in every square of the mask. */
export function scatter(mask: Canvas, step: number, seed: number, visit: (x: number, y: number, kind: number) => void): void {
  for (let j = 0; j < mask.height; j += step)
    for (let i = 0; i < mask.width; i += step) {
      const [x, y] = [i + Math.floor(hash(i, j, seed) * step), j + Math.floor(hash(i, j, seed + 1) * step)];
      if (mask.get(x, y) && mask.get(x + 2, y + 1) && mask.get(x, y - 1)) visit(x, y, hash(i, j, seed + 2));
    }
}
