import type { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Nan Thistle of the woods: older than the bridge, one eye gone pale, hair like thistledown under a mossy hood. */
const likeness: Likeness = {
  skin: ['earth0', 'earth1', 'skin1', 'skin2', 'skin3'],
  wide: -1,
  long: -1,
  square: -1,
  jowl: -2.6,
  nose: 1.9,
  drop: 2,
  brow: 1.2,
  age: 2,
};
const lines = linesOf(likeness);
const moss = ['leaf0', 'moss1', 'leaf1', 'leaf2'] as const;

function wisps(canvas: Canvas): void {
  for (const [path, tone] of [
    ['30,16 24,20 21,28 23,36 20,44', 'stone3'],
    ['34,15 27,19 23,27 24,34', 'stone4'],
    ['28,17 22,23 20,32 22,42 19,50', 'sky1'],
    ['44,15 49,19 52,26 51,34 54,42', 'stone4'],
    ['46,16 51,21 53,30 52,38', 'sky1'],
    ['38,15 33,20 31,25', 'sky1'],
    ['40,15 43,19 42,23', 'stone4'],
  ] as const)
    canvas.stroke(path, tone);
}

function hood(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour:
        '8,56 7,40 9,24 15,11 26,3 38,0 50,4 58,14 61,28 61,42 58,54 53,48 55,36 53,25 47,17 38,14 29,15 22,20 18,30 18,44 20,56 14,60',
      masses: [
        { at: [34, 20], reach: [28, 24], depth: 15 },
        { at: [14, 44], reach: [9, 18], depth: 11 },
        { at: [58, 40], reach: [6, 16], depth: 9 },
      ],
      bumps: [
        { at: [22, 10], reach: [2, 9], depth: -2, turn: 40 },
        { at: [46, 9], reach: [2, 8], depth: -1.8, turn: -35 },
        { at: [12, 40], reach: [1.6, 9], depth: -1.8 },
      ],
      tones: moss,
      steps: [0.2, 0.46, 0.86],
    }),
  );
  canvas
    .stroke('19,52 18,40 19,28 24,19 32,15 40,14 48,18 53,26 55,36 54,46', 'ink')
    .stroke('18,52 17,40 18,28 23,18 31,14 40,13', 'moss2');
  canvas
    .dots('red2', '12,30 13,31 12,32')
    .dots('pale', '50,9 51,10')
    .stroke('24,6 20,3 18,5', 'leaf2')
    .stroke('25,6 22,1', 'moss2')
    .dots('gold', '18,5 22,1');
}

export const nan: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [28, 31], width: 8, droop: 1.8 },
  eyeFar: { at: [43, 31], width: 6, droop: 1.6 },
  iris: ['leaf0', 'leaf2'],
  calm: 0.78,
  browNear: { inner: [39, 26], outer: [27, 28], thick: 2, tones: ['stone3', 'sky1'], bushy: true },
  browFar: { inner: [43, 26], outer: [49, 28], thick: 1.8, tones: ['stone3', 'sky1'], bushy: true },
  mouth: { at: [42, 45], near: 5, far: 4, lip: 'earth1', full: 1 },
  rim: { strong: 'moss2', weak: 'leaf2', from: 20, to: 52 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'leaf0', 'leaf1', 'ink', 'leaf2');
    for (const [x, w] of [
      [4, 5],
      [20, 3],
      [56, 6],
      [67, 4],
    ] as const)
      canvas
        .rect(x, 0, w, 72, 'earth0')
        .line(x, 0, x, 71, 'earth1')
        .line(x + w - 1, 0, x + w - 1, 71, 'ink');
    for (let i = 0; i < 12; i++) canvas.set((i * 37) % 72, (i * 23) % 60, i % 3 ? 'leaf2' : 'gold');
  },
  behind: (canvas) => void canvas.blob('14,30 12,46 18,58 54,58 60,44 56,26', 'ink'),
  neck: (canvas) => paintNeck(canvas, 'earth1', 'skin1', 12),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, moss, -8, 3);
    canvas
      .blob('22,58 30,63 37,65 44,63 51,57 55,64 46,71 37,74 27,71 18,64', 'earth1')
      .stroke('21,61 29,67 37,69 46,67 53,61', 'earth2')
      .stroke('27,71 37,74 46,71', 'earth0');
    canvas.polygon('35,68 39,68 41,73 37,77 33,73', 'stone4').line(35, 68, 33, 73, 'sky1').dots('ink', '36,72 38,72');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    canvas
      .stroke(`36,${47 + jaw} 36,${50 + jaw}`, 'earth1')
      .stroke(`41,${48 + jaw} 41,${50 + jaw}`, 'earth1')
      .stroke(`45,${47 + jaw} 45,${49 + jaw}`, 'earth1')
      .stroke('30,41 31,46', 'earth1')
      .dots('earth0', '33,42 33,43')
      .dots('skin3', '32,42');
  },
  front: (canvas) => {
    // The eye on the far side has gone the colour of milk.
    for (let y = 27; y < 36; y++)
      for (let x = 42; x < 50; x++) if (canvas.get(x, y)?.startsWith('leaf')) canvas.set(x, y, 'stone4');
    wisps(canvas);
    hood(canvas);
  },
};
