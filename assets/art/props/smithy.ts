import { Canvas } from '../canvas.js';
import { createRandom } from '../random.js';
import { oak, paintPlank, paintRound } from './shading.js';

/** An anvil with horn and heel on an elm stump; `hot` lays a glowing bar on it. 30 by 25. */
export function drawAnvil(hot: boolean): Canvas {
  const anvil = new Canvas(30, 25);
  paintRound(anvil, 7, 15, 15, 9, oak, 1);
  anvil
    .ellipse(14, 15, 7.4, 1.8, 'wood3')
    .ellipse(14.5, 15.4, 6, 1.2, 'wood2')
    .line(7, 20, 21, 20, 'stone1')
    .line(7, 19, 13, 19, 'stone3');
  anvil
    .polygon('9,15 12,11 12,8 19,8 19,11 22,15', 'stone2')
    .line(9, 15, 21, 15, 'ink')
    .polygon('16,9 19,9 21,15 17,14', 'stone1')
    .line(12, 10, 10, 13, 'stone3');
  anvil
    .polygon('1,5 8,4 24,4 28,5 24,7 23,9 10,10 6,7 2,6', 'stone2')
    .line(2, 5, 8, 4, 'stone4')
    .line(8, 4, 24, 4, 'stone4')
    .line(8, 5, 25, 5, 'stone3')
    .line(10, 9, 22, 9, 'stone1')
    .line(24, 7, 27, 6, 'stone1');
  anvil.dots('ink', '23,5').dots('sky1', '9,4 11,4 12,4').outline('ink');
  if (hot)
    anvil
      .rect(10, 2, 13, 1, 'gold')
      .rect(10, 3, 13, 1, 'fire1')
      .line(11, 2, 17, 2, 'pale')
      .rect(23, 2, 6, 1, 'red1')
      .dots('red2', '9,3 23,3');
  return anvil;
}

/** The quench tub: staves, two hoops, dark water with the fire in it, and the corner of something under its foot. 26 by 21. */
export function drawTub(): Canvas {
  const tub = new Canvas(28, 22);
  tub.rect(19, 19, 6, 1, 'red2').rect(19, 20, 7, 1, 'pale');
  paintRound(tub, 3, 6, 22, 14, oak, 1);
  for (const x of [7, 11, 16, 21]) tub.line(x, 8, x, 19, 'earth0');
  for (const y of [10, 17])
    tub.line(2, y, 25, y, 'stone2').line(4, y, 11, y, 'stone3').line(19, y, 25, y, 'stone1').set(6, y, 'stone4');
  tub
    .ellipse(13.5, 6, 11, 3.6, 'wood2')
    .ellipse(13.5, 6.4, 9.6, 2.6, 'water0')
    .line(6, 6, 12, 6, 'water1')
    .line(8, 5, 12, 5, 'sky0')
    .line(14, 8, 18, 8, 'fire1')
    .line(15, 7, 19, 7, 'red1')
    .line(3, 5, 8, 3, 'wood3');
  return tub.line(20, 0, 17, 7, 'stone3').line(21, 0, 18, 7, 'stone1').set(20, 0, 'stone4').outline('ink');
}

/** Coal in a boarded corner, with a shovel stuck in it. 50 by 34. */
export function drawCoal(): Canvas {
  const coal = new Canvas(50, 34).blob('3,32 7,20 17,12 28,14 38,19 46,31 24,33', 'ink');
  coal
    .line(33, 1, 27, 18, 'wood2')
    .line(34, 1, 28, 18, 'wood1')
    .line(30, 0, 36, 2, 'wood3')
    .polygon('24,16 31,18 30,24 23,22', 'stone2')
    .line(24, 16, 23, 22, 'stone3');
  const random = createRandom(31);
  for (let i = 0; i < 90; i++) {
    const [x, y] = [5 + random() * 39, 12 + random() * 18];
    if (coal.get(x, y) === null || coal.get(x, y)?.startsWith('wood') || coal.get(x + 3, y + 2) === null) continue;
    coal
      .rect(x, y, 3, 2, 'stone1')
      .line(x, y, x + 1, y, i % 4 === 0 ? 'stone3' : 'stone2')
      .line(x, y + 2, x + 2, y + 2, 'ink');
  }
  paintPlank(coal, 0, 27, 50, 6);
  return coal
    .rect(0, 24, 3, 10, 'wood1')
    .line(0, 24, 0, 33, 'wood2')
    .rect(47, 24, 3, 10, 'wood1')
    .line(47, 24, 47, 33, 'wood2')
    .outline('ink');
}

/** A swage block: a cube of cast iron with a hole for every shape, and a few bars against it. 20 by 17. */
export function drawSwage(): Canvas {
  const block = new Canvas(22, 18)
    .line(18, 1, 20, 16, 'stone3')
    .line(19, 1, 21, 16, 'stone1')
    .rect(2, 5, 15, 12, 'stone1')
    .rect(2, 3, 15, 4, 'stone3')
    .line(2, 3, 16, 3, 'stone4')
    .line(2, 7, 2, 16, 'stone2')
    .line(2, 6, 16, 6, 'stone2');
  return block
    .rect(5, 9, 3, 3, 'ink')
    .ellipse(12, 10, 2, 2, 'ink')
    .rect(4, 14, 2, 2, 'ink')
    .dots('ink', '9,14 14,15 13,15 7,4 11,5')
    .dots('stone3', '5,12 6,12 11,12')
    .outline('ink');
}
