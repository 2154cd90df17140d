import { Canvas } from '../canvas.js';
import { paintPlank } from './shading.js';

/** A heavy bench with a leg vice, files, a mug, and a half-made hinge. 66 by 32. */
export function drawBench(): Canvas {
  const bench = new Canvas(68, 34);
  for (const x of [4, 58])
    bench
      .rect(x, 14, 5, 19, 'wood1')
      .line(x, 14, x, 32, 'wood2')
      .line(x + 4, 14, x + 4, 32, 'earth0');
  bench.rect(8, 16, 50, 10, 'earth0');
  paintPlank(bench, 7, 26, 54, 3);
  bench
    .rect(18, 20, 10, 6, 'wood1')
    .line(18, 20, 27, 20, 'wood2')
    .rect(36, 21, 7, 5, 'stone2')
    .line(36, 21, 42, 21, 'stone4')
    .line(36, 21, 36, 25, 'stone3')
    .rect(45, 23, 5, 3, 'red1')
    .line(45, 23, 49, 23, 'red2')
    .line(30, 25, 34, 25, 'stone3')
    .line(30, 23, 33, 23, 'stone3');
  bench
    .rect(1, 9, 66, 4, 'wood2')
    .line(1, 9, 66, 9, 'wood3')
    .rect(1, 13, 66, 3, 'wood1')
    .line(1, 15, 66, 15, 'earth0')
    .line(12, 11, 26, 11, 'wood1')
    .line(36, 12, 52, 12, 'wood1')
    .line(40, 10, 47, 10, 'wood3');
  bench
    .rect(7, 6, 7, 7, 'stone2')
    .line(7, 6, 13, 6, 'stone4')
    .line(7, 7, 7, 12, 'stone3')
    .line(13, 7, 13, 17, 'stone1')
    .rect(9, 13, 3, 11, 'stone2')
    .line(9, 13, 9, 23, 'stone3')
    .line(4, 9, 8, 8, 'stone4');
  bench
    .line(20, 9, 29, 8, 'stone3')
    .line(29, 8, 32, 8, 'wood3')
    .line(22, 11, 29, 11, 'stone4')
    .line(30, 11, 33, 11, 'wood1')
    .rect(58, 5, 4, 5, 'stone3')
    .line(58, 5, 58, 9, 'stone4')
    .line(61, 6, 61, 9, 'stone1')
    .dots('stone2', '62,6 63,7 62,8');
  return bench.rect(52, 8, 5, 2, 'stone2').line(52, 8, 55, 8, 'stone3').outline('ink');
}

/** The mill gate, half made: three bars still missing, one scroll drawn only in chalk. 86 by 50. */
export function drawGate(): Canvas {
  const gate = new Canvas(88, 52);
  const iron = (x: number, y: number, w: number, h: number): void => {
    const upright = h > w;
    gate.rect(x, y, w, h, 'stone2').line(x, y, x + (upright ? 0 : w - 1), y + (upright ? h - 1 : 0), 'stone3');
    gate.line(x + w - 1, y + h - 1, x + (upright ? w - 1 : 0), y + (upright ? 0 : h - 1), 'stone1');
  };
  for (const x of [12, 68])
    gate
      .polygon(`${x},42 ${x + 4},42 ${x + 8},51 ${x + 5},51 ${x + 2},45 ${x - 1},51 ${x - 4},51`, 'wood1')
      .line(x, 42, x - 4, 50, 'wood2');
  paintPlank(gate, 2, 39, 84, 4);
  for (const x of [6, 15, 24, 33, 42, 51]) iron(x, 9, 3, 30);
  iron(80, 9, 4, 30);
  iron(4, 7, 81, 3);
  iron(4, 24, 50, 3);
  iron(4, 36, 81, 3);
  for (const x of [7, 16, 25, 34, 43, 52])
    gate
      .line(x - 1, 6, x - 1, 4, 'stone3')
      .line(x, 6, x, 1, 'stone3')
      .line(x + 1, 6, x + 1, 4, 'stone1')
      .set(x, 1, 'stone4');
  for (const x of [11, 20, 29, 38, 47]) {
    gate
      .grid(['.iii.', 'i...d', 'i.i.d', 'i.dd.', '.d...', '..dd.'], { i: 'stone3', d: 'stone2' }, x - 1, 12)
      .grid(['.id', 'i.d', '.d.', 'i.d', '.d.'], { i: 'stone3', d: 'stone2' }, x, 29);
  }
  gate.stroke('57,33 57,18 62,12 69,13 72,18 69,22 65,20 66,17', 'stone2').stroke('56,32 56,18 61,12 67,12', 'stone3');
  for (let i = 0; i < 11; i++) gate.set(64 + ((i * 5) % 13), 25 + ((i * 3) % 9), 'stone4');
  gate.line(62, 31, 62, 36, 'fire1').line(63, 27, 63, 36, 'gold').line(64, 29, 64, 36, 'red2').dots('pale', '63,27 63,28');
  return gate.line(4, 7, 50, 7, 'stone4').outline('ink');
}

/** Tongs and hammers on a rail. 56 by 34, hangs on the wall. */
export function drawRack(): Canvas {
  const rack = new Canvas(56, 34);
  paintPlank(rack, 0, 2, 56, 4);
  for (const x of [6, 16, 25, 35, 45, 51]) rack.set(x, 6, 'stone4');
  for (const x of [6, 16])
    rack
      .line(x - 2, 7, x, 13, 'stone1')
      .line(x + 2, 7, x, 13, 'stone2')
      .line(x, 13, x - 3, 27, 'stone2')
      .line(x + 1, 13, x + 3, 27, 'ink')
      .dots('stone4', `${x},13`)
      .set(x - 1, 7, 'stone2');
  rack
    .rect(22, 7, 7, 4, 'stone1')
    .line(22, 7, 28, 7, 'stone4')
    .line(22, 8, 22, 10, 'stone2')
    .rect(25, 11, 2, 14, 'wood2')
    .line(26, 11, 26, 24, 'wood1');
  rack
    .polygon('31,7 39,8 39,12 31,11', 'stone1')
    .line(31, 7, 38, 8, 'stone4')
    .rect(35, 11, 2, 16, 'wood2')
    .line(36, 11, 36, 26, 'wood1');
  return rack
    .line(45, 7, 45, 22, 'stone2')
    .line(46, 7, 46, 22, 'ink')
    .stroke('45,22 43,25 46,27 48,24', 'stone2')
    .line(51, 7, 51, 18, 'stone1')
    .rect(50, 18, 4, 6, 'stone2')
    .line(50, 18, 50, 23, 'stone4');
}

/** A sandstone wheel in its frame, with a crank and a wet trough. 28 by 25. */
export function drawGrindstone(): Canvas {
  const stone = new Canvas(30, 28).line(7, 12, 3, 26, 'wood1').line(21, 12, 25, 26, 'wood1').line(22, 12, 26, 26, 'earth0');
  stone
    .ellipse(15.5, 12, 9, 9.6, 'earth1')
    .ellipse(13.5, 11.5, 9, 9.6, 'earth2')
    .ellipse(13, 11, 7.8, 8.4, 'wood3')
    .ellipse(13.8, 12, 7.4, 7.8, 'earth2')
    .stroke('6,12 7,6 11,3', 'pale');
  stone
    .dots('earth1', '10,7 16,8 9,15 17,17 13,5')
    .dots('wood3', '14,7 11,16')
    .rect(5, 20, 18, 4, 'wood1')
    .line(5, 20, 22, 20, 'sky0')
    .line(8, 20, 18, 20, 'water1')
    .line(5, 23, 22, 23, 'earth0');
  stone
    .line(6, 12, 2, 26, 'wood2')
    .line(7, 12, 3, 26, 'wood1')
    .line(20, 12, 24, 26, 'wood2')
    .line(21, 12, 25, 26, 'wood1')
    .rect(4, 11, 6, 3, 'wood2')
    .line(4, 11, 9, 11, 'wood3')
    .rect(18, 11, 6, 3, 'wood2')
    .line(18, 11, 23, 11, 'wood3');
  return stone
    .ellipse(13.5, 12, 2, 2, 'stone2')
    .set(13, 11, 'stone4')
    .line(15, 12, 25, 10, 'stone3')
    .line(25, 6, 25, 10, 'stone3')
    .rect(24, 4, 3, 3, 'wood3')
    .outline('ink');
}

/** An iron drain let into the floor. 22 by 13. */
export function drawGrate(): Canvas {
  const grate = new Canvas(22, 13)
    .rect(0, 0, 22, 13, 'stone1')
    .rect(1, 1, 20, 11, 'ink')
    .line(1, 12, 21, 12, 'stone3')
    .line(21, 1, 21, 12, 'stone3');
  for (let x = 3; x < 20; x += 3) grate.line(x, 1, x, 11, 'stone2').set(x, 1, 'stone3');
  return grate
    .line(1, 6, 20, 6, 'stone2')
    .dots('stone3', '3,6 9,6 15,6')
    .dots('moss1', '1,11 2,11 19,1 20,2')
    .dots('water1', '11,9 10,9 7,3');
}

/** Bars of pig iron, stacked crosswise. 20 by 13. */
export function drawIngots(): Canvas {
  const ingots = new Canvas(22, 14);
  for (const [x, y] of [
    [1, 9],
    [11, 9],
    [3, 5],
    [12, 5],
    [6, 1],
  ] as const)
    ingots
      .rect(x, y, 9, 4, 'stone2')
      .line(x + 1, y, x + 7, y, 'stone4')
      .line(x, y + 1, x + 7, y + 1, 'stone3')
      .line(x + 8, y + 1, x + 8, y + 3, 'ink')
      .line(x, y + 3, x + 8, y + 3, 'stone1');
  return ingots.dots('earth2', '4,7 14,11 15,11').outline('ink');
}
