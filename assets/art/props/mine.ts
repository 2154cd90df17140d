import { Canvas } from '../canvas.js';
import { hash, noise } from '../noise.js';
import { createRandom } from '../random.js';
import { sculpt } from '../sculpt.js';
import { paintTimber } from '../tiles/wall.js';
import { darker } from '../tones.js';
import { paintPlank, paintRound } from './shading.js';

/** A wall of rock in leaning slabs, with a ragged crest of turf and rubble at its foot. */
export function drawCliff(width: number, height: number, seed: number): Canvas {
  const random = createRandom(seed);
  const masses = Array.from({ length: Math.ceil(width / 15) * 2 }, (_, i) => {
    const row = i % 2;
    const x = Math.floor(i / 2) * 15 + random() * 12;
    const reach = 8 + random() * 9;
    return {
      at: [x, height * (0.34 + row * 0.4) + random() * 14] as const,
      reach: [reach, height * 0.36 + random() * 12] as const,
      depth: 9 + row * 7 + random() * 5,
      turn: 6 + random() * 16,
    };
  });
  const cliff = sculpt(
    {
      contour: [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
      masses,
      tones: ['ink', 'stone1', 'stone2', 'stone3', 'stone4'],
      steps: [0.0, 0.3, 0.62, 0.95],
    },
    width,
    height,
  );
  for (let x = 0; x < width; x++) {
    const crest = 5 + Math.round(noise(x, 0, 26, seed) * 12 + noise(x, 0, 6, seed + 1) * 4);
    for (let y = 0; y < height; y++) {
      const here = cliff.get(x, y);
      const strata = noise(x - y * 0.5, y * 3.4, 26, seed + 3);
      if (here === 'stone3' && strata > 0.74) cliff.set(x, y, 'earth2');
      else if (here === 'stone2' && strata > 0.78) cliff.set(x, y, 'earth1');
      else if (here && strata < 0.2) cliff.set(x, y, darker[here] ?? here);
      if (y < crest) cliff.set(x, y, y > crest - 3 ? 'leaf0' : hash(x, y, seed) < 0.3 ? 'leaf2' : 'leaf1');
      if (y > height - 9 && noise(x, y, 5, seed + 5) < (y - height + 9) / 12) cliff.set(x, y, 'stone1');
      if (y > height - 2) cliff.set(x, y, 'ink');
    }
    if (hash(x, 3, seed) < 0.25)
      for (let k = 0; k < 3 + hash(x, 4, seed) * 9; k++) cliff.set(x, crest + k, k % 3 ? 'leaf1' : 'moss1');
  }
  return cliff;
}

/** The mouth of the Deepcut: timbers round the dark, a lantern hook, a board across. 66 by 66. */
export function drawAdit(): Canvas {
  const adit = new Canvas(70, 70).polygon('8,68 10,16 18,8 52,8 60,16 62,68', 'ink');
  adit
    .dither(14, 40, 42, 28, 'stone1', (_, y) => (y - 40) / 40)
    .dither(20, 50, 32, 18, 'water0', (_, y) => (y - 46) / 26)
    .line(22, 64, 44, 64, 'water1')
    .line(28, 60, 40, 60, 'water1')
    .line(30, 66, 52, 66, 'sky0');
  paintTimber(adit, 4, 12, 8, 57);
  paintTimber(adit, 58, 12, 8, 57);
  paintTimber(adit, 0, 4, 70, 9);
  adit.line(12, 14, 20, 22, 'wood1').line(13, 14, 21, 22, 'wood2').line(58, 14, 50, 22, 'wood1').line(57, 14, 49, 22, 'earth0');
  paintPlank(adit, 2, 44, 66, 5);
  adit
    .rect(25, 38, 22, 11, 'wood2')
    .line(25, 38, 46, 38, 'wood3')
    .line(25, 48, 46, 48, 'earth0')
    .line(28, 41, 43, 41, 'red1')
    .line(28, 44, 40, 44, 'red1');
  return adit.outline('ink');
}

/** Rails that go into the mine. `length` runs away from us. 26 wide. */
export function drawRails(length: number): Canvas {
  const rails = new Canvas(28, length);
  for (let y = 2; y < length; y += 8)
    rails
      .rect(1, y, 26, 3, 'wood1')
      .line(1, y, 26, y, 'wood2')
      .line(1, y + 3, 26, y + 3, 'earth0');
  for (const x of [6, 19])
    rails
      .rect(x, 0, 3, length, 'stone2')
      .line(x, 0, x, length - 1, 'stone4')
      .line(x + 2, 0, x + 2, length - 1, 'ink');
  return rails;
}

/** A tub of ore on small wheels. 34 by 30. */
export function drawMineCart(): Canvas {
  const cart = new Canvas(38, 33);
  for (let i = 0; i < 16; i++)
    cart
      .ellipse(7 + hash(i, 1, 3) * 23, 7 + hash(i, 2, 3) * 5, 3.4, 2.8, i % 4 === 0 ? 'earth2' : 'stone2')
      .set(6 + hash(i, 1, 3) * 23, 6 + hash(i, 2, 3) * 5, i % 4 === 0 ? 'fire1' : 'stone4');
  cart
    .polygon('2,10 35,10 31,26 6,26', 'stone1')
    .line(2, 10, 35, 10, 'stone4')
    .line(2, 11, 35, 11, 'stone2')
    .line(3, 12, 7, 25, 'stone2')
    .line(12, 12, 13, 25, 'ink')
    .line(24, 12, 23, 25, 'ink')
    .dots('stone3', '5,14 15,14 27,14 7,23 15,23 26,23');
  for (const x of [11, 27])
    cart
      .ellipse(x, 27, 4.4, 4.4, 'stone2')
      .ellipse(x - 0.4, 26.6, 3, 3, 'stone3')
      .ellipse(x, 27, 1, 1, 'ink');
  return cart.outline('ink');
}

/** The pump: a beam on a post, a rod into a pipe; frame 1 is down. 56 by 58. */
export function drawPump(frame: number): Canvas {
  const pump = new Canvas(60, 62);
  paintTimber(pump, 24, 16, 7, 44);
  pump.line(24, 58, 12, 60, 'wood1').line(30, 58, 42, 60, 'earth0');
  const dip = frame === 0 ? -3 : 3;
  pump
    .polygon(
      [
        [4, 14 - dip],
        [52, 14 + dip],
        [52, 19 + dip],
        [4, 19 - dip],
      ],
      'wood2',
    )
    .line(4, 14 - dip, 52, 14 + dip, 'wood3')
    .line(4, 19 - dip, 52, 19 + dip, 'earth0');
  pump.ellipse(27, 16.5, 3.4, 3.4, 'stone2').set(26, 15, 'stone4');
  pump
    .line(50, 18 + dip, 50, 38, 'stone3')
    .line(51, 18 + dip, 51, 38, 'stone1')
    .line(6, 18 - dip, 6, 34 - dip, 'wood3')
    .rect(3, 34 - dip, 7, 3, 'wood2');
  paintRound(pump, 45, 34, 12, 25, ['stone1', 'stone1', 'stone2', 'stone2', 'stone3']);
  for (const y of [36, 46, 56]) pump.line(44, y, 57, y, 'stone1').line(45, y, 50, y, 'stone4');
  pump
    .rect(38, 50, 8, 4, 'stone2')
    .line(38, 50, 45, 50, 'stone3')
    .dots('sky0', '38,55 37,57 38,58')
    .dots('earth2', '48,42 52,50 53,39');
  return pump.outline('ink');
}

/** A tent-roofed shed of boards with picks leaning on it. 58 by 54. */
export function drawShed(): Canvas {
  const shed = new Canvas(64, 60);
  for (let x = 8; x < 56; x += 6)
    shed
      .rect(x, 22, 6, 36, 'wood1')
      .line(x, 22, x, 57, 'wood2')
      .line(x + 5, 22, x + 5, 57, 'earth0');
  shed.rect(14, 30, 16, 28, 'ink').dither(14, 40, 16, 18, 'earth0', 0.5).line(13, 29, 30, 29, 'wood3');
  shed.polygon('1,26 10,6 54,6 62,26', 'wood1');
  for (let j = 6; j < 27; j++)
    for (let x = 1; x < 63; x++)
      if (shed.get(x, j) === 'wood1')
        shed.set(
          x,
          j,
          j % 5 === 0 ? 'earth0' : hash(x >> 2, j >> 2, 5) < 0.4 ? 'wood2' : hash(x, j, 3) < 0.06 ? 'moss1' : 'wood1',
        );
  shed.line(10, 6, 54, 6, 'wood3').line(1, 26, 62, 26, 'earth0');
  shed
    .line(46, 34, 40, 57, 'wood3')
    .line(47, 34, 41, 57, 'wood1')
    .stroke('39,37 46,33 54,38', 'stone3')
    .stroke('40,38 46,34 53,39', 'stone1')
    .line(36, 36, 36, 57, 'wood2')
    .polygon('33,50 39,50 39,57 36,59 33,57', 'stone2');
  return shed.outline('ink');
}
