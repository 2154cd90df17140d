import { Canvas } from '../canvas.js';
import { points } from '../shapes.js';
import { paintPlank } from './shading.js';

/** Two boards on brackets: jars, ingots, a helmet that nobody fetched, folded cloth. 72 by 44, hangs on the wall. */
export function drawShelf(): Canvas {
  const shelf = new Canvas(76, 46);
  for (const y of [18, 40]) {
    paintPlank(shelf, 0, y, 76, 4);
    shelf
      .rect(6, y + 4, 2, 4, 'wood1')
      .rect(67, y + 4, 2, 4, 'wood1')
      .line(0, y + 4, 75, y + 4, 'stone2');
  }
  const jar = (
    x: number,
    y: number,
    h: number,
    colour: 'moss1' | 'blue1' | 'red1' | 'earth2',
    light: 'moss2' | 'blue2' | 'red2' | 'wood3',
  ): void => {
    shelf
      .rect(x, y - h, 7, h, colour)
      .line(x, y - h, x, y - 1, light)
      .line(x + 1, y - h, x + 1, y - h + 2, 'sky1')
      .line(x + 6, y - h + 1, x + 6, y - 1, 'earth0')
      .rect(x + 1, y - h - 2, 5, 2, 'wood2');
  };
  jar(4, 18, 10, 'moss1', 'moss2');
  jar(13, 18, 7, 'earth2', 'wood3');
  jar(60, 18, 9, 'blue1', 'blue2');
  shelf
    .ellipse(32, 13, 8, 7, 'stone2')
    .ellipse(30, 11, 5, 4, 'stone3')
    .rect(24, 14, 17, 4, 'stone2')
    .line(24, 14, 40, 14, 'stone4')
    .line(32, 14, 32, 17, 'stone1')
    .dots('stone4', '28,9 29,8')
    .line(39, 15, 40, 17, 'ink')
    .dots('wood2', '36,10 37,11');
  shelf
    .rect(45, 13, 12, 5, 'red1')
    .line(45, 13, 56, 13, 'red2')
    .line(45, 15, 56, 15, 'red0')
    .rect(46, 10, 10, 3, 'stone4')
    .line(46, 12, 55, 12, 'stone3');
  for (const [x, y] of points('6,37 15,37 24,37 10,34 19,34'))
    shelf
      .rect(x, y, 8, 3, 'stone2')
      .line(x, y, x + 7, y, 'stone4')
      .line(x + 7, y + 1, x + 7, y + 2, 'ink');
  jar(40, 40, 8, 'red1', 'red2');
  shelf
    .ellipse(55, 36, 4, 4, 'wood2')
    .ellipse(55, 36, 2.4, 2.4, 'earth0')
    .line(52, 33, 55, 32, 'wood3')
    .rect(64, 30, 2, 10, 'wood3')
    .rect(68, 32, 2, 8, 'wood2')
    .line(63, 29, 66, 29, 'stone4')
    .line(67, 31, 70, 31, 'stone4')
    .rect(61, 38, 12, 2, 'stone2');
  return shelf;
}

export function drawStool(): Canvas {
  const stool = new Canvas(15, 14)
    .line(3, 5, 2, 12, 'wood1')
    .line(4, 5, 3, 12, 'wood2')
    .line(10, 5, 12, 12, 'wood1')
    .line(11, 5, 13, 12, 'earth0')
    .line(7, 6, 7, 11, 'wood1')
    .line(3, 10, 11, 10, 'earth0');
  return stool
    .ellipse(7, 4, 6, 2.4, 'wood1')
    .ellipse(7, 3.4, 6, 2, 'wood2')
    .line(3, 2, 8, 2, 'wood3')
    .line(4, 4, 9, 4, 'wood1')
    .outline('ink');
}

/** A round table with supper on it: candle, loaf, mug, the book of who owes what. 40 by 28. */
export function drawTable(): Canvas {
  const table = new Canvas(42, 32)
    .rect(18, 20, 5, 8, 'wood1')
    .line(18, 20, 18, 27, 'wood2')
    .line(22, 20, 22, 27, 'earth0')
    .polygon('18,26 23,26 31,30 10,30', 'wood1')
    .line(18, 26, 11, 30, 'wood2');
  table
    .ellipse(20.5, 17, 19, 6.6, 'earth0')
    .ellipse(20.5, 15.6, 19, 6.4, 'wood1')
    .ellipse(20, 14.4, 18.6, 6, 'wood2')
    .stroke('4,13 12,10 24,9', 'wood3')
    .line(8, 16, 20, 18, 'wood1')
    .line(22, 12, 34, 13, 'wood1')
    .line(12, 13, 20, 14, 'wood3');
  table
    .rect(19, 3, 3, 9, 'pale')
    .line(21, 5, 21, 11, 'wood3')
    .set(20, 2, 'earth0')
    .dots('gold', '20,0 20,1')
    .ellipse(20, 12.4, 3.4, 1.2, 'stone3')
    .line(18, 12, 20, 12, 'stone4')
    .rect(19, 9, 3, 3, 'pale')
    .line(21, 9, 21, 11, 'wood3');
  table
    .ellipse(10, 12, 4.6, 2.6, 'wood1')
    .ellipse(9.6, 11.4, 4, 2, 'wood3')
    .dots('pale', '7,11 8,10 10,10')
    .line(9, 12, 11, 12, 'wood2');
  table
    .polygon('26,13 33,11 36,14 29,16', 'red1')
    .line(26, 13, 32, 11, 'red2')
    .line(29, 17, 36, 15, 'pale')
    .line(29, 18, 35, 16, 'red0')
    .rect(14, 14, 4, 4, 'stone3')
    .line(14, 14, 14, 17, 'stone4')
    .line(17, 15, 17, 17, 'stone2')
    .line(15, 14, 16, 14, 'earth1')
    .dots('stone2', '13,15 13,16');
  return table.outline('ink');
}

/** A cart wheel that waits for its tyre. 26 by 28. */
export function drawWheel(): Canvas {
  const wheel = new Canvas(28, 30)
    .ellipse(13.5, 14.5, 12, 13, 'wood1')
    .ellipse(13, 14, 11.4, 12.4, 'wood2')
    .ellipse(13.5, 14.5, 9.2, 10.2, null);
  for (let i = 0; i < 8; i++) {
    const [dx, dy] = [Math.cos((i * Math.PI) / 4 + 0.2), Math.sin((i * Math.PI) / 4 + 0.2)];
    wheel.line(13 + dx * 3, 14.5 + dy * 3, 13 + dx * 10, 14.5 + dy * 11, 'wood2').set(14 + dx * 6, 15 + dy * 6, 'wood1');
  }
  return wheel
    .ellipse(13.5, 14.5, 3, 3, 'wood1')
    .ellipse(13, 14, 2.2, 2.2, 'wood3')
    .ellipse(13.5, 14.5, 1, 1, 'ink')
    .stroke('3,9 7,4 12,2', 'wood3')
    .dots('stone4', '2,13 24,9 17,26')
    .outline('ink');
}

export function drawBroom(): Canvas {
  const broom = new Canvas(12, 34)
    .line(9, 1, 6, 21, 'wood3')
    .line(10, 1, 7, 21, 'wood1')
    .polygon('4,21 9,21 10,32 1,31', 'wood2')
    .line(4, 23, 9, 23, 'red1');
  return broom
    .line(4, 25, 2, 31, 'wood3')
    .line(7, 25, 7, 31, 'wood1')
    .line(6, 25, 5, 31, 'wood3')
    .line(9, 26, 9, 31, 'earth0')
    .outline('ink');
}

/** The forge cat, asleep in the warm; frame 1 breathes in. 17 by 11. */
export function drawCat(frame: number): Canvas {
  const cat = new Canvas(20, 13)
    .ellipse(11, 7.4 - frame * 0.4, 7, 4 + frame * 0.4, 'earth2')
    .ellipse(10, 6 - frame * 0.6, 5, 2.4, 'wood3')
    .dots('earth1', '15,9 16,9 14,10 17,8 16,7');
  cat
    .ellipse(5, 8, 3.4, 2.6, 'wood3')
    .dots('wood3', '3,5 7,5')
    .dots('earth2', '4,5 6,5')
    .line(3, 8, 4, 8, 'earth0')
    .line(6, 8, 7, 8, 'earth0')
    .dots('skin2', '5,9')
    .dots('pale', '4,10 5,10');
  return cat
    .stroke('18,8 16,11 11,11 7,11', 'earth2')
    .dots('pale', '7,11 8,11')
    .line(11, 4 - frame, 11, 5, 'earth1')
    .line(13, 4 - frame, 13, 6, 'earth1')
    .line(15, 5, 15, 6, 'earth1')
    .outline('ink');
}
