import type { Canvas } from '../canvas.js';
import { sculpt, type Clay } from '../sculpt.js';
import { darker } from '../tones.js';
import type { Expression } from './expression.js';
import type { Skin } from './features.js';
import type { Person } from './head.js';

const skin: Skin = ['earth1', 'skin1', 'skin2', 'skin3', 'skin4'];
const white = ['stone1', 'stone2', 'stone3', 'stone4', 'sky1'] as const;

/** A long, dry face: hollow cheeks, a big thin nose, weather in every fold. */
function face(look: Expression, jaw: number): Clay {
  const lift = look.cheek * 1.5;
  return {
    contour: `24,14 36,11 47,14 51,22 50.5,28 49,31 50.5,35 49,41 47,${48 + jaw * 0.6} 43,${55 + jaw} 38,${56.5 + jaw} 31,${52 + jaw * 0.8} 25,45 22,37 21,26`,
    masses: [
      { at: [36, 26], reach: [16, 18], depth: 14 },
      { at: [40, 40], reach: [11, 17], depth: 12.5 },
      { at: [40, 51 + jaw], reach: [6, 6], depth: 12 },
    ],
    bumps: [
      { at: [33, 30], reach: [5.5, 3.6], depth: -3 },
      { at: [46, 30], reach: [4, 3.6], depth: -3 },
      { at: [32, 25], reach: [7, 2], depth: 1.8 },
      { at: [42, 32], reach: [2, 7], depth: 3, turn: -12 },
      { at: [45, 38], reach: [2.6, 3], depth: 5 },
      { at: [42, 39.5], reach: [2, 1.6], depth: 1.6 },
      { at: [31, 37 - lift], reach: [6, 3.6], depth: 2 + look.cheek, turn: -24 },
      { at: [48, 36 - lift], reach: [2.6, 3], depth: 2 + look.cheek },
      { at: [31, 44], reach: [4, 5], depth: -1.8, turn: 20 },
      { at: [48, 43], reach: [2, 4], depth: -1.5 },
      { at: [41, 46], reach: [5, 2.2], depth: 1.2 },
    ],
    tones: skin,
    steps: [0.02, 0.27, 0.6, 0.93],
  };
}

function lines(canvas: Canvas, look: Expression, jaw: number): void {
  const lift = Math.round(look.cheek);
  canvas.blit(
    sculpt({
      contour: '19,27 22,26 25,29 25,36 23,42 20,40 18,33',
      masses: [{ at: [21, 33], reach: [4, 8], depth: 4 }],
      tones: ['earth1', 'skin1', 'skin2', 'skin3'],
      steps: [0.2, 0.5, 0.8],
    }),
  );
  canvas.stroke('21,30 23,32 22,38', 'skin1').dots('earth1', '23,33 22,39 24,40');
  canvas.blob('47,34 49,34 50,38 48,40', 'skin2').dots('skin3', '48,35');
  // A long nose, red at its tip.
  canvas.stroke('44,30 45,33 47,36 48,39 47,40', 'earth1').stroke('43,29 44,33 46,37', 'skin1');
  canvas
    .stroke('42,27 42,32 44,36', 'skin4')
    .stroke('41,29 41,33 43,37', 'skin3')
    .dots('red2', '45,38 46,38 46,39 45,39')
    .dots('skin4', '44,37 45,37 44,38');
  canvas.stroke('41,36 40,39 41,41', 'skin1').line(42, 41, 46, 41, 'earth1').dots('skin2', '42,39 43,40 42,40');
  canvas.stroke(`39,${41 - lift} 36,${44 - lift} 35,${48 + jaw}`, 'earth1').stroke(`48,${41 - lift} 49,45`, 'skin1');
  canvas.stroke('29,36 32,37 36,36', 'skin1').stroke('44,35 47,35', 'skin1');
  canvas.stroke('27,40 28,44 31,48', 'skin1').stroke('25,31 23,29', 'skin1').stroke('25,33 22,34', 'skin1');
  if (look.crow > 0) canvas.stroke('26,30 24,27', 'earth1').stroke('26,34 23,37', 'skin1');
  if (look.frown > 0) canvas.stroke('39,23 39,26', 'earth1');
  if (look.frown > 1) canvas.stroke('41,22 41,26', 'earth1');
  if (look.forehead > 0) canvas.stroke('29,21 36,20 46,21', 'skin1');
}

/** Stubble gone white, thicker on the chin; it moves with the jaw. */
function beard(canvas: Canvas, jaw: number): void {
  canvas.dither(26, 44, 24, 8, 'stone3', (x, y) => (canvas.get(x, y)?.startsWith('skin') && (y > 49 || x < 33) ? 0.34 : 0));
  canvas.blit(
    sculpt({
      contour: `27,45 32,${50 + jaw} 37,${50 + jaw} 43,${50 + jaw} 47,${48 + jaw} 47,${53 + jaw} 45,${58 + jaw} 42,${63 + jaw} 40,${60 + jaw} 37,${62 + jaw} 35,${58 + jaw} 30,${55 + jaw}`,
      masses: [{ at: [38, 54 + jaw], reach: [10, 9], depth: 9 }],
      tones: white,
      steps: [0.15, 0.4, 0.64, 0.88],
    }),
  );
  canvas
    .stroke(`33,${52 + jaw} 35,${57 + jaw}`, 'stone2')
    .stroke(`38,${53 + jaw} 39,${59 + jaw}`, 'stone3')
    .stroke(`42,${53 + jaw} 42,${60 + jaw}`, 'stone2');
}

function hat(canvas: Canvas, look: Expression): void {
  const tip = look.browNear[1] < -1 ? -1 : 0;
  const straw = ['earth0', 'earth1', 'earth2', 'moss2'] as const;
  canvas.blit(
    sculpt({
      contour: '19,16 20,7 25,1 36,-1 46,2 52,9 53,18 36,22',
      masses: [{ at: [36, 14], reach: [18, 17], depth: 14 }],
      bumps: [{ at: [30, 3], reach: [8, 2.4], depth: -2, turn: -10 }],
      tones: straw,
      steps: [0.28, 0.56, 0.84],
    }),
    0,
    tip,
  );
  canvas.polygon('18,13 30,16 44,16 54,14 54,18 36,21 18,18', 'water0').stroke('19,14 31,17 44,17', 'blue1');
  canvas.blit(
    sculpt({
      contour: '3,22 8,17 20,16 36,18 52,16 64,14 69,16 66,20 55,23 38,25 20,26 8,26',
      masses: [{ at: [34, 26], reach: [42, 13], depth: 9 }],
      bumps: [{ at: [14, 19], reach: [8, 2], depth: -1.5, turn: 10 }],
      tones: straw,
      steps: [0.2, 0.55, 0.8],
    }),
    0,
    tip,
  );
  canvas.stroke('6,25 20,25 38,24 56,22 66,19', 'earth0').stroke('10,21 24,20 38,21', 'moss2');
  canvas.stroke('12,23 24,23 36,23', 'earth1').stroke('46,20 56,18 64,17', 'earth1');
  // A hook and a feather stuck in the band.
  canvas.stroke('24,16 22,10 17,4', 'sky1').stroke('25,16 23,11 19,5', 'stone4').stroke('23,13 20,11', 'stone3');
  canvas.dots('gold', '28,17 28,18 29,19 30,18');
}

export const pell: Person = {
  skin,
  face,
  eyeNear: { at: [29, 31], width: 8, droop: 1.6 },
  eyeFar: { at: [43, 31], width: 6, droop: 1.2 },
  iris: ['water1', 'sky0'],
  calm: 0.9,
  browNear: { inner: [39, 26], outer: [27, 28], thick: 2.6, tones: ['stone3', 'sky1'], bushy: true },
  browFar: { inner: [43, 26], outer: [49, 27], thick: 2.2, tones: ['stone2', 'stone4'], bushy: true },
  mouth: { at: [42, 47], near: 6, far: 5, lip: 'skin1', full: 1 },
  rim: { strong: 'sky0', weak: 'blue2', from: 10, to: 50 },
  backdrop: (canvas) => {
    canvas.rect(0, 0, 72, 72, 'leaf0');
    canvas.dither(0, 0, 72, 72, 'water0', (x, y) => 1.2 - Math.hypot(x - 66, y - 20) / 60);
    canvas.dither(0, 0, 72, 72, 'water1', (x, y) => 0.9 - Math.hypot(x - 68, y - 26) / 40);
    canvas.dither(0, 50, 72, 22, 'ink', (_, y) => (y - 50) / 30);
    for (let i = 0; i < 9; i++)
      canvas.line((i * 31 + 5) % 72, (i * 19) % 60, ((i * 31 + 5) % 72) - 1, ((i * 19) % 60) + 4, 'sky0');
  },
  behind: (canvas) => {
    canvas.blit(
      sculpt({
        contour: '20,22 18,32 17,42 20,48 24,46 27,38 30,24',
        masses: [{ at: [22, 36], reach: [6, 14], depth: 6 }],
        tones: white,
        steps: [0.15, 0.4, 0.64, 0.88],
      }),
    );
    for (const x of [19, 21, 23]) canvas.stroke(`${x},26 ${x - 1},36 ${x},46`, x === 21 ? 'stone2' : 'sky1');
  },
  neck: (canvas) => {
    canvas
      .polygon('28,42 28,66 46,66 44,46', 'skin1')
      .polygon('28,42 28,62 32,62 32,46', 'skin2')
      .stroke('35,54 37,62', 'earth1')
      .stroke('40,54 39,60', 'skin2');
  },
  shoulders: (canvas, look) => {
    const up = look.openNear > 1.3 ? -2 : look.head[1] > 1 ? 1 : 0;
    const tones = ['water0', 'blue1', 'blue2', 'sky0'] as const;
    canvas.blit(
      sculpt({
        contour: `4,80 7,${68 + up} 14,${62 + up} 24,58 36,64 46,58 58,${63 + up} 64,${70 + up} 67,80`,
        masses: [
          { at: [35, 78], reach: [32, 20], depth: 18 },
          { at: [15, 73], reach: [11, 11], depth: 13 },
          { at: [57, 74], reach: [10, 11], depth: 12 },
        ],
        bumps: [{ at: [24, 70], reach: [2, 8], depth: -2.5, turn: 20 }],
        tones,
        steps: [0.36, 0.74, 0.965],
      }),
    );
    canvas.blit(
      sculpt({
        contour: '20,61 23,52 27,49 31,57 37,66 42,58 46,50 50,54 50,62 42,70 37,73 29,69',
        masses: [
          { at: [26, 60], reach: [9, 12], depth: 9 },
          { at: [46, 61], reach: [7, 12], depth: 9 },
        ],
        tones,
        steps: [0.34, 0.7, 0.94],
      }),
    );
    canvas.stroke('22,60 24,54 27,50', 'sky0').stroke('37,67 37,72', 'water0');
    canvas.dots('gold', '35,70 40,70').stroke('29,69 24,62', 'water0').stroke('44,69 49,62', 'water0');
  },
  lines,
  front: (canvas, look, jaw) => {
    beard(canvas, jaw);
    // Moustache: two thin wings that follow the corners of the mouth.
    const [near, far] = [Math.round(look.corners[0] * 0.6), Math.round(look.corners[1] * 0.6)];
    canvas
      .stroke(`43,43 39,44 35,${47 + near}`, 'stone4')
      .stroke(`43,44 39,45 36,${47 + near}`, 'stone3')
      .stroke(`42,43 39,43 36,${45 + near}`, 'sky1');
    canvas.stroke(`45,43 47,44 49,${46 + far}`, 'stone3').stroke(`45,44 47,45 48,${46 + far}`, 'stone2');
    hat(canvas, look);
    // The brim's shade across the brow.
    for (let y = 24; y < 29; y++)
      for (let x = 20; x < 52; x++) {
        const here = canvas.get(x, y);
        if (here?.startsWith('skin') && y < 27 - (x > 40 ? 0 : 1)) canvas.set(x, y, darker[here] ?? here);
      }
  },
};
