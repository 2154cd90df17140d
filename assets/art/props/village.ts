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
