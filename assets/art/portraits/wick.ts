import type { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { points } from '../shapes.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Wick, who keeps the toll: twelve years old, freckled, under a cap that was his father's. */
const likeness: Likeness = {
  skin: ['skin1', 'skin2', 'skin3', 'skin4', 'pale'],
  wide: 1,
  long: -3,
  square: -0.6,
  jowl: 1.2,
  nose: 0.5,
  drop: -0.5,
  brow: 0,
  age: 0,
};
const lines = linesOf(likeness);

function hair(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour:
        '16,32 14,24 17,17 24,15 34,15 46,15 53,19 55,27 52,25 50,20 47,25 44,19 40,24 36,19 32,26 29,21 26,29 23,24 21,32 18,36',
      masses: [{ at: [34, 24], reach: [22, 16], depth: 13 }],
      tones: ['wood1', 'wood2', 'wood3', 'gold'],
      steps: [0.25, 0.5, 0.9],
    }),
  );
  canvas
    .stroke('28,17 26,24', 'wood1')
    .stroke('36,16 35,21', 'wood1')
    .stroke('45,16 46,21', 'wood1')
    .stroke('20,20 18,29', 'wood2');
}

function cap(canvas: Canvas, look: { readonly browNear: readonly number[] }): void {
  const tip = (look.browNear[1] ?? 0) < -1 ? -1 : 0;
  canvas.blit(
    sculpt({
      contour: '11,19 10,11 17,4 29,0 43,1 55,6 60,13 59,19 48,18 34,17 20,20',
      masses: [
        { at: [34, 13], reach: [25, 14], depth: 14 },
        { at: [52, 11], reach: [9, 8], depth: 11 },
      ],
      bumps: [
        { at: [26, 8], reach: [2, 8], depth: -2, turn: 35 },
        { at: [40, 7], reach: [2, 8], depth: -1.6, turn: -15 },
      ],
      tones: ['leaf0', 'moss1', 'moss2', 'pale'],
      steps: [0.28, 0.62, 0.975],
    }),
    0,
    tip,
  );
  canvas
    .blob(`12,18 24,16 38,16 54,16 64,18 66,22 56,21 40,20 24,21 13,23`, 'moss1')
    .stroke('13,18 26,17 44,17 62,19', 'moss2')
    .stroke('13,23 24,21 40,20 56,21 65,22', 'leaf0')
    .ellipse(35, 2, 2, 1.6, 'moss2');
  canvas.rect(30, 11, 8, 5, 'gold').line(30, 11, 37, 11, 'pale').line(30, 15, 37, 15, 'wood2').dots('wood1', '32,13 35,13');
}

export const wick: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [27, 32], width: 9, droop: 0 },
  eyeFar: { at: [42, 32], width: 7, droop: 0 },
  iris: ['leaf1', 'leaf2'],
  calm: 1.12,
  browNear: { inner: [37, 27], outer: [28, 27], thick: 1.5, tones: ['wood2', 'wood3'] },
  browFar: { inner: [43, 27], outer: [49, 27], thick: 1.4, tones: ['wood2', 'wood3'] },
  mouth: { at: [41, 43], near: 5, far: 4, lip: 'skin2', full: 1 },
  rim: { strong: 'sky1', weak: 'sky0', from: 16, to: 48 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'water1', 'sky0', 'water0', 'sky1');
    canvas.rect(0, 44, 72, 28, 'water1').dither(0, 42, 72, 8, 'sky0', 0.4);
    for (let i = 0; i < 22; i++)
      canvas.line((i * 23) % 72, 46 + ((i * 7) % 24), ((i * 23) % 72) + 6, 46 + ((i * 7) % 24), i % 3 ? 'water0' : 'sky0');
  },
  behind: (canvas) => void canvas.blob('15,26 14,36 18,42 24,40 26,28', 'wood2').stroke('16,30 16,38', 'wood3'),
  neck: (canvas) => paintNeck(canvas, 'skin2', 'skin3', 12),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['earth0', 'wood1', 'wood2', 'wood3'], -7, 4);
    canvas
      .blob('23,56 30,52 38,55 46,52 51,57 47,64 36,67 26,64', 'gold')
      .stroke('24,57 31,60 38,61 46,59 50,56', 'pale')
      .stroke('26,64 36,67 47,63', 'wood2')
      .stroke('30,55 33,60', 'wood2')
      .stroke('43,56 41,61', 'wood2');
    canvas
      .blob('40,63 47,62 50,75 42,76', 'gold')
      .stroke('42,65 43,75', 'wood2')
      .dots('pale', '41,65 42,66')
      .line(43, 76, 49, 75, 'wood2');
    canvas.dots('stone4', '26,72 26,73 27,72').dots('ink', '26,78');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    const lift = Math.round(look.cheek);
    for (const [x, y] of points('25,37 27,39 29,37 31,39 33,37 28,41 24,40 47,37 49,39 48,36 37,36 39,38'))
      canvas.set(x, y - lift, 'skin2');
    canvas.dither(24, 37 - lift, 8, 5, 'red2', (x, y) => (canvas.get(x, y)?.startsWith('skin4') ? 0.25 : 0));
    canvas.dots('skin1', '33,47');
  },
  front: (canvas, look) => {
    hair(canvas);
    cap(canvas, look);
  },
};
