import { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';
import { createRandom } from '../random.js';

/** Flagstones of uneven width, laid in rows with broken joints, only where the mask is set. */
export function paintFlagstones(canvas: Canvas, mask: Canvas): void {
  const random = createRandom(7);
  canvas.clip = mask;
  canvas.rect(0, 0, canvas.width, canvas.height, 'stone1');
  for (let y = 92, row = 0; y < canvas.height; row++) {
    const height = 11 + Math.floor(random() * 5);
    for (let x = -Math.floor(random() * 20); x < canvas.width;) {
      const width = 13 + Math.floor(random() * 15);
      paintStone(canvas, x, y, width, height, random);
      x += width;
    }
    y += height;
  }
  canvas.clip = null;
}

function paintStone(canvas: Canvas, x: number, y: number, width: number, height: number, random: () => number): void {
  const [right, bottom] = [x + width - 2, y + height - 2];
  const kind = random();
  const dark = kind < 0.16;
  canvas.rect(x, y, width - 1, height - 1, dark ? 'stone1' : 'stone2');
  canvas.dots('stone1', `${x},${y} ${right},${y} ${x},${bottom} ${right},${bottom}`);
  // Light catches the upper and left edge, but not all along it; feet have worn the rest.
  const from = x + 2 + Math.floor(random() * 4);
  const lit: Colour = dark ? 'stone2' : 'stone3';
  if (kind < 0.75)
    canvas
      .line(from, y, Math.max(from, right - 3 - Math.floor(random() * 6)), y, lit)
      .line(x, y + 2, x, y + 2 + Math.floor(random() * 4), lit);
  if (dark) canvas.line(x + 2, bottom, right - 1, bottom, 'ink').line(right, y + 2, right, bottom - 1, 'ink');
  else canvas.line(x + 2, bottom, right - 1, bottom, 'stone1').line(right, y + 2, right, bottom - 1, 'stone1');
  const [cx, cy] = [
    x + 3 + Math.floor(random() * Math.max(1, width - 9)),
    y + 3 + Math.floor(random() * Math.max(1, height - 7)),
  ];
  if (kind > 0.82)
    canvas
      .line(cx, y + 1, cx + 2, y + 4, 'stone1')
      .line(cx + 2, y + 4, cx + 1, y + 7, 'stone1')
      .set(cx + 3, y + 4, 'stone3');
  else if (kind > 0.6) canvas.line(cx, cy, cx + 3, cy, 'stone1').set(cx + 1, cy + 1, 'stone1');
  else if (kind > 0.4) canvas.dots('stone3', `${cx},${cy}`).dots('stone1', `${cx + 1},${cy + 1}`);
  else if (kind > 0.3) canvas.line(cx, cy, cx + 2, cy, 'earth1').line(cx + 1, cy + 1, cx + 4, cy + 1, 'earth1');
}

/** A worn rug: red ground, blue border, a lozenge row, a frayed end. */
export function drawRug(): Canvas {
  const rug = new Canvas(84, 46).rect(2, 1, 80, 44, 'red0').rect(4, 3, 76, 40, 'water0').rect(6, 5, 72, 36, 'red1');
  for (let i = 0; i < 4; i++) {
    const cx = 15 + i * 18;
    rug
      .polygon(`${cx},12 ${cx + 8},23 ${cx},34 ${cx - 8},23`, 'wood2')
      .polygon(`${cx},15 ${cx + 6},23 ${cx},31 ${cx - 6},23`, 'red0')
      .polygon(`${cx},19 ${cx + 3},23 ${cx},27 ${cx - 3},23`, 'wood3');
  }
  for (let x = 7; x < 78; x += 4) rug.dots('wood2', `${x},6 ${x + 1},7 ${x},39 ${x + 1},38`).dots('blue1', `${x},4 ${x + 2},41`);
  rug.line(2, 1, 81, 1, 'red1').line(2, 1, 2, 44, 'red1');
  for (let y = 2; y < 45; y += 2) rug.dots('wood3', `0,${y} 1,${y}`).dots('earth2', `82,${y} 83,${y}`);
  rug.dither(44, 14, 20, 16, 'red0', 0.25).dither(10, 28, 16, 10, 'wood1', 0.2);
  return rug;
}
