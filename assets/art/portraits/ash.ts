import type { Canvas } from '../canvas.js';
import { sculpt, type Clay } from '../sculpt.js';
import { points } from '../shapes.js';
import type { Expression } from './expression.js';
import type { Skin } from './features.js';
import type { Person } from './head.js';

const skin: Skin = ['earth1', 'skin1', 'skin2', 'skin3', 'skin4'];
const auburn = ['earth0', 'wood1', 'wood2', 'wood3'] as const;

/** A young face: round brow, short nose, narrow chin, nothing set yet. */
function face(look: Expression, jaw: number): Clay {
  const lift = look.cheek;
  return {
    contour: `22,15 34,10 46,12 51,19 51.5,26 50,31 51.5,36 50,42 46,${48 + jaw * 0.6} 41,${52.5 + jaw} 37,${52.5 + jaw} 30,${49 + jaw * 0.7} 23,42 20,35 19,26`,
    masses: [
      { at: [35, 26], reach: [18, 18], depth: 15 },
      { at: [38, 38], reach: [13.5, 15], depth: 13.5 },
      { at: [39, 47 + jaw], reach: [6, 6], depth: 12.5 },
    ],
    bumps: [
      { at: [31, 31], reach: [6, 3.6], depth: -1.8 },
      { at: [46.5, 31], reach: [4, 3.6], depth: -1.8 },
      { at: [43.5, 36], reach: [2.4, 2.4], depth: 3.4 },
      { at: [42.5, 31], reach: [2, 5], depth: 1.6, turn: -8 },
      { at: [29, 38 - lift], reach: [6, 4.4], depth: 1.4 + look.cheek, turn: -18 },
      { at: [41, 44], reach: [5, 2], depth: 1 },
    ],
    tones: skin,
    steps: [-0.12, 0.18, 0.48, 0.9],
  };
}

function lines(canvas: Canvas, look: Expression, jaw: number): void {
  const lift = Math.round(look.cheek);
  canvas.blit(
    sculpt({
      contour: '19,29 22,28 25,31 24.5,36 22,40 19.5,38 18,33',
      masses: [{ at: [21, 33], reach: [4, 6], depth: 4 }],
      tones: ['earth1', 'skin1', 'skin2', 'skin3'],
      steps: [0, 0.25, 0.6],
    }),
  );
  canvas.stroke('21,31 23,33 22,36', 'skin1').dots('earth1', '22,37 23,34');
  canvas
    .stroke('44,31 45,34 46,36 46,37', 'skin1')
    .dots('earth1', '46,36 46,37 42,39 45,38')
    .dots('skin4', '43,33 43,34 44,35 44,36 43,36')
    .line(41, 39, 44, 39, 'skin1');
  canvas.dots('skin2', '40,37 41,38 47,35 49,36');
  for (const [x, y] of points('27,37 30,36 33,38 29,39 36,37 39,34 48,36 49,38 25,39')) canvas.set(x, y - lift, 'skin1');
  if (look.cheek > 0.4) canvas.stroke(`37,${39 - lift} 35,42 34,${45 + jaw}`, 'skin1').stroke(`47,${40 - lift} 48,43`, 'skin1');
  if (look.frown > 0) canvas.line(40, 26, 40, 28, 'skin1');
  if (look.frown > 1) canvas.line(42, 26, 42, 28, 'skin1');
  if (look.forehead > 1) canvas.stroke('33,22 38,21 44,22', 'skin2');
  if (look.corners[0] > 1) canvas.dots('skin1', `33,${47 + jaw} 34,${48 + jaw}`);
}

function front(canvas: Canvas): void {
  canvas.blit(
    sculpt({
      contour:
        '52.5,24 50,20 48,17 45,22 43,18 39,24 37,19 32,25 31,21 27,27 26,24 24,31 22,29 20,33 17,36 14,30 13,22 11,17 15,14 15,8 21,8 24,2 29,5 37,1 40,4 48,3 48,7 54,10 52,14 55,19',
      masses: [{ at: [33, 20], reach: [23, 21], depth: 15 }],
      bumps: [
        { at: [26, 14], reach: [2.5, 9], depth: -1.4, turn: 35 },
        { at: [40, 12], reach: [2.5, 9], depth: -1.4, turn: -20 },
        { at: [34, 13], reach: [2.5, 8], depth: 1 },
      ],
      tones: auburn,
      steps: [0.34, 0.72, 0.965],
    }),
  );
  canvas
    .stroke('36,4 33,12 35,19', 'wood1')
    .stroke('30,6 24,13 24,24', 'earth0')
    .stroke('40,5 43,11 43,17', 'earth0')
    .stroke('24,6 18,14 17,26', 'wood1')
    .stroke('46,6 49,12 50,18', 'earth0');
  canvas
    .stroke('33,5 28,12 28,20', 'wood2')
    .stroke('37,6 38,13 38,20', 'wood2')
    .stroke('22,10 20,17 20,26', 'wood3')
    .stroke('17,14 15,21 16,29', 'wood1');
}

export const ash: Person = {
  skin,
  face,
  eyeNear: { at: [28, 32], width: 8, droop: 0.2 },
  eyeFar: { at: [43, 32], width: 6, droop: 0.2 },
  iris: ['earth0', 'wood2'],
  calm: 1,
  browNear: { inner: [38, 28], outer: [27, 28], thick: 2.4, tones: ['earth0', 'wood1'] },
  browFar: { inner: [43, 28], outer: [49, 28], thick: 2, tones: ['earth0', 'wood1'] },
  mouth: { at: [41, 44], near: 5, far: 4, lip: 'skin1', full: 1 },
  rim: { strong: 'sky0', weak: 'blue2', from: 16, to: 50 },
  backdrop: (canvas) => {
    canvas.rect(0, 0, 72, 72, 'stone1');
    canvas
      .dither(0, 0, 72, 72, 'stone2', (x, y) => 1 - Math.hypot(x - 64, y - 12) / 44)
      .dither(0, 0, 72, 72, 'ink', (x, y) => 1 - Math.hypot(x - 4, y - 66) / 56);
    for (let i = 0; i < 8; i++)
      canvas.line((i * 29 + 9) % 72, (i * 17) % 56, ((i * 29 + 9) % 72) - 1, ((i * 17) % 56) + 4, 'stone3');
  },
  behind: (canvas) => {
    canvas
      .blob('16,26 14,34 17,42 24,44 28,34 26,22', 'earth0')
      .stroke('18,30 18,38 22,42', 'wood1')
      .stroke('21,32 21,38 24,42', 'wood1');
  },
  neck: (canvas) => {
    canvas.polygon('29,42 28,60 46,60 44,44', 'skin1').polygon('29,44 28,60 33,60 33,48', 'skin2');
  },
  shoulders: (canvas, look) => {
    const up = look.openNear > 1.3 ? -2 : look.head[1] > 1 ? 1 : 0;
    canvas.blit(
      sculpt({
        contour: `2,80 5,${69 + up} 13,${63 + up} 25,60 46,60 57,${63 + up} 65,${69 + up} 69,80`,
        masses: [
          { at: [35, 78], reach: [35, 20], depth: 18 },
          { at: [14, 74], reach: [11, 11], depth: 13 },
          { at: [58, 75], reach: [10, 11], depth: 12 },
        ],
        bumps: [{ at: [22, 70], reach: [2, 6], depth: -2, turn: 20 }],
        tones: ['ink', 'leaf0', 'leaf1', 'leaf2'],
        steps: [0.12, 0.4, 0.93],
      }),
    );
    canvas.polygon('46,62 51,62 30,76 24,76', 'wood1').line(46, 62, 25, 76, 'wood3').line(51, 63, 31, 76, 'earth0');
    canvas.blit(
      sculpt({
        contour: '19,58 22,51 29,51 37,55 45,52 51,54 53,61 47,67 36,70 25,67',
        masses: [{ at: [34, 62], reach: [18, 11], depth: 11 }],
        bumps: [
          { at: [30, 60], reach: [9, 1.6], depth: -2.4, turn: 20 },
          { at: [40, 63], reach: [9, 1.4], depth: -2, turn: -14 },
        ],
        tones: ['red0', 'red1', 'red2', 'fire1'],
        steps: [0.3, 0.62, 0.97],
      }),
    );
    canvas.blit(
      sculpt({
        contour: '40,64 47,63 52,74 44,76',
        masses: [{ at: [45, 70], reach: [6, 9], depth: 6 }],
        tones: ['red0', 'red1', 'red2'],
        steps: [0.35, 0.7],
      }),
    );
    canvas.stroke('40,63 44,66 47,62', 'red0').stroke('22,57 32,62 40,63', 'red0').stroke('26,65 34,66 40,64', 'red0');
  },
  lines,
  front,
};
