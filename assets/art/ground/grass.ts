import type { Canvas } from '../canvas.js';
import { isDithered } from '../canvas.js';
import { hash, noise } from '../noise.js';
import type { Colour } from '../palette.js';
import { eachIn } from './mask.js';

/** Late summer grass: soft patches of two greens, with blades, clover and a few fallen leaves. */
export function paintGrass(canvas: Canvas, mask: Canvas, seed: number): void {
  eachIn(mask, (x, y) => {
    const patch = noise(x, y * 1.5, 46, seed) * 0.7 + noise(x, y * 1.5, 17, seed + 1) * 0.3;
    const bright = (patch - 0.5) * 5;
    canvas.set(x, y, isDithered(x, y, bright) ? 'leaf2' : 'leaf1');
  });
  const step = 5;
  for (let j = 2; j < canvas.height; j += step)
    for (let i = 1; i < canvas.width; i += step) {
      const [x, y] = [i + Math.floor(hash(i, j, seed) * step), j + Math.floor(hash(i, j, seed + 1) * step)];
      if (mask.get(x, y) === null || mask.get(x, y - 2) === null) continue;
      const kind = hash(i, j, seed + 2);
      const isBright = canvas.get(x, y) === 'leaf2';
      if (kind < 0.34) paintTuft(canvas, x, y, isBright ? 'leaf1' : 'leaf2');
      else if (kind < 0.4) paintTuft(canvas, x, y, isBright ? 'moss2' : 'leaf0');
      else if (kind > 0.985) canvas.dots(kind > 0.992 ? 'pale' : 'gold', `${x},${y}`).set(x, y + 1, 'leaf0');
      else if (kind > 0.962) canvas.dots(kind > 0.974 ? 'fire1' : 'wood2', `${x},${y} ${x + 1},${y}`).set(x + 1, y + 1, 'leaf0');
    }
}

function paintTuft(canvas: Canvas, x: number, y: number, colour: Colour): void {
  canvas
    .set(x, y, colour)
    .set(x - 1, y - 1, colour)
    .set(x + 1, y - 1, colour)
    .set(x, y - 1, colour);
  if ((x + y) % 3 === 0) canvas.set(x + 1, y - 2, colour);
}

/** Blades that lean over whatever lies above them on the picture: the near edge of a path or a pond. */
export function paintOverhang(canvas: Canvas, over: Canvas, seed: number): void {
  for (let y = 1; y < canvas.height - 1; y++)
    for (let x = 0; x < canvas.width; x++) {
      if (over.get(x, y) === null || over.get(x, y + 1) !== null) continue;
      const tall = Math.floor(hash(x, y, seed) * 3.4);
      for (let k = 0; k < tall; k++) canvas.set(x, y - k, k === tall - 1 ? 'leaf2' : 'leaf1');
    }
}
