import type { Canvas } from '../canvas.js';
import { createRandom } from '../random.js';

/** Old lime plaster: bright above, darker towards the ground in uneven bands, stained and cracked. */
export function paintPlaster(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  const random = createRandom(11);
  const edge = (px: number, seed: number): number => Math.sin(px / 17 + seed) * 3 + Math.sin(px / 7.3 + seed * 2) * 1.4;
  for (let i = 0; i < width; i++)
    for (let j = 0; j < height; j++) {
      const depth = j + edge(x + i, 1) + i / 40;
      const low = j + edge(x + i, 4);
      canvas.set(x + i, y + j, low > height - 9 ? 'stone2' : low > height - 15 ? 'earth2' : depth < 22 ? 'stone4' : 'stone3');
      if (depth >= 20 && depth < 24 && (i + j) % 2) canvas.set(x + i, y + j, 'stone3');
      if (low > height - 17 && low <= height - 15 && (i + j) % 2) canvas.set(x + i, y + j, 'earth2');
    }
  canvas.rect(x, y, width, 4, 'stone2').dither(x, y + 4, width, 2, 'stone2', 0.5);
  for (let i = 0; i < width / 19; i++) {
    const [px, py] = [x + random() * width, y + 8 + random() * (height - 20)];
    if (i % 3 === 0)
      canvas
        .blob(`${px},${py} ${px + 7},${py + 1} ${px + 6},${py + 5} ${px - 1},${py + 4}`, 'earth2')
        .line(px, py, px + 6, py, 'earth1')
        .line(px + 1, py + 2, px + 3, py + 2, 'wood3');
    else
      canvas
        .line(px, py, px + 2, py + 3, 'stone2')
        .line(px + 2, py + 3, px + 1, py + 6, 'stone2')
        .set(px + 3, py + 4, 'sky1');
  }
}

/** Rubble masonry in courses; the lower, the darker. */
export function paintMasonry(canvas: Canvas, x: number, y: number, width: number, height: number, seed = 3): void {
  const random = createRandom(seed);
  canvas.rect(x, y, width, height, 'ink');
  for (let row = 0, top = y; top < y + height; row++) {
    const course = 7 + Math.floor(random() * 3);
    for (let left = x - Math.floor(random() * 9); left < x + width;) {
      const length = 9 + Math.floor(random() * 10);
      const [from, to] = [Math.max(left, x), Math.min(left + length - 1, x + width)];
      const rows = Math.min(course - 1, y + height - top);
      const low = (top - y) / height > 0.6;
      canvas.rect(from, top, to - from, rows, low ? 'stone1' : 'stone2');
      if (!low && random() < 0.7) canvas.line(from + 1, top, Math.max(from + 1, to - 3), top, 'stone3');
      if (low) canvas.line(from + 1, top, Math.max(from + 1, to - 3), top, 'stone2');
      canvas
        .line(from + 1, top + rows - 1, to - 1, top + rows - 1, low ? 'ink' : 'stone1')
        .line(to - 1, top + 1, to - 1, top + rows - 1, low ? 'ink' : 'stone1');
      if (random() < 0.2 && to - from > 6)
        canvas.line(from + 2, top + 2, from + 4, top + 2, low ? 'ink' : 'earth1').set(from + 4, top + 3, low ? 'ink' : 'earth1');
      if (random() < 0.08)
        canvas.dots('moss1', `${from + 2},${top + rows - 2} ${from + 3},${top + rows - 2} ${from + 3},${top + rows - 3}`);
      left += length;
    }
    top += course;
  }
}

/** A squared timber with grain, lit on the left or on top; pegs near its ends. */
export function paintTimber(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  const random = createRandom(x * 31 + y);
  const upright = height > width;
  canvas.rect(x, y, width, height, 'wood1');
  const [far, across] = upright ? [height, width] : [width, height];
  const put = (along: number, side: number): [number, number] => (upright ? [x + side, y + along] : [x + along, y + side]);
  for (let side = 0; side < across; side++)
    for (let along = 0; along < far; along++) {
      const [px, py] = put(along, side);
      if (side === 0 && (along * 7) % 23 > 2) canvas.set(px, py, 'wood2');
      if (side >= across - 2) canvas.set(px, py, side === across - 1 ? 'ink' : 'earth0');
    }
  for (let i = 0; i < far / 12; i++) {
    const along = Math.floor(random() * far);
    const side = 2 + Math.floor(random() * Math.max(1, across - 5));
    for (let k = 0; k < 5 + random() * 8 && along + k < far; k++)
      canvas.set(...put(along + k, side), i % 3 === 0 ? 'wood2' : 'earth0');
  }
  for (const along of [4, far - 5]) {
    const [px, py] = put(along, Math.floor(across / 2));
    canvas.set(px, py, 'ink').set(px - 1, py - 1, 'wood3');
  }
}
