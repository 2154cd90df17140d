import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import { sculpt } from '../sculpt.js';
import { paintMasonry } from '../tiles/wall.js';

/** A round hut of turf and branches with a crooked pipe. 82 by 70. */
export function drawHut(): Canvas {
  const hut = new Canvas(88, 76);
  paintMasonry(hut, 14, 44, 60, 26, 17);
  hut.rect(36, 42, 18, 30, 'earth0').rect(38, 44, 14, 28, 'earth1');
  for (const x of [38, 42, 46, 50]) hut.line(x, 44, x, 71, 'wood1').line(x + 1, 44, x + 1, 71, 'wood2');
  hut
    .dots('gold', '49,58')
    .stroke('35,72 35,50 39,43 45,41 51,43 55,50 55,72', 'wood2')
    .rect(62, 52, 9, 8, 'wood1')
    .rect(63, 53, 7, 6, 'water0')
    .line(63, 53, 66, 53, 'sky0')
    .line(66, 53, 66, 58, 'wood1');
  hut.blit(
    sculpt(
      {
        contour: '3,50 8,34 20,16 36,6 48,5 64,13 78,30 85,48 70,46 58,40 44,38 30,40 16,47',
        masses: [{ at: [42, 40], reach: [44, 38], depth: 30 }],
        bumps: [
          { at: [20, 30], reach: [3, 14], depth: -2, turn: 35 },
          { at: [58, 24], reach: [3, 14], depth: -2, turn: -30 },
          { at: [36, 18], reach: [3, 12], depth: 2, turn: 10 },
        ],
        tones: ['leaf0', 'moss1', 'leaf1', 'leaf2', 'moss2'],
        steps: [0.25, 0.48, 0.68, 0.93],
      },
      88,
      76,
    ),
  );
  for (let i = 0; i < 120; i++) {
    const [x, y] = [4 + hash(i, 1, 9) * 80, 6 + hash(i, 2, 9) * 42];
    const here = hut.get(x, y);
    if (here?.startsWith('leaf') || here?.startsWith('moss'))
      hut.line(x, y, x + (x - 44) * 0.08, y + 3, i % 4 === 0 ? 'moss2' : i % 3 ? 'leaf0' : 'moss1');
  }
  hut
    .dots('red2', '24,22 25,22 24,23')
    .dots('pale', '60,20 61,21 34,12')
    .rect(64, 2, 5, 15, 'stone1')
    .line(64, 2, 64, 16, 'stone3')
    .rect(62, 0, 9, 3, 'stone2')
    .line(62, 0, 69, 0, 'stone4');
  return hut.outline('ink');
}
