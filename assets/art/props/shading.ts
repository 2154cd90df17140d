import type { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';

/** Tones of seasoned oak, dark to light, for round things. */
export const oak = ['earth0', 'wood1', 'wood1', 'wood2', 'wood3'] as const;

/** Columns of an upright round thing, lit from the left: tones from dark to light. */
export function paintRound(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  tones: readonly Colour[],
  bulge = 0,
): void {
  for (let row = 0; row < height; row++) {
    const out = Math.round(bulge * Math.sin((Math.PI * (row + 0.5)) / height));
    const [left, span] = [x - out, width + out * 2];
    for (let i = 0; i < span; i++) {
      const t = (i + 0.5) / span;
      const bright = Math.max(0, 1 - Math.abs(t - 0.3) * 1.75);
      canvas.set(left + i, y + row, tones[Math.min(tones.length - 1, Math.floor(bright * tones.length))] ?? null);
    }
  }
}

/** A plank: flat tone, lit upper edge, dark lower edge, a little grain. */
export function paintPlank(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  tones: readonly [Colour, Colour, Colour] = ['earth0', 'wood1', 'wood2'],
): void {
  const [dark, middle, light] = tones;
  canvas
    .rect(x, y, width, height, middle)
    .line(x, y, x + width - 1, y, light)
    .line(x, y + height - 1, x + width - 1, y + height - 1, dark);
  for (let i = 3; i < width - 5; i += 9)
    canvas.line(
      x + i,
      y + 1 + (i % Math.max(1, height - 2)),
      x + i + 4,
      y + 1 + (i % Math.max(1, height - 2)),
      i % 2 ? dark : light,
    );
}
