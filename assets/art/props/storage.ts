import { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { points } from '../shapes.js';
import { oak, paintPlank, paintRound } from './shading.js';

/** A barrel: lidded, or open with water, or with iron rods standing in it. 17 by 23, rods stand higher. */
export function drawBarrel(kind: 'lid' | 'water' | 'rods'): Canvas {
  const barrel = new Canvas(19, 32);
  if (kind === 'rods')
    for (const [x, y, lean] of [
      [6, 0, 1],
      [8, 3, 0],
      [11, 1, -1],
      [12, 5, -1],
    ] as const)
      barrel
        .line(x, y, x + lean, 13, 'stone3')
        .line(x + 1, y, x + 1 + lean, 13, 'stone1')
        .set(x, y, 'stone4');
  paintRound(barrel, 3, 12, 13, 18, oak, 1);
  for (const x of [5, 8, 11, 14]) barrel.line(x, 13, x, 29, 'wood1').set(x, 21, 'earth0');
  for (const y of [16, 26]) barrel.line(2, y, 16, y, 'stone2').line(3, y, 7, y, 'stone4').line(12, y, 16, y, 'stone1');
  barrel.ellipse(9, 12, 7, 2.6, kind === 'lid' ? 'wood3' : 'wood2');
  if (kind === 'lid')
    barrel.ellipse(9.4, 12.3, 5.6, 1.7, 'wood2').line(5, 11, 13, 11, 'wood3').line(5, 13, 13, 13, 'wood1').set(12, 12, 'ink');
  if (kind === 'water') barrel.ellipse(9, 12.3, 5.8, 1.7, 'water1').line(5, 11, 9, 11, 'sky0').line(10, 13, 12, 13, 'water0');
  if (kind === 'rods') {
    barrel.ellipse(9, 12.3, 5.8, 1.7, 'ink');
    for (const x of [7, 9, 11]) barrel.line(x, 8, x, 12, 'stone3').line(x + 1, 8, x + 1, 12, 'stone1');
  }
  return barrel.outline('ink');
}

/** Slumped sacks of charcoal and flour, one open. 36 by 26. */
export function drawSacks(): Canvas {
  const sacks = new Canvas(38, 28);
  const tones = ['earth1', 'earth2', 'wood3', 'pale'] as const;
  const steps = [0.34, 0.66, 0.975];
  sacks.blit(
    sculpt(
      {
        contour: '19,26 18,17 20,10 23,7 24,3 28,3 28,7 33,11 36,19 35,27',
        masses: [
          { at: [27, 17], reach: [10, 12], depth: 8 },
          { at: [26, 4], reach: [3, 3], depth: 6 },
        ],
        bumps: [{ at: [29, 14], reach: [1.6, 5], depth: -2, turn: -20 }],
        tones,
        steps,
      },
      38,
      28,
    ).outline('ink'),
  );
  sacks.line(23, 7, 28, 7, 'red1').dots('red2', '24,7 25,7');
  sacks.blit(
    sculpt(
      {
        contour: '2,26 2,20 5,15 11,13 17,15 21,20 22,27',
        masses: [{ at: [11, 22], reach: [11, 9], depth: 8 }],
        bumps: [{ at: [15, 20], reach: [1.6, 4], depth: -2, turn: -25 }],
        tones,
        steps,
      },
      38,
      28,
    ).outline('ink'),
  );
  return sacks
    .ellipse(10.5, 15, 5.4, 2, 'earth1')
    .ellipse(10.5, 15.2, 4.4, 1.3, 'ink')
    .dots('stone2', '8,15 11,14 12,15')
    .line(5, 23, 8, 25, 'earth1');
}

export function drawCrate(): Canvas {
  const crate = new Canvas(22, 21)
    .rect(1, 5, 20, 15, 'wood1')
    .rect(1, 1, 20, 5, 'wood2')
    .line(1, 1, 20, 1, 'wood3')
    .line(3, 3, 17, 3, 'wood1')
    .line(1, 5, 20, 5, 'earth0');
  for (const y of [6, 11, 16]) paintPlank(crate, 2, y, 18, 4);
  crate
    .rect(1, 6, 3, 14, 'wood2')
    .line(1, 6, 1, 19, 'wood3')
    .rect(18, 6, 3, 14, 'wood1')
    .line(20, 6, 20, 19, 'earth0')
    .polygon('4,17 16,7 18,7 18,9 6,19 4,19', 'wood2')
    .line(4, 17, 16, 7, 'wood3');
  return crate.dots('stone4', '2,8 2,18 19,8 19,18').outline('ink');
}

/** Split logs in a stack, ends towards us. 44 by 26. */
export function drawLogs(): Canvas {
  const logs = new Canvas(46, 28);
  for (const [x, y] of points('6,22 15,22 24,22 33,22 41,22 10,14 19,14 28,14 37,14 15,7 24,7 32,8'))
    logs
      .ellipse(x, y, 4.4, 4.2, 'wood1')
      .ellipse(x - 0.3, y - 0.3, 3.4, 3.2, 'wood3')
      .ellipse(x, y, 2.2, 2.2, 'wood2')
      .dots('wood1', `${x},${y} ${x + 2},${y + 2}`)
      .line(x - 3, y + 4, x + 3, y + 4, 'earth0');
  return logs.outline('ink');
}

/** An iron-bound chest. 24 by 18. */
export function drawChest(): Canvas {
  const chest = new Canvas(26, 20)
    .rect(2, 9, 22, 10, 'wood1')
    .rect(2, 3, 22, 6, 'wood2')
    .line(3, 2, 22, 2, 'wood3')
    .line(2, 8, 23, 8, 'earth0')
    .line(2, 18, 23, 18, 'earth0')
    .line(4, 5, 20, 5, 'wood1')
    .line(4, 13, 20, 13, 'earth0')
    .line(3, 14, 12, 14, 'wood2');
  for (const x of [4, 19])
    chest
      .rect(x, 2, 3, 17, 'stone2')
      .line(x, 2, x, 18, 'stone3')
      .line(x + 2, 3, x + 2, 18, 'stone1')
      .dots('stone4', `${x + 1},4 ${x + 1},11`);
  return chest.rect(11, 7, 4, 5, 'stone3').line(11, 7, 14, 7, 'stone4').dots('ink', '12,9 12,10 13,9').outline('ink');
}

export function drawBucket(): Canvas {
  const bucket = new Canvas(13, 14);
  paintRound(bucket, 2, 5, 9, 8, oak);
  bucket
    .line(2, 8, 10, 8, 'stone1')
    .line(3, 8, 5, 8, 'stone3')
    .line(2, 11, 10, 11, 'stone1')
    .ellipse(6, 5, 4.8, 1.7, 'wood3')
    .ellipse(6, 5.2, 3.8, 1, 'water0')
    .line(4, 5, 6, 5, 'sky0');
  return bucket.stroke('1,4 3,1 9,1 11,4', 'stone2').outline('ink');
}
