import type { Canvas } from '../canvas.js';
import { sculpt } from '../sculpt.js';
import { points } from '../shapes.js';
import { paintBackdrop, paintBust, paintNeck } from './cloth.js';
import type { Person } from './head.js';
import { faceOf, linesOf, type Likeness } from './likeness.js';

/** Osric Vane, the reeve: narrow, exact, a pointed grey beard, the chain of office, ink on his lip. */
const likeness: Likeness = {
  skin: ['earth1', 'skin1', 'skin2', 'skin3', 'skin4'],
  wide: -2.4,
  long: 2,
  square: -1.4,
  jowl: -3,
  nose: 1.5,
  drop: 1,
  brow: 1.3,
  age: 1,
};
const lines = linesOf(likeness);
const grey = ['stone1', 'stone2', 'stone3', 'stone4'] as const;

function beard(canvas: Canvas, jaw: number): void {
  canvas.blit(
    sculpt({
      contour: `35,${50 + jaw} 41,${49 + jaw} 46,${50 + jaw} 45,${56 + jaw} 42,${65 + jaw} 40,${66 + jaw} 37,${58 + jaw}`,
      masses: [{ at: [40, 54 + jaw], reach: [6, 11], depth: 7 }],
      tones: grey,
      steps: [0.2, 0.5, 0.82],
    }),
  );
  canvas
    .stroke(`39,${51 + jaw} 40,${60 + jaw}`, 'stone1')
    .stroke(`43,${51 + jaw} 42,${58 + jaw}`, 'stone2')
    .stroke('25,37 25,43 29,48', 'stone2')
    .stroke('26,38 26,43 29,47', 'stone3');
}

function hat(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '16,24 16,16 13,12 18,5 30,1 44,2 54,8 56,15 54,22 44,18 32,17 22,20',
      masses: [{ at: [35, 14], reach: [23, 15], depth: 14 }],
      bumps: [
        { at: [27, 8], reach: [2, 8], depth: -2, turn: 25 },
        { at: [42, 8], reach: [2, 8], depth: -1.6, turn: -15 },
      ],
      tones: ['ink', 'water0', 'blue1', 'blue2'],
      steps: [0.28, 0.62, 0.965],
    }),
  );
  canvas
    .blob('15,22 24,17 36,15 48,17 56,21 56,25 46,21 35,19 24,21 17,27', 'ink')
    .stroke('16,23 24,18 36,16 48,18 55,22', 'blue1');
  canvas
    .blob('52,18 60,22 64,32 63,46 60,52 57,44 57,32 53,25', 'water0')
    .stroke('55,21 60,28 61,42', 'blue1')
    .stroke('54,24 58,32 59,46', 'ink');
  canvas.ellipse(29, 16, 3.4, 3.4, 'wood2').ellipse(28.6, 15.6, 2.6, 2.6, 'gold').dots('pale', '28,14').dots('red1', '29,16');
}

export const osric: Person = {
  skin: likeness.skin,
  face: faceOf(likeness),
  eyeNear: { at: [28, 31], width: 8, droop: 0.9 },
  eyeFar: { at: [43, 31], width: 6, droop: 0.8 },
  iris: ['stone1', 'stone3'],
  calm: 0.72,
  browNear: { inner: [39, 27], outer: [27, 26], thick: 1.7, tones: ['stone1', 'stone3'] },
  browFar: { inner: [43, 27], outer: [49, 26], thick: 1.5, tones: ['stone1', 'stone2'] },
  mouth: { at: [42, 46], near: 5, far: 4, lip: 'skin1', full: 1 },
  rim: { strong: 'sky0', weak: 'blue2', from: 14, to: 50 },
  backdrop: (canvas) => {
    paintBackdrop(canvas, 'water0', 'blue1', 'ink');
    for (let y = 8; y < 72; y += 22) {
      canvas.rect(0, y + 14, 72, 3, 'earth0').line(0, y + 14, 71, y + 14, 'wood1');
      for (let x = 1; x < 70; x += 5)
        canvas
          .rect(
            x,
            y + 2 + ((x * 7) % 4),
            4,
            12 - ((x * 7) % 4),
            (['earth1', 'red0', 'leaf0', 'stone1'] as const)[(x + y) % 4] ?? 'earth1',
          )
          .set(x + 1, y + 6, 'wood2');
    }
  },
  behind: (canvas) => void canvas.blob('18,24 17,34 21,41 25,38 26,26', 'stone2').stroke('19,27 19,36', 'stone3'),
  neck: (canvas) => paintNeck(canvas, 'skin1', 'skin2', 13),
  shoulders: (canvas, look) => {
    paintBust(canvas, look, ['ink', 'water0', 'blue1', 'blue2'], -4, 0);
    canvas
      .blob('25,54 29,50 33,58 37,62 44,58 48,52 51,57 46,66 37,70 28,66', 'stone4')
      .stroke('26,55 31,61 37,65 45,61 50,56', 'sky1')
      .stroke('28,66 37,70 46,66', 'stone2');
    for (const [x, y] of points('19,64 22,68 26,71 31,73 36,74 41,73 46,71 50,68 53,64'))
      canvas
        .rect(x, y, 3, 2, 'gold')
        .set(x, y, 'pale')
        .set(x + 2, y + 1, 'wood2');
  },
  lines: (canvas, look, jaw) => {
    lines(canvas, look, jaw);
    canvas.stroke('28,40 30,45 32,48', 'skin1');
  },
  front: (canvas, look, jaw) => {
    beard(canvas, jaw);
    const [near, far] = [Math.round(look.corners[0] * 0.6), Math.round(look.corners[1] * 0.6)];
    canvas
      .stroke(`42,43 38,44 35,${46 + near}`, 'stone2')
      .stroke(`42,42 39,43 36,${45 + near}`, 'stone4')
      .stroke(`44,43 47,44 48,${46 + far}`, 'stone2');
    hat(canvas);
  },
};
