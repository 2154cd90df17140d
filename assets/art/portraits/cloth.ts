import type { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';
import { sculpt } from '../sculpt.js';
import type { Expression } from './expression.js';
import { shrug } from './likeness.js';

/** The bust under a coat: `broad` widens it, `slope` lowers the shoulders. */
export function paintBust(canvas: Canvas, look: Expression, tones: readonly Colour[], broad = 0, slope = 0): void {
  const up = shrug(look) + slope;
  canvas.blit(
    sculpt({
      contour: `${2 - broad},80 ${5 - broad},${69 + up} ${13 - broad * 0.6},${62.5 + up} 25,59 46,59 ${58 + broad * 0.6},${62.5 + up} ${66 + broad},${69 + up} ${70 + broad},80`,
      masses: [
        { at: [35, 78], reach: [35 + broad, 20], depth: 18 },
        { at: [14 - broad, 74 + slope], reach: [11, 11], depth: 13 },
        { at: [58 + broad, 75 + slope], reach: [10, 11], depth: 12 },
      ],
      bumps: [
        { at: [22, 70], reach: [2, 7], depth: -2, turn: 20 },
        { at: [50, 71], reach: [2, 6], depth: -1.6, turn: -18 },
      ],
      tones,
      steps: [0.18, 0.5, 0.94],
    }),
  );
}

/** Bare neck with its tendons. */
export function paintNeck(canvas: Canvas, shade: Colour, middle: Colour, width = 16): void {
  const left = 37 - width / 2;
  canvas
    .polygon(`${left},42 ${left - 1},64 ${left + width + 1},64 ${left + width},44`, shade)
    .polygon(`${left},44 ${left - 1},62 ${left + 4},62 ${left + 4},48`, middle);
}

/** A plain wall behind somebody, lit from one corner. */
export function paintBackdrop(canvas: Canvas, base: Colour, light: Colour, dark: Colour, glow?: Colour): void {
  canvas.rect(0, 0, 72, 72, base);
  canvas.dither(0, 0, 72, 72, light, (x, y) => 1 - Math.hypot(x - 62, y - 14) / 46);
  if (glow) canvas.dither(0, 0, 72, 72, glow, (x, y) => 0.8 - Math.hypot(x - 66, y - 18) / 26);
  canvas.dither(0, 0, 72, 72, dark, (x, y) => 1.05 - Math.hypot(x - 2, y - 68) / 56);
}
