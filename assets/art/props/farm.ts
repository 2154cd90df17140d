import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import type { Colour } from '../palette.js';
import { paintPlank } from './shading.js';

/** A two-wheeled cart with a load of hay, tipped on its shafts. 64 by 42. */
export function drawCart(): Canvas {
  const cart = new Canvas(68, 46);
  cart.blob('8,20 14,8 28,3 42,6 50,14 54,22 8,22', 'wood3');
  for (let i = 0; i < 130; i++) {
    const [x, y] = [8 + hash(i, 1, 8) * 46, 4 + hash(i, 2, 8) * 18];
    if (cart.get(x, y))
      cart.line(
        x,
        y,
        x + 3 - hash(i, 3, 8) * 6,
        y + 2,
        (['wood2', 'moss2', 'gold', 'pale', 'earth2'] as const)[i % 5] ?? 'wood2',
      );
  }
  paintPlank(cart, 5, 20, 52, 5);
  paintPlank(cart, 5, 25, 52, 5);
  cart.rect(5, 30, 52, 2, 'earth0').line(57, 26, 66, 40, 'wood1').line(57, 25, 66, 39, 'wood2');
  cart.ellipse(26, 33, 11, 11, 'wood1').ellipse(25.6, 32.6, 10, 10, 'wood2').ellipse(26, 33, 7.6, 7.6, 'earth0');
  for (let i = 0; i < 8; i++)
    cart.line(26, 33, 26 + Math.cos((i * Math.PI) / 4) * 8, 33 + Math.sin((i * Math.PI) / 4) * 8, i % 2 ? 'wood1' : 'wood2');
  return cart.ellipse(26, 33, 2.6, 2.6, 'wood3').set(26, 33, 'ink').stroke('16,29 20,25 26,23', 'wood3').outline('ink');
}

/** Sheets and a red shirt on a line between two posts. 66 by 40. */
export function drawLaundry(frame: number): Canvas {
  const line = new Canvas(70, 42);
  for (const x of [2, 64]) line.rect(x, 2, 3, 39, 'wood1').line(x, 2, x, 40, 'wood2');
  line.stroke('4,5 34,9 65,5', 'stone4');
  const cloth = (x: number, y: number, w: number, h: number, tone: Colour, light: Colour, dark: Colour): void => {
    for (let j = 0; j < h; j++)
      for (let i = 0; i < w; i++) {
        const wave = Math.sin(i / 2.6 + j / 5 + frame * 1.6);
        line.set(x + i + Math.round((j / h) * frame), y + j, wave > 0.45 ? light : wave < -0.55 ? dark : tone);
      }
  };
  cloth(9, 7, 16, 20, 'sky1', 'sky1', 'stone4');
  cloth(29, 9, 13, 14, 'red1', 'red2', 'red0');
  line.rect(26, 10, 3, 7, 'red1').rect(42, 10, 3, 7, 'red0');
  cloth(48, 8, 12, 17, 'blue2', 'sky0', 'blue1');
  return line.outline('ink');
}

/** A haystack under a cap of thatch. 40 by 40. */
export function drawHaystack(): Canvas {
  const hay = new Canvas(44, 42).blob('4,39 3,28 8,18 16,8 22,3 28,8 36,18 41,28 40,39', 'wood3');
  for (let i = 0; i < 240; i++) {
    const [x, y] = [4 + hash(i, 1, 2) * 36, 4 + hash(i, 2, 2) * 35];
    if (!hay.get(x, y)) continue;
    const dark = x > 26 || y > 33;
    hay.line(x, y, x + (x - 22) * 0.15, y + 3, dark ? (i % 3 ? 'wood2' : 'earth2') : i % 4 ? 'moss2' : i % 3 ? 'gold' : 'pale');
  }
  return hay.line(10, 38, 38, 38, 'earth1').outline('ink');
}

/** Round cheeses of pumpkin, orange and ribbed. 26 by 16. */
export function drawPumpkins(): Canvas {
  const patch = new Canvas(30, 19);
  for (const [x, y, r] of [
    [8, 10, 6.4],
    [20, 12, 5],
  ] as const) {
    patch
      .ellipse(x, y, r, r * 0.8, 'red2')
      .ellipse(x - 1, y - 0.6, r * 0.8, r * 0.62, 'fire1')
      .ellipse(x - 2, y - 1.6, r * 0.36, r * 0.3, 'gold');
    for (const dx of [-3, 0, 3])
      patch.stroke(
        [
          [x + dx * 0.5, y - r * 0.75],
          [x + dx * 1.15, y],
          [x + dx * 0.6, y + r * 0.75],
        ],
        'red1',
      );
    patch.rect(x, y - r * 0.8 - 2, 2, 3, 'leaf1');
  }
  return patch.stroke('1,16 5,14 3,10', 'leaf1').dots('leaf2', '2,12 3,15 26,15 27,13').outline('ink');
}
