import type { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import { sculpt } from '../sculpt.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Garrick Dunn, foreman of a mine that is full of water: a beard like a hedge, a leather cap, a candle stub on it. */
const likeness: Likeness = {
  skin: ['earth0', 'earth1', 'skin1', 'skin2', 'skin3'],
  wide: 2.2,
  long: 1,
  square: 3,
  jowl: 0.6,
  nose: 1.8,
  drop: 0,
  brow: 1.5,
  age: 1,
};
const lines = linesOf(likeness);
const black = ['ink', 'stone1', 'earth1', 'stone2'] as const;

function beard(canvas: Canvas, jaw: number): void {
  canvas.blit(
    sculpt({
      contour: `17,34 21,42 27,46 33,${49} 38,${50 + jaw} 43,${50 + jaw} 47,48 50,42 53,36 55,46 52,${57 + jaw} 46,${66 + jaw} 38,${70 + jaw} 29,${68 + jaw} 20,${60 + jaw} 15,48`,
      masses: [
        { at: [35, 56 + jaw], reach: [20, 15], depth: 12 },
        { at: [21, 46], reach: [7, 12], depth: 9 },
      ],
      tones: black,
      steps: [0.3, 0.66, 0.93],
    }),
  );
  for (let i = 0; i < 44; i++) {
    const [x, y] = [18 + hash(i, 1, 6) * 34, 46 + jaw + hash(i, 2, 6) * 20];
    if (canvas.get(x, y) && !canvas.get(x, y)?.startsWith('skin'))
      canvas.line(x, y, x + (x - 36) * 0.08, y + 3, i % 3 === 0 ? 'stone2' : i % 3 === 1 ? 'ink' : 'stone1');
  }
  canvas.stroke(`34,${56 + jaw} 35,${64 + jaw}`, 'stone3').stroke(`39,${57 + jaw} 39,${66 + jaw}`, 'stone3');
}

function cap(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '15,27 14,17 18,9 27,5 38,4 48,7 54,14 56,23 50,19 40,17 30,18 21,22',
      masses: [{ at: [34, 17], reach: [22, 16], depth: 14 }],
      bumps: [{ at: [34, 8], reach: [1.6, 9], depth: -1.8 }],
      tones: ['earth0', 'wood1', 'wood2', 'wood3'],
      steps: [0.26, 0.64, 0.965],
    }),
  );
  canvas
    .stroke('15,24 22,20 32,17 42,17 52,20', 'earth0')
    .stroke('15,23 22,19 32,16 42,16 52,19', 'wood3')
    .stroke('34,5 35,11 35,16', 'earth0');
  for (const x of [20, 27, 44, 50]) canvas.dots('stone4', `${x},${x < 30 ? 18 : 16}`);
  canvas
    .rect(33, 9, 7, 6, 'stone2')
    .line(33, 9, 39, 9, 'stone4')
    .rect(34, 3, 4, 7, 'pale')
    .line(37, 4, 37, 9, 'wood3')
    .ellipse(35.5, 0.4, 1.4, 2.4, 'gold')
    .set(35, 0, 'pale')
    .set(36, 2, 'fire1');
  canvas.stroke('20,22 21,32 24,42', 'wood1').stroke('21,22 22,32 25,42', 'wood2');
}

export const garrick: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [28, 31], width: 8, droop: 1 },
  eyeFar: { at: [43, 31], width: 6, droop: 0.9 },
  iris: ['water0', 'blue2'],
  calm: 0.82,
  browNear: { inner: [39, 27], outer: [26, 27], thick: 3.2, tones: ['ink', 'stone1'], bushy: true },
  browFar: { inner: [42, 27], outer: [50, 27], thick: 2.8, tones: ['ink', 'stone1'], bushy: true },
  mouth: { at: [41, 47], near: 6, far: 5, lip: 'skin1', full: 1 },
  rim: { strong: 'gold', weak: 'wood2', from: 12, to: 56 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'ink', 'stone1', 'ink');
    canvas.dither(0, 0, 72, 72, 'stone2', (x, y) => 0.7 - Math.hypot(x - 60, y - 8) / 34);
    for (let i = 0; i < 16; i++)
      canvas.line((i * 29) % 72, (i * 13) % 60, ((i * 29) % 72) + 5, ((i * 13) % 60) + 3, i % 3 ? 'stone1' : 'ink');
    canvas.rect(58, 0, 7, 72, 'wood1').line(58, 0, 58, 71, 'wood2').line(64, 0, 64, 71, 'earth0');
  },
  behind: (canvas) => void canvas.blob('16,24 13,40 16,52 24,48 26,26', 'ink').stroke('16,30 15,44', 'stone1'),
  neck: (canvas) => paintNeck(canvas, 'earth1', 'skin1', 22),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['earth0', 'earth1', 'earth2', 'wood3'], 5, -2);
    canvas
      .polygon('6,66 14,62 22,80 10,80', 'moss1')
      .line(6, 66, 14, 62, 'moss2')
      .polygon('56,62 64,66 60,80 50,80', 'moss1')
      .line(14, 62, 22, 80, 'leaf0')
      .line(56, 62, 50, 80, 'leaf0')
      .dots('gold', '17,75 53,75');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    canvas
      .stroke('43,29 45,31 43,33 45,35', 'earth1')
      .dither(25, 36, 8, 5, 'stone1', 0.35)
      .dither(46, 37, 5, 5, 'stone1', 0.3)
      .stroke('27,22 30,25 29,28', 'skin3');
  },
  front: (canvas, look, jaw) => {
    beard(canvas, jaw);
    // The mouth shows through.
    const gap = Math.max(1, Math.round(jaw));
    const [near, far] = [Math.round(look.corners[0] * 0.6), Math.round(look.corners[1] * 0.6)];
    canvas.stroke(`36,${47 + near} 41,47 46,${47 + far}`, 'skin1').rect(38, 48, 7, gap, gap > 1 ? 'red0' : 'ink');
    if (gap > 1) canvas.rect(39, 48, 5, 1, look.teeth ? 'sky1' : 'red0');
    canvas
      .stroke(`43,43 38,44 32,${47 + near}`, 'stone1')
      .stroke(`43,42 38,43 33,${46 + near}`, 'earth1')
      .stroke(`44,43 48,44 51,${46 + far}`, 'stone1')
      .stroke(`42,44 37,45 32,${48 + near}`, 'ink');
    cap(canvas);
  },
};
