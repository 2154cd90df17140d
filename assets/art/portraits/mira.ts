import type { Canvas } from '../canvas.js';
import { sculpt, type Clay } from '../sculpt.js';
import type { Expression } from './expression.js';
import type { Skin } from './features.js';
import type { Person } from './head.js';

const skin: Skin = ['earth1', 'skin1', 'skin2', 'skin3', 'skin4'];

/** A square, heavy face: strong jaw, low cheekbones, a nose that was broken once and set itself. */
function face(look: Expression, jaw: number): Clay {
  const lift = look.cheek * 1.5;
  return {
    contour: `22,14 34,9 46,11 51.5,18 52.5,25 50.5,30 53,35 51.5,42 48.5,${49 + jaw * 0.6} 43,${54 + jaw} 36,${54.5 + jaw} 28,${51 + jaw * 0.7} 21,44 18.5,36 17,26`,
    masses: [
      { at: [34, 25], reach: [19, 19], depth: 15 },
      { at: [38, 38], reach: [15, 17], depth: 13 },
      { at: [39, 49 + jaw], reach: [8, 6.5], depth: 12 },
      { at: [25, 44 + jaw * 0.5], reach: [8, 9], depth: 9 },
    ],
    bumps: [
      { at: [31, 29], reach: [6.5, 3.6], depth: -2.6 },
      { at: [47, 29], reach: [4.5, 3.6], depth: -2.8 },
      { at: [31, 24], reach: [8, 2.4], depth: 1.6 },
      { at: [46, 24], reach: [5, 2.2], depth: 1.6 },
      { at: [42.5, 29], reach: [2.2, 6], depth: 2.6, turn: -10 },
      { at: [43, 30.5], reach: [2.6, 2.4], depth: 1.4 },
      { at: [44.5, 36], reach: [3, 3], depth: 4.2 },
      { at: [41, 37.5], reach: [2.2, 1.8], depth: 1.6 },
      { at: [29, 37 - lift], reach: [6.5, 4.2], depth: 2 + look.cheek, turn: -20 },
      { at: [50, 37 - lift], reach: [3, 4], depth: 1.4 + look.cheek },
      { at: [42, 44.5], reach: [6, 2.4], depth: 1.5 },
      { at: [42, 48 + jaw], reach: [5, 1.4], depth: -1.2 },
      { at: [41, 51.5 + jaw], reach: [4, 2.2], depth: 1.6 },
    ],
    tones: skin,
    steps: [0.04, 0.34, 0.64, 0.94],
  };
}

function lines(canvas: Canvas, look: Expression, jaw: number): void {
  const lift = Math.round(look.cheek);
  canvas.blit(
    sculpt({
      contour: '18,28 21,27 24,30 23.5,36 21,40 18.5,38 17,33',
      masses: [{ at: [20, 33], reach: [4, 7], depth: 4 }],
      tones: ['earth1', 'skin1', 'skin2', 'skin3'],
      steps: [0.2, 0.5, 0.8],
    }),
  );
  canvas.stroke('20,30 22,32 21,36', 'skin1').dots('earth1', '22,33 21,37 23,38');
  // The far cheek catches a little light; the nose stands dark against it.
  canvas.blob('48,33 51,33 52,37 50,40 48,38', 'skin2').dots('skin3', '50,34 50,35');
  // Nose: the bend where it broke, its lit ridge, the wing, the nostrils, the shadow side.
  canvas.stroke('45,30 46,32 47,35 47,37', 'earth1').stroke('44,29 45,32 46,35', 'skin1');
  canvas.dots('skin4', '42,28 41,29 41,30 42,31 43,33 44,34 44,35 45,35 44,36');
  canvas.dots('skin1', '40,31 43,31').dots('skin3', '45,36 43,35 43,36 42,33 42,34');
  canvas
    .stroke('40,35 39,37 40,38', 'skin1')
    .line(41, 39, 46, 39, 'skin1')
    .dots('earth1', '42,39 43,39 46,38 45,39')
    .dots('skin2', '41,37 42,37 41,38 44,38');
  canvas.line(41, 41, 41, 42, 'skin1').line(44, 41, 44, 42, 'skin1');
  // Folds from nose to mouth, deeper when the cheeks rise.
  canvas.stroke(
    `38,${39 - lift} 36,${41 - lift} ${34 - lift},45 ${34 - lift},${46 + jaw}`,
    look.cheek > 0.4 ? 'earth1' : 'skin1',
  );
  canvas.stroke(`48,${39 - lift} 50,42 50,45`, 'skin1');
  canvas.stroke('28,34 31,35 35,34', 'skin1').dots('skin1', '45,34 46,34 48,33');
  if (look.crow > 0) canvas.stroke('25,29 23,27', 'skin1').stroke('25,31 23,33', 'skin1');
  if (look.crow > 1) canvas.stroke('24,30 22,30', 'skin1');
  if (look.frown > 0) canvas.line(40, 23, 40, 26, 'skin1');
  if (look.frown > 1) canvas.line(40, 22, 40, 26, 'earth1').line(42, 23, 42, 26, 'earth1').line(41, 28, 43, 28, 'skin1');
  canvas.stroke('33,19 38,18 44,18', 'skin2');
  if (look.forehead > 0) canvas.stroke('31,20 36,19 46,19', 'skin1');
  if (look.forehead > 1) canvas.stroke('32,17 38,16 46,17', 'skin1').stroke('31,20 36,19 46,19', 'skin1');
  // Soot where she wiped her cheek.
  canvas.dither(26, 40, 6, 4, 'earth1', 0.34).dots('earth1', '27,41 28,41 29,40 30,42 28,42');
}

const hair = ['ink', 'earth0', 'earth1', 'earth2'] as const;

function front(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour: '52.5,21 48,16 41,14.5 33,16 27,21 25,27 24,33 21.5,31 18,28 16.5,34 14,28 13,20 16,11 24,4.5 35,2 46,4.5 52,12',
      masses: [{ at: [32, 20], reach: [22, 20], depth: 15 }],
      tones: hair,
      steps: [0.22, 0.56, 0.88],
    }),
  );
  // Strands run side by side back to the knot; grey starts at the temple.
  canvas
    .stroke('50,17 42,9 30,6 22,8', 'earth0')
    .stroke('46,15 38,9 28,8 20,10', 'earth2')
    .stroke('42,14 34,10 26,9 19,12', 'earth0');
  canvas
    .stroke('38,14 31,11 24,11 18,14', 'stone3')
    .stroke('36,15 30,12 24,12 18,15', 'stone2')
    .stroke('33,16 27,13 22,13 17,16', 'earth0');
  canvas
    .stroke('30,17 26,15 21,15 16,18', 'stone4')
    .stroke('29,18 25,16 20,17 16,20', 'stone3')
    .stroke('27,21 23,18 19,19 15,22', 'earth0');
  canvas
    .stroke('26,22 22,20 18,21 15,24', 'stone4')
    .stroke('25,24 21,22 17,24', 'stone2')
    .stroke('24,27 20,25 16,28', 'earth2')
    .stroke('24,4 34,3 44,6', 'earth2');
  // A lock that always comes loose.
  canvas
    .stroke('26,20 23,25 24,31 26,36 25,40', 'earth0')
    .stroke('25,20 22,25 23,31 25,36 24,39', 'earth1')
    .stroke('22,24 22,29 24,33', 'stone4');
}

export const mira: Person = {
  skin,
  face,
  eyeNear: { at: [27, 30], width: 9, droop: 1.1 },
  eyeFar: { at: [44, 30], width: 7, droop: 0.6 },
  iris: ['leaf0', 'moss1'],
  calm: 0.85,
  browNear: { inner: [38, 25], outer: [26, 26], thick: 3, tones: ['earth0', 'earth1'] },
  browFar: { inner: [43, 25], outer: [51, 25], thick: 2.4, tones: ['earth0', 'earth1'] },
  mouth: { at: [42, 44], near: 7, far: 6, lip: 'skin1', full: 1 },
  rim: { strong: 'fire1', weak: 'red2', from: 22, to: 54 },
  backdrop: (canvas) => {
    canvas.rect(0, 0, 72, 72, 'ink');
    canvas.dither(0, 0, 72, 72, 'earth0', (x, y) => 1.5 - Math.hypot(x - 66, y - 46) / 38);
    canvas.dither(0, 0, 72, 72, 'red0', (x, y) => 1.1 - Math.hypot(x - 70, y - 50) / 28);
    canvas.dither(0, 0, 72, 72, 'red1', (x, y) => 0.8 - Math.hypot(x - 73, y - 54) / 20);
    canvas.dots('fire1', '62,12 66,27').dots('gold', '58,22 68,8').dots('red2', '63,34 55,8');
  },
  behind: (canvas) => {
    canvas.blit(
      sculpt({
        contour: '6,12 8,5 14,2 21,4 23,10 20,17 13,19 8,17',
        masses: [{ at: [14, 10], reach: [9, 9], depth: 8 }],
        tones: hair,
        steps: [0.25, 0.55, 0.86],
      }),
    );
    canvas
      .stroke('9,15 11,9 17,5', 'stone3')
      .stroke('12,18 15,12 21,8', 'earth0')
      .stroke('8,12 10,7 15,3', 'stone4')
      .stroke('10,17 13,10 19,6', 'earth0')
      .stroke('15,18 18,14 22,11', 'ink');
  },
  neck: (canvas) => {
    canvas.polygon('26,40 25,54 21,62 48,63 45,56 45,46', 'skin1').polygon('26,42 25,54 21,62 27,62 30,54 29,46', 'skin2');
    canvas.stroke('33,50 35,57 37,61', 'skin2').stroke('42,50 40,58', 'earth1').line(31, 60, 34, 61, 'skin2');
  },
  shoulders: (canvas, look) => {
    const up = look.openNear > 1.3 ? -2 : look.head[1] > 1 ? 1 : 0;
    canvas.blit(
      sculpt({
        contour: `-6,80 -3,${66 + up} 6,${60 + up} 18,${56 + up} 26,55 35,61 44,56 54,${58 + up} 66,${63 + up} 74,${70 + up} 78,82`,
        masses: [
          { at: [34, 78], reach: [44, 22], depth: 18 },
          { at: [6, 70], reach: [14, 12], depth: 14 },
          { at: [63, 71], reach: [13, 11], depth: 13 },
        ],
        bumps: [
          { at: [20, 66], reach: [2, 9], depth: -2, turn: 25 },
          { at: [52, 66], reach: [2, 8], depth: -2, turn: -25 },
        ],
        tones: ['stone1', 'stone2', 'stone3', 'stone4'],
        steps: [0.3, 0.6, 0.86],
      }),
    );
    // Leather apron: two straps and the bib.
    canvas.polygon('17,57 23,56 27,72 19,72', 'wood1').polygon('48,57 53,58 52,72 45,72', 'wood1');
    canvas.polygon('18,67 52,67 56,74 14,74', 'wood1').stroke('18,67 51,67', 'wood3').stroke('18,57 20,66', 'wood2');
    canvas.stroke('23,57 26,66', 'earth0').stroke('48,58 46,66', 'wood2').stroke('53,59 52,66', 'earth0');
    canvas.dots('gold', '22,69 49,69').dots('stone4', '21,63 49,63');
    canvas.stroke('26,55 31,62 36,65', 'stone1').stroke('45,56 40,62 36,65', 'stone1');
  },
  lines,
  front,
};
