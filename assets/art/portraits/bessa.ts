import type { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { points } from '../shapes.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Bessa of the Hollow Leg: round, red-cheeked, a spotted kerchief, and a look that has counted your coins already. */
const likeness: Likeness = {
  skin: ['earth1', 'skin1', 'skin2', 'skin3', 'skin4'],
  wide: 3.4,
  long: 0,
  square: 1.4,
  jowl: 2.6,
  nose: 0.9,
  drop: 0,
  brow: 0.3,
  age: 1,
  steps: [-0.2, 0.08, 0.38, 0.9],
};
const lines = linesOf(likeness);

function kerchief(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '14,27 13,18 17,9 25,3 36,1 47,4 54,11 56,20 53,23 48,17 40,15 30,16 23,20 19,27',
      masses: [{ at: [34, 18], reach: [23, 19], depth: 15 }],
      bumps: [{ at: [30, 9], reach: [9, 1.6], depth: -1.6, turn: -14 }],
      tones: ['water0', 'blue1', 'blue2', 'sky0'],
      steps: [0.26, 0.58, 0.95],
    }),
  );
  for (const [x, y] of points('20,13 27,8 35,5 43,7 50,12 24,16 32,12 40,11 47,15 18,20 30,5')) canvas.rect(x, y, 2, 2, 'pale');
  canvas
    .blob('10,26 7,31 6,37 10,36 13,31 17,28', 'blue1')
    .blob('15,28 13,35 15,41 18,38 19,30', 'blue1')
    .stroke('10,28 8,34', 'blue2')
    .stroke('16,31 15,38', 'blue2')
    .dots('water0', '12,29 17,30 11,33');
  canvas.stroke('24,21 30,17 40,16 48,18', 'water0');
  canvas.blob('24,20 30,17 37,17 31,20 26,26 23,27', 'wood1').stroke('25,23 29,19 35,17', 'wood2');
}

export const bessa: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [27, 31], width: 8, droop: 0.6 },
  eyeFar: { at: [43, 31], width: 6, droop: 0.5 },
  iris: ['leaf0', 'leaf2'],
  calm: 0.95,
  browNear: { inner: [38, 27], outer: [27, 27], thick: 1.9, tones: ['earth0', 'wood1'] },
  browFar: { inner: [43, 27], outer: [49, 27], thick: 1.7, tones: ['earth0', 'wood1'] },
  mouth: { at: [41, 45], near: 6, far: 5, lip: 'red1', full: 2 },
  rim: { strong: 'gold', weak: 'fire1', from: 14, to: 50 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'earth1', 'wood1', 'earth0', 'wood2');
    for (const [x, tone] of [
      [4, 'leaf1'],
      [12, 'red1'],
      [60, 'wood2'],
      [66, 'blue1'],
    ] as const)
      canvas
        .rect(x, 14, 4, 9, tone)
        .rect(x + 1, 10, 2, 4, tone)
        .set(x, 16, 'pale');
    canvas.rect(0, 23, 72, 3, 'wood1').line(0, 23, 71, 23, 'wood2');
  },
  behind: (canvas) => void canvas.blob('14,24 13,34 18,42 24,40 26,26', 'wood1'),
  neck: (canvas) => paintNeck(canvas, 'skin2', 'skin3', 22),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['red0', 'red1', 'red2', 'fire1'], 3, 1);
    canvas
      .blob('22,58 30,64 37,68 46,64 52,58 55,62 48,70 37,75 26,70 19,62', 'pale')
      .stroke('21,61 29,67 37,71 47,67 53,61', 'wood3')
      .stroke('26,70 37,75 48,70', 'earth2');
    canvas
      .polygon('20,72 54,72 56,80 18,80', 'pale')
      .line(21, 72, 53, 72, 'sky1')
      .line(30, 73, 29, 79, 'wood3')
      .line(44, 73, 45, 79, 'wood3');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    const lift = Math.round(look.cheek);
    canvas.dither(23, 35 - lift, 9, 7, 'red2', (x, y) =>
      canvas.get(x, y)?.startsWith('skin') ? 0.62 - Math.hypot((x - 27) / 6, (y - 38 + lift) / 5) * 0.5 : 0,
    );
    canvas.dither(47, 35 - lift, 5, 6, 'red2', (x, y) => (canvas.get(x, y)?.startsWith('skin') ? 0.4 : 0));
    canvas.stroke(`32,${53 + jaw} 38,${55 + jaw} 44,${53 + jaw}`, 'skin1').dots('earth1', '33,43');
  },
  front: kerchief,
};
