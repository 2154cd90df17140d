import { Canvas } from '../canvas.js';
import { points } from '../shapes.js';
import { paintPlank } from './shading.js';

/** The bar: a long counter with mugs, a jug, and a cat-scratched corner. 112 by 40. */
export function drawBar(): Canvas {
  const bar = new Canvas(114, 42);
  bar.rect(3, 16, 108, 25, 'wood1');
  for (let x = 3; x < 110; x += 12)
    bar
      .rect(x + 2, 20, 9, 17, 'earth0')
      .rect(x + 3, 21, 8, 16, 'wood1')
      .line(x + 3, 21, x + 10, 21, 'earth0')
      .line(x + 3, 36, x + 10, 36, 'wood2');
  bar
    .line(3, 40, 110, 40, 'earth0')
    .rect(0, 11, 114, 5, 'wood2')
    .line(0, 11, 113, 11, 'wood3')
    .line(0, 16, 113, 16, 'earth0')
    .line(10, 13, 40, 13, 'wood1')
    .line(60, 14, 96, 14, 'wood1');
  const mug = (x: number, h: number): void => {
    bar
      .rect(x, 11 - h, 6, h, 'stone3')
      .line(x, 11 - h, x, 10, 'stone4')
      .line(x + 5, 11 - h, x + 5, 10, 'stone2')
      .dots('stone2', `${x + 6},${12 - h} ${x + 7},${13 - h} ${x + 6},${14 - h}`)
      .line(x + 1, 11 - h, x + 4, 11 - h, 'pale');
  };
  mug(12, 6);
  mug(24, 5);
  mug(70, 6);
  bar
    .ellipse(94, 6, 5, 5, 'red1')
    .rect(92, 0, 5, 3, 'red1')
    .line(90, 4, 91, 8, 'red2')
    .line(92, 0, 96, 0, 'red2')
    .line(99, 3, 100, 7, 'red0');
  bar.ellipse(48, 9, 6, 2.6, 'wood3').dots('pale', '45,8 47,7 49,7').line(46, 10, 51, 10, 'wood2');
  return bar.outline('ink');
}

/** A long table with supper for four that two have eaten. 76 by 30. */
export function drawLongTable(): Canvas {
  const table = new Canvas(80, 36);
  for (const x of [8, 66])
    table
      .rect(x, 18, 5, 16, 'wood1')
      .line(x, 18, x, 33, 'wood2')
      .line(x + 4, 18, x + 4, 33, 'earth0');
  table.rect(10, 22, 58, 4, 'earth0');
  paintPlank(table, 2, 5, 76, 6, ['wood1', 'wood2', 'wood3']);
  paintPlank(table, 2, 11, 76, 6, ['wood1', 'wood2', 'wood3']);
  table.rect(2, 17, 76, 4, 'wood1').line(2, 20, 77, 20, 'earth0').line(2, 17, 77, 17, 'wood2');
  for (const [x, y] of points('14,9 36,8 60,11'))
    table
      .ellipse(x, y, 5, 2.4, 'stone2')
      .ellipse(x, y - 0.5, 4.4, 1.8, 'stone4')
      .ellipse(x, y - 0.4, 3, 1, x === 36 ? 'wood2' : 'earth2');
  table
    .rect(24, 4, 4, 5, 'stone3')
    .line(24, 4, 24, 8, 'stone4')
    .rect(47, 6, 4, 5, 'wood2')
    .line(47, 6, 47, 10, 'wood3')
    .ellipse(70, 9, 4, 2, 'wood3')
    .dots('pale', '68,8 70,8');
  table.rect(42, 1, 2, 7, 'pale').line(43, 3, 43, 7, 'wood3').set(42, 0, 'gold').ellipse(42.5, 8, 2.6, 1, 'stone3');
  return table.outline('ink');
}

/** A plain bench. 60 by 12. */
export function drawBenchSeat(): Canvas {
  const bench = new Canvas(62, 14);
  for (const x of [6, 50]) bench.rect(x, 5, 4, 8, 'wood1').line(x, 5, x, 12, 'wood2');
  paintPlank(bench, 1, 2, 60, 4, ['earth0', 'wood2', 'wood3']);
  return bench.outline('ink');
}

/** Bottles and plates on the wall behind the bar. 82 by 40. */
export function drawBottles(): Canvas {
  const shelf = new Canvas(84, 42);
  for (const y of [17, 37]) {
    paintPlank(shelf, 0, y, 84, 4);
    shelf.line(0, y + 4, 83, y + 4, 'stone2');
  }
  const tones = [
    ['leaf1', 'leaf2'],
    ['red1', 'red2'],
    ['blue1', 'blue2'],
    ['wood2', 'wood3'],
    ['moss1', 'moss2'],
  ] as const;
  for (let i = 0; i < 9; i++) {
    const [tone, light] = tones[i % 5] ?? tones[0];
    const [x, h] = [4 + i * 9, 8 + ((i * 5) % 4)];
    shelf
      .rect(x, 17 - h + 3, 5, h - 3, tone)
      .rect(x + 1, 17 - h, 3, 3, tone)
      .line(x, 17 - h + 4, x, 15, light)
      .set(x + 1, 17 - h + 5, 'sky1')
      .rect(x + 1, 16 - h, 3, 1, 'wood3');
  }
  for (let i = 0; i < 5; i++)
    shelf
      .ellipse(9 + i * 16, 31, 6, 6, 'stone3')
      .ellipse(9 + i * 16, 31, 4.4, 4.4, i % 2 ? 'blue1' : 'stone4')
      .ellipse(9 + i * 16, 31, 3, 3, 'stone4')
      .dots('sky1', `${6 + i * 16},28 ${7 + i * 16},27`);
  return shelf;
}

/** A stair that goes up to the rooms. 50 by 92. */
export function drawStairs(): Canvas {
  const stairs = new Canvas(52, 94).rect(2, 0, 48, 92, 'ink');
  for (let i = 0; i < 9; i++) {
    const y = 82 - i * 9;
    const x = 4 + i;
    stairs
      .rect(x, y, 44 - i * 2, 4, i > 5 ? 'wood1' : 'wood2')
      .line(x, y, x + 43 - i * 2, y, i > 5 ? 'wood2' : 'wood3')
      .rect(x, y + 4, 44 - i * 2, 5, 'earth0');
  }
  for (const x of [0, 46])
    stairs
      .rect(x, 0, 6, 93, 'wood1')
      .line(x, 0, x, 92, 'wood2')
      .line(x + 5, 0, x + 5, 92, 'ink')
      .rect(x - 1, 0, 8, 4, 'wood2');
  return stairs;
}

/** The Hollow Leg itself: a wooden leg over the hearth. 34 by 14. */
export function drawHollowLeg(): Canvas {
  return new Canvas(38, 16)
    .polygon('2,4 20,3 33,6 35,9 33,11 20,10 2,11', 'wood2')
    .line(3, 4, 20, 3, 'wood3')
    .line(4, 10, 32, 10, 'earth0')
    .ellipse(3, 7.5, 2, 3.6, 'ink')
    .rect(30, 5, 3, 7, 'stone3')
    .line(12, 4, 12, 10, 'wood1')
    .rect(22, 3, 2, 8, 'red1')
    .outline('ink');
}

/** A lute that leans where somebody put it down. 16 by 30. */
export function drawLute(): Canvas {
  const lute = new Canvas(18, 32)
    .ellipse(8, 22, 6.6, 8, 'wood2')
    .ellipse(7, 21, 5, 6, 'wood3')
    .ellipse(8, 22, 2, 2, 'ink')
    .rect(8, 3, 3, 14, 'wood1')
    .line(8, 3, 8, 16, 'wood2');
  return lute.rect(7, 1, 5, 4, 'earth1').line(9, 4, 9, 27, 'pale').rect(5, 27, 7, 1, 'earth0').outline('ink');
}
