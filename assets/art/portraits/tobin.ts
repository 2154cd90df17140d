import type { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import { sculpt } from '../sculpt.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Tobin the miller: long, soft and floury, a man who apologises to sacks. */
const likeness: Likeness = {
  skin: ['skin1', 'skin2', 'skin3', 'skin4', 'pale'],
  wide: -1.2,
  long: 3,
  square: 0,
  jowl: -0.6,
  nose: 1.3,
  drop: 1,
  brow: 0.3,
  age: 1,
};
const lines = linesOf(likeness);

function cap(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '18,26 17,17 14,10 18,3 28,0 40,0 51,5 54,13 52,21 46,16 36,14 26,16 21,20',
      masses: [
        { at: [34, 14], reach: [21, 16], depth: 14 },
        { at: [20, 10], reach: [9, 9], depth: 12 },
      ],
      bumps: [{ at: [28, 8], reach: [2, 9], depth: -2, turn: 30 }],
      tones: ['stone2', 'stone3', 'stone4', 'sky1'],
      steps: [0.2, 0.5, 0.85],
    }),
  );
  canvas
    .blob('18,19 28,15 40,14 53,18 54,22 46,19 36,17 26,19 20,24', 'stone3')
    .stroke('19,20 28,16 40,15 52,19', 'sky1')
    .stroke('20,24 27,19 37,17 47,19', 'stone1');
  for (const [x, y] of [
    [20, 24],
    [22, 23],
    [18, 28],
    [19, 31],
    [17, 33],
  ] as const)
    canvas.stroke(
      [
        [x, y],
        [x - 1, y + 4],
        [x, y + 8],
      ],
      x % 2 ? 'wood3' : 'wood2',
    );
  for (let i = 0; i < 46; i++) {
    const [x, y] = [18 + hash(i, 1, 4) * 36, 20 + hash(i, 2, 4) * 34];
    if (canvas.get(x, y)) canvas.set(x, y, 'sky1');
  }
}

export const tobin: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [28, 31], width: 8, droop: 1.8 },
  eyeFar: { at: [43, 31], width: 6, droop: 1.4 },
  iris: ['blue1', 'blue2'],
  calm: 0.95,
  browNear: { inner: [38, 25], outer: [28, 28], thick: 1.8, tones: ['wood2', 'wood3'] },
  browFar: { inner: [43, 25], outer: [49, 28], thick: 1.6, tones: ['wood2', 'wood3'] },
  mouth: { at: [41, 47], near: 5, far: 4, lip: 'skin2', full: 1 },
  rim: { strong: 'sky1', weak: 'sky0', from: 14, to: 52 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'wood1', 'wood2', 'earth0');
    for (let x = 0; x < 72; x += 9) canvas.line(x, 0, x, 71, 'earth0').line(x + 1, 0, x + 1, 71, 'wood2');
    canvas.dither(0, 0, 72, 72, 'pale', (x, y) => 0.35 - Math.hypot(x - 64, y - 20) / 70);
  },
  behind: (canvas) => void canvas.blob('17,22 15,34 19,42 24,38 26,24', 'wood2').stroke('18,26 17,36', 'wood3'),
  neck: (canvas) => {
    paintNeck(canvas, 'skin2', 'skin3', 13);
    canvas.dots('skin1', '38,57 39,58 38,59');
  },
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['stone1', 'stone2', 'stone3', 'stone4'], -5, 3);
    canvas
      .polygon('27,58 36,68 45,58 49,62 37,76 24,62', 'sky1')
      .line(27, 58, 36, 68, 'stone4')
      .line(45, 58, 37, 68, 'stone4')
      .line(36, 68, 37, 76, 'stone3');
    canvas.stroke('22,60 24,70 23,79', 'wood2').stroke('51,61 50,70 52,79', 'wood1');
    for (let i = 0; i < 60; i++) {
      const [x, y] = [8 + hash(i, 3, 4) * 56, 60 + hash(i, 4, 4) * 11];
      if (canvas.get(x, y)) canvas.set(x, y, i % 2 ? 'sky1' : 'pale');
    }
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    canvas.dither(24, 36, 10, 9, 'sky1', (x, y) => (canvas.get(x, y) ? 0.45 - Math.hypot((x - 28) / 10, (y - 40) / 9) * 0.4 : 0));
    canvas.dots('red2', `45,${37 + 1} 44,${38 + 1}`);
  },
  front: cap,
};
