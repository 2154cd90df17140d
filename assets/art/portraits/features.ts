import type { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';
import type { Point } from '../shapes.js';
import type { Brow } from './expression.js';

/** Skin tones of one person: line, shade, middle, light, glint. */
export type Skin = readonly [line: Colour, shade: Colour, middle: Colour, light: Colour, glint: Colour];

export interface EyeLook {
  readonly at: Point;
  readonly width: number;
  readonly open: number;
  readonly squint: number;
  readonly gaze: Point;
  readonly iris: readonly [dark: Colour, light: Colour];
  /** -1 when the outer corner is on the left, 1 on the right. */
  readonly outer: -1 | 1;
  /** How deep the lid hangs at the outer corner with age. */
  readonly droop: number;
}

/** An eye between two lids: the white first, then iris and pupil, then the lash line that gives it its shape. */
export function drawEye(canvas: Canvas, look: EyeLook, skin: Skin): void {
  const [x, y] = look.at;
  const last = look.width - 1;
  const lids = Array.from({ length: look.width }, (_, i) => {
    const fromOuter = look.outer < 0 ? i / last : 1 - i / last;
    const arch = Math.sin(Math.PI * (0.12 + 0.76 * (0.35 * fromOuter * fromOuter + 0.65 * fromOuter))) ** 0.7;
    const hang = look.droop * (1 - fromOuter) ** 2;
    return {
      top: Math.round(y + 0.4 - look.open * 2.7 * arch + hang),
      bottom: Math.round(y + 0.6 + (1.7 - look.squint * 1.4) * arch + hang * 0.6),
    };
  });
  const middle = x + last / 2 + look.gaze[0] * 0.9;
  const irisY = y - 0.3 + look.gaze[1];
  lids.forEach(({ top, bottom }, i) => {
    const px = x + i;
    for (let py = top; look.open > 0.1 && py <= bottom; py++) {
      const inIris = ((px - middle) / 2) ** 2 + ((py - irisY) / 2.6) ** 2 <= 1.05;
      const white: Colour = py === top || i === 0 || i === last ? 'stone4' : 'sky1';
      canvas.set(px, py, inIris ? (py <= irisY ? look.iris[0] : look.iris[1]) : white);
    }
    canvas.set(px, look.open > 0.1 ? top - 1 : bottom, 'ink');
    if (look.open > 0.1 && i > 0 && i < last) canvas.set(px, bottom + 1, skin[1]);
    if (look.open > 0.1 && look.open < 1.3 && i > 0 && i < last) canvas.set(px, top - 3, skin[1]);
    if (look.open <= 0.1 && i > 0 && i < last) canvas.set(px, bottom - 3, skin[1]);
  });
  const outerX = look.outer < 0 ? x - 1 : x + last + 1;
  const outerLid = lids[look.outer < 0 ? 0 : last]?.top ?? y;
  canvas.set(outerX, look.open > 0.1 ? outerLid : y + 1, skin[0]);
  if (look.open <= 0.1) return;
  const pupil = Math.round(middle);
  const row = lids[Math.min(Math.max(pupil - x, 0), last)] ?? { top: y, bottom: y };
  for (let py = Math.max(row.top, Math.round(irisY) - 1); py <= Math.min(row.bottom, Math.round(irisY) + 1); py++)
    canvas.set(pupil, py, 'ink');
  canvas.set(pupil - 1, Math.max(row.top, Math.round(irisY) - 1), 'pale');
}

export interface BrowLook {
  readonly inner: Point;
  readonly outer: Point;
  readonly move: Brow;
  readonly thick: number;
  readonly tones: readonly [dark: Colour, light: Colour];
  /** Strands that stick out, for bushy brows. */
  readonly bushy?: boolean;
}

/** A brow that is thick at the nose and thins out towards the temple. */
export function drawBrow(canvas: Canvas, { inner, outer, move, thick, tones, bushy }: BrowLook): void {
  const length = Math.abs(outer[0] - inner[0]);
  const side = Math.sign(outer[0] - inner[0]);
  for (let i = 0; i <= length; i++) {
    const t = i / length;
    const rest = inner[1] + (outer[1] - inner[1]) * t - Math.sin(Math.PI * Math.min(1, t * 1.1)) * 1.2;
    const y = Math.round(rest + move[0] * (1 - t) ** 2 + move[1] * 2 * t * (1 - t) + move[2] * t * t);
    const rows = Math.max(1, Math.round(thick * (t < 0.15 ? 0.7 : 1.05 - t * 0.75)));
    for (let row = 0; row < rows; row++) canvas.set(inner[0] + i * side, y + row, row === 0 && i % 3 !== 1 ? tones[1] : tones[0]);
    if (bushy && i % 3 === 1) canvas.set(inner[0] + i * side + (i % 2) * side, y - 1, tones[1]);
  }
}

export interface MouthLook {
  readonly at: Point;
  readonly near: number;
  readonly far: number;
  readonly corners: Point;
  readonly apart: number;
  readonly teeth: boolean;
  readonly lip: Colour;
  /** How full the lips are: 1 thin, 2 full. */
  readonly full: number;
}

/** The line between the lips carries the mood; lips are only a darker upper and a lit lower plane. */
export function drawMouth(canvas: Canvas, look: MouthLook, skin: Skin): void {
  const [cx, cy] = look.at;
  for (let x = cx - look.near; x <= cx + look.far; x++) {
    const t = x < cx ? (cx - x) / look.near : (x - cx) / look.far;
    const corner = x < cx ? look.corners[0] : look.corners[1];
    const y = Math.round(cy + corner * t ** 1.8 - (t < 0.2 ? 0 : 0.35) + (corner < 0 ? 0.4 : 0));
    const gap = Math.round(look.apart * (1 - t ** 2.2));
    const inside = t < 0.93;
    if (inside && t < 0.8) for (let row = 1; row <= look.full; row++) canvas.set(x, y - row, row === 1 ? look.lip : skin[1]);
    canvas.set(x, y, inside ? (t < 0.6 ? 'ink' : 'earth0') : skin[0]);
    for (let row = 1; row <= gap; row++)
      canvas.set(x, y + row, look.teeth && row === 1 && t < 0.8 ? 'sky1' : row === gap && gap > 2 ? 'red1' : 'red0');
    if (gap > 0 && look.teeth && t < 0.8) canvas.set(x, y, look.apart > 1 ? 'red0' : 'ink');
    if (gap > 0) canvas.set(x, y + gap + 1, t < 0.75 ? look.lip : skin[0]);
    if (t < 0.65) canvas.set(x, y + gap + (gap > 0 ? 2 : 1), x < cx + 1 ? skin[3] : skin[2]);
    if (t < 0.55) canvas.set(x, y + gap + (gap > 0 ? 3 : 2) + (look.full > 1 ? 1 : 0), skin[1]);
  }
}
