import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import type { Colour } from '../palette.js';
import { points } from '../shapes.js';
import { paintPlank, paintRound } from './shading.js';

/** The well: a ring of stone under a little roof, a bucket on a rope. 40 by 50. */
export function drawWell(): Canvas {
  const well = new Canvas(44, 54);
  for (const x of [8, 33]) well.rect(x, 16, 3, 24, 'wood1').line(x, 16, x, 39, 'wood2');
  well
    .line(10, 22, 33, 22, 'wood2')
    .line(10, 23, 33, 23, 'earth0')
    .line(22, 23, 22, 33, 'wood3')
    .rect(20, 32, 5, 5, 'wood2')
    .line(20, 32, 24, 32, 'stone3')
    .line(33, 22, 37, 24, 'stone3');
  paintRound(well, 5, 38, 34, 12, ['stone1', 'stone2', 'stone2', 'stone3', 'stone4']);
  for (let y = 39; y < 50; y += 4) for (let x = 6 + ((y >> 2) % 2) * 4; x < 38; x += 8) well.line(x, y, x, y + 3, 'stone1');
  for (let y = 42; y < 50; y += 4) well.line(6, y, 37, y, 'stone1');
  well
    .ellipse(21.5, 38, 17, 4.4, 'stone3')
    .ellipse(21.5, 38, 13, 2.8, 'ink')
    .line(7, 36, 18, 34, 'stone4')
    .line(14, 39, 26, 40, 'water0')
    .dots('moss1', '8,47 9,48 10,47 33,46 34,47');
  well.polygon('2,18 10,3 33,3 42,18', 'wood1');
  for (let j = 0; j < 15; j++)
    for (let i = 0; i < 44; i++)
      if (well.get(i, 3 + j) === 'wood1' && (j % 4 === 3 || hash(i >> 2, j >> 2, 4) < 0.2))
        well.set(i, 3 + j, j % 4 === 3 ? 'earth0' : 'wood2');
  return well.line(10, 3, 33, 3, 'wood3').outline('ink');
}

/** A market stall under a striped awning, full of what grows here. 62 by 52. */
export function drawStall(stripe: Colour, light: Colour, goods: 'apples' | 'cloth' | 'pots'): Canvas {
  const stall = new Canvas(66, 56);
  for (const x of [5, 58]) stall.rect(x, 14, 3, 40, 'wood1').line(x, 14, x, 53, 'wood2');
  stall.rect(6, 34, 54, 17, 'wood1');
  for (let x = 6; x < 60; x += 9) stall.line(x, 36, x, 50, 'earth0').line(x + 1, 36, x + 1, 50, 'wood2');
  stall
    .rect(3, 30, 60, 5, 'wood2')
    .line(3, 30, 62, 30, 'wood3')
    .line(3, 35, 62, 35, 'earth0')
    .rect(8, 18, 50, 12, 'ink')
    .dither(8, 18, 50, 12, 'earth0', 0.5);
  const rows: Record<typeof goods, () => void> = {
    apples: () => {
      for (const [x, y] of points(
        '10,29 14,28 18,29 12,26 16,26 24,29 28,28 32,29 26,26 30,26 40,29 44,28 48,29 42,26 46,26 52,29',
      ))
        stall
          .ellipse(x, y, 2.2, 2, x < 21 ? 'red1' : x < 36 ? 'leaf2' : 'fire1')
          .set(x - 1, y - 1, x < 21 ? 'red2' : x < 36 ? 'moss2' : 'gold');
    },
    cloth: () => {
      const bolts = [
        ['blue1', 'blue2'],
        ['red1', 'red2'],
        ['moss1', 'moss2'],
        ['stone3', 'stone4'],
        ['earth1', 'earth2'],
      ] as const;
      bolts.forEach(([dark, bright], i) =>
        stall
          .rect(9 + i * 10, 24 + (i % 2), 9, 7, dark)
          .line(9 + i * 10, 24 + (i % 2), 17 + i * 10, 24 + (i % 2), bright)
          .line(9 + i * 10, 27, 17 + i * 10, 27, 'ink')
          .ellipse(12 + i * 10, 29, 1, 1, bright),
      );
    },
    pots: () => {
      for (const [x, h, dark, bright] of [
        [10, 8, 'wood2', 'wood3'],
        [20, 11, 'red1', 'red2'],
        [31, 7, 'blue1', 'blue2'],
        [41, 10, 'earth1', 'earth2'],
        [51, 7, 'moss1', 'moss2'],
      ] as const)
        stall
          .ellipse(x + 3, 30 - h / 2, 4, h / 2, dark)
          .line(x, 30 - h + 2, x, 28, bright)
          .rect(x + 1, 29 - h, 5, 2, bright)
          .set(x + 1, 30 - h / 2, 'pale');
    },
  };
  rows[goods]();
  for (let y = 0; y < 15; y++) {
    const out = Math.round(y * 0.3);
    for (let x = 6 - out; x <= 59 + out; x++) {
      const band = Math.floor((x - 6 + out + 400) / 7) % 2 === 0;
      stall.set(x, 3 + y, y === 0 ? (band ? light : 'sky1') : band ? stripe : y > 10 ? 'wood3' : 'pale');
    }
  }
  for (let x = 2; x < 64; x++) {
    const band = Math.floor((x - 2) / 7) % 2 === 0;
    const drop = 3 - Math.abs(((x - 2) % 7) - 3);
    for (let k = 0; k < drop + 1; k++) stall.set(x, 18 + k, band ? stripe : 'wood3');
  }
  return stall.outline('ink');
}

/** The board where the village asks for things: notices under a small roof. 40 by 46. */
export function drawBoard(): Canvas {
  const board = new Canvas(44, 48);
  for (const x of [6, 34])
    board
      .rect(x, 12, 4, 35, 'wood1')
      .line(x, 12, x, 46, 'wood2')
      .line(x + 3, 12, x + 3, 46, 'earth0');
  for (let y = 12; y < 34; y += 5) paintPlank(board, 5, y, 34, 5);
  const paper = (x: number, y: number, w: number, h: number, tone: Colour = 'pale'): void => {
    board
      .rect(x, y, w, h, tone)
      .line(x, y + h, x + w - 1, y + h, 'earth0')
      .set(x + Math.floor(w / 2), y, 'red1');
    for (let j = y + 2; j < y + h - 1; j += 2) board.line(x + 1, j, x + w - 2 - (j % 3), j, 'earth2');
  };
  paper(8, 14, 9, 11);
  paper(19, 13, 8, 8, 'stone4');
  paper(20, 23, 10, 9);
  paper(30, 15, 7, 10, 'wood3');
  paper(10, 27, 7, 6);
  return board
    .polygon('1,12 6,4 37,4 42,12', 'wood2')
    .line(6, 4, 37, 4, 'wood3')
    .line(1, 12, 42, 12, 'earth0')
    .line(4, 8, 39, 8, 'wood1')
    .outline('ink');
}

/** Wick's pole, lowered across the way, seen from its end: it runs away from us. 10 by 54. */
export function drawTollPole(): Canvas {
  const pole = new Canvas(12, 58)
    .rect(3, 44, 5, 13, 'wood1')
    .line(3, 44, 3, 56, 'wood2')
    .rect(3, 2, 4, 12, 'wood1')
    .line(3, 2, 3, 13, 'wood2');
  for (let y = 4; y < 50; y++)
    pole.rect(4, y, 3, 1, Math.floor(y / 6) % 2 ? 'pale' : 'red1').set(4, y, Math.floor(y / 6) % 2 ? 'sky1' : 'red2');
  return pole.rect(3, 48, 5, 3, 'stone2').line(3, 48, 7, 48, 'stone4').outline('ink');
}

/** The market bell in its frame, with a rope. 34 by 48. */
export function drawBell(): Canvas {
  const bell = new Canvas(38, 52);
  for (const x of [5, 29])
    bell
      .rect(x, 10, 4, 41, 'wood1')
      .line(x, 10, x, 50, 'wood2')
      .line(x + 3, 10, x + 3, 50, 'earth0');
  bell
    .polygon('0,11 6,3 31,3 37,11', 'wood2')
    .line(6, 3, 31, 3, 'wood3')
    .line(0, 11, 37, 11, 'earth0')
    .line(3, 7, 34, 7, 'wood1');
  bell
    .polygon('15,13 22,13 24,21 27,26 10,26 13,21', 'wood2')
    .polygon('16,14 19,14 18,24 12,25 14,20', 'gold')
    .line(15, 14, 14, 20, 'pale')
    .line(10, 26, 27, 26, 'wood1')
    .rect(17, 27, 3, 2, 'stone2');
  return bell.line(18, 29, 18, 42, 'wood3').line(19, 29, 19, 42, 'wood2').rect(17, 42, 4, 3, 'red1').outline('ink');
}

/** A signpost with arms to both sides. 30 by 36. */
export function drawSignpost(): Canvas {
  const post = new Canvas(34, 38).rect(15, 4, 4, 33, 'wood1').line(15, 4, 15, 36, 'wood2').line(18, 4, 18, 36, 'earth0');
  post
    .polygon('1,10 5,6 17,6 17,14 5,14', 'wood2')
    .line(5, 6, 17, 6, 'wood3')
    .line(7, 9, 14, 9, 'earth0')
    .line(8, 11, 12, 11, 'earth0');
  post
    .polygon('32,20 28,16 17,16 17,24 28,24', 'wood2')
    .line(17, 16, 28, 16, 'wood3')
    .line(19, 19, 26, 19, 'earth0')
    .line(19, 21, 24, 21, 'earth0');
  return post.dots('moss1', '15,33 16,34 15,35').outline('ink');
}

/** A post-and-rail fence, as wide as asked. */
export function drawFence(width: number): Canvas {
  const fence = new Canvas(width + 2, 20);
  for (const y of [7, 12])
    for (let x = 1; x < width; x++)
      fence.set(x, y + (hash(x >> 4, y, 3) < 0.4 ? 1 : 0), 'wood2').set(x, y + 1 + (hash(x >> 4, y, 3) < 0.4 ? 1 : 0), 'wood1');
  for (let x = 2; x < width; x += 15)
    fence
      .rect(x, 3, 4, 16, 'wood1')
      .line(x, 3, x, 18, 'wood2')
      .line(x, 3, x + 2, 3, 'wood3')
      .line(x + 3, 4, x + 3, 18, 'earth0');
  return fence.outline('ink');
}

/** A lamp on a post: dark by day, the game lights it. 12 by 44. */
export function drawLamp(): Canvas {
  const lamp = new Canvas(16, 48)
    .rect(7, 14, 2, 33, 'stone1')
    .line(7, 14, 7, 46, 'stone2')
    .rect(5, 44, 6, 3, 'stone2')
    .line(5, 44, 9, 44, 'stone3');
  lamp
    .polygon('3,5 8,1 13,5', 'stone2')
    .line(4, 4, 8, 1, 'stone4')
    .rect(4, 5, 8, 9, 'wood2')
    .rect(5, 6, 6, 7, 'gold')
    .rect(6, 7, 3, 4, 'pale')
    .line(8, 6, 8, 12, 'wood2')
    .rect(3, 14, 10, 1, 'stone3');
  return lamp.outline('ink');
}

/** A hen; frame 1 pecks. 12 by 11. */
export function drawHen(frame: number): Canvas {
  const hen = new Canvas(15, 13)
    .ellipse(8, 7, 4.6, 3.2, 'pale')
    .ellipse(9, 7.6, 3, 1.8, 'wood3')
    .polygon('11,6 14,2 13,8', 'wood3')
    .line(7, 10, 7, 12, 'fire1')
    .line(9, 10, 9, 12, 'fire1');
  if (frame === 0) hen.ellipse(4, 4, 1.8, 2, 'pale').dots('red2', '3,1 4,1 5,2').dots('ink', '3,4').dots('gold', '1,4 1,5');
  else hen.ellipse(3.4, 9, 1.8, 1.6, 'pale').dots('red2', '2,7 3,7').dots('ink', '3,9').dots('gold', '1,10 2,11');
  return hen.outline('ink');
}

/** The ducks' boat, pulled up, with a net in it. 46 by 24. */
export function drawBoat(): Canvas {
  const boat = new Canvas(50, 26)
    .blob('2,10 10,6 34,5 47,9 42,20 32,23 14,22 6,18', 'wood1')
    .blob('6,10 14,8 34,7 43,10 37,14 14,15', 'earth0');
  boat
    .stroke('3,11 12,16 30,17 45,10', 'wood3')
    .stroke('6,15 14,19 32,20 42,15', 'wood2')
    .stroke('8,18 16,21 32,22', 'earth0')
    .rect(16, 8, 3, 8, 'wood2')
    .rect(30, 8, 3, 8, 'wood2');
  for (let i = 0; i < 16; i++) boat.set(20 + ((i * 5) % 9), 9 + ((i * 3) % 5), i % 2 ? 'moss2' : 'stone4');
  return boat.line(24, 4, 46, 1, 'wood3').line(24, 5, 46, 2, 'wood1').outline('ink');
}

/** A gravestone-square milestone with its number worn off. 14 by 18. */
export function drawMilestone(): Canvas {
  return new Canvas(16, 20)
    .rect(3, 6, 10, 13, 'stone3')
    .ellipse(7.5, 6, 4.6, 4, 'stone3')
    .line(3, 6, 3, 18, 'stone4')
    .rect(11, 6, 2, 13, 'stone2')
    .dots('stone1', '6,8 6,9 6,10 6,11 8,8 9,8 9,10 8,10')
    .dots('moss1', '3,17 4,18 5,17 12,18')
    .outline('ink');
}

/** Barrels on their sides, stacked, with taps. 44 by 34. */
export function drawKegs(): Canvas {
  const kegs = new Canvas(48, 36);
  for (const [x, y] of [
    [11, 25],
    [33, 25],
    [22, 10],
  ] as const) {
    kegs
      .ellipse(x, y, 10, 9.4, 'wood1')
      .ellipse(x - 0.4, y - 0.4, 9, 8.4, 'wood2')
      .ellipse(x, y, 7, 6.6, 'wood1')
      .ellipse(x - 0.5, y - 0.5, 6.4, 6, 'wood2');
    for (const dy of [-4, 0, 4]) kegs.line(x - 5, y + dy, x + 5, y + dy, 'wood1');
    kegs
      .stroke(
        [
          [x - 8, y - 3],
          [x - 4, y - 8],
          [x + 3, y - 9],
        ],
        'wood3',
      )
      .rect(x - 1, y + 1, 2, 4, 'gold')
      .set(x - 2, y + 4, 'wood3');
  }
  return kegs.line(2, 34, 44, 34, 'earth0').outline('ink');
}
