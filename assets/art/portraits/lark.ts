import type { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { points } from '../shapes.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Sefa Lark, the bard: braids with gold rings, a red cap with a stolen feather, a smile that waits for its rhyme. */
const likeness: Likeness = {
  skin: ['earth0', 'earth1', 'skin1', 'skin2', 'skin3'],
  wide: -0.4,
  long: 0.6,
  square: 0,
  jowl: -0.4,
  nose: 1.1,
  drop: -0.4,
  brow: 0.4,
  age: 0,
  steps: [0.12, 0.5, 0.86, 0.985],
};
const lines = linesOf(likeness);

function braid(canvas: Canvas, path: readonly (readonly [number, number])[], ring: number): void {
  path.forEach(([x, y], i) => {
    canvas
      .ellipse(x, y, 2.2, 2, 'ink')
      .set(x - 1, y - 1, 'stone1')
      .set(x, y - 1, 'stone2');
    if (i === ring) canvas.rect(x - 2, y, 4, 2, 'gold').set(x - 2, y, 'pale');
  });
}

const down = (x: number, y: number, count: number, lean: number): [number, number][] =>
  Array.from({ length: count }, (_, i) => [x + i * lean, y + i * 3]);

function cap(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '15,22 14,14 20,7 32,3 46,5 55,12 56,20 46,16 34,15 24,17',
      masses: [{ at: [35, 15], reach: [22, 14], depth: 13 }],
      bumps: [{ at: [28, 9], reach: [2, 7], depth: -1.6, turn: 30 }],
      tones: ['red0', 'red1', 'red2', 'fire1'],
      steps: [0.28, 0.6, 0.96],
    }),
  );
  canvas
    .blob('14,20 25,15 36,14 48,15 57,20 56,24 46,19 35,18 24,20 15,25', 'red0')
    .stroke('15,21 25,16 36,15 48,16 56,20', 'red2');
  canvas
    .blob('24,16 18,8 10,1 4,0 8,8 16,16', 'sky0')
    .stroke('23,16 16,9 7,2', 'sky1')
    .stroke('24,17 16,14 9,7', 'blue2')
    .stroke('20,12 13,10', 'blue1')
    .stroke('17,10 11,5', 'blue1');
  canvas.ellipse(25, 16, 2, 2, 'gold').set(24, 15, 'pale');
}

export const lark: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [28, 31], width: 9, droop: -0.4 },
  eyeFar: { at: [43, 31], width: 6, droop: -0.3 },
  iris: ['earth0', 'wood2'],
  calm: 0.92,
  browNear: { inner: [38, 27], outer: [27, 26], thick: 2, tones: ['ink', 'ink'] },
  browFar: { inner: [43, 27], outer: [49, 26], thick: 1.8, tones: ['ink', 'ink'] },
  mouth: { at: [41, 45], near: 5, far: 5, lip: 'red1', full: 2 },
  rim: { strong: 'fire1', weak: 'red2', from: 16, to: 50 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'red0', 'red1', 'ink', 'red2');
    for (let i = 0; i < 10; i++) canvas.dots(i % 2 ? 'fire1' : 'gold', `${(i * 31 + 40) % 72},${(i * 17 + 4) % 50}`);
  },
  behind: (canvas) => {
    canvas.blob('16,20 14,32 17,44 24,46 27,30', 'ink');
    braid(canvas, down(17, 28, 12, -0.2), 9);
    braid(canvas, down(21, 30, 12, 0), 10);
  },
  neck: (canvas) => paintNeck(canvas, 'earth1', 'skin1', 14),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['ink', 'leaf0', 'water1', 'sky0'], -4, 1);
    canvas
      .blob('24,58 31,63 37,66 44,63 50,58 53,63 46,70 37,74 27,70 21,63', 'gold')
      .stroke('23,61 30,67 37,70 46,67 51,61', 'pale')
      .stroke('27,70 37,74 46,70', 'wood2');
    canvas.line(8, 62, 40, 80, 'wood1').line(9, 62, 41, 80, 'wood3').line(7, 63, 39, 80, 'earth0');
    for (const [x, y] of points('29,62 33,65 37,67 41,65 45,62')) canvas.set(x, y, 'red1');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    canvas.dots('gold', '21,39 21,40 21,41 22,40').dots('pale', '21,39');
    canvas.dots('ink', '36,40');
  },
  front: (canvas) => {
    canvas
      .blob('19,25 22,19 30,17 40,16 50,19 53,24 47,20 38,19 29,20 24,24 21,30', 'ink')
      .stroke('24,22 31,18 40,18', 'stone1')
      .stroke('28,21 34,18', 'stone2');
    braid(canvas, down(20, 26, 7, -0.5), 5);
    cap(canvas);
  },
};
