import { isDithered, type Canvas } from './canvas.js';
import { ramps, type Colour } from './palette.js';

/** Every colour one tone down its own ramp. */
export const darker: Partial<Record<Colour, Colour>> = {};
/** Every colour's outline: the darkest of its ramp. */
export const lineOf: Partial<Record<Colour, Colour>> = {};

for (const ramp of [...Object.values(ramps)].reverse())
  ramp.forEach((colour, i) => {
    darker[colour] = ramp[Math.max(i - 1, 0)] ?? colour;
    lineOf[colour] = ramp[0];
  });
Object.assign(darker, {
  skin4: 'skin3',
  skin3: 'skin2',
  skin2: 'skin1',
  skin1: 'earth1',
  earth1: 'earth0',
  pale: 'wood3',
  gold: 'wood2',
  fire1: 'red2',
});

/** One tone up, for daylight on a floor. */
export const lighter: Partial<Record<Colour, Colour>> = {
  ink: 'stone1',
  stone1: 'stone2',
  stone2: 'stone3',
  stone3: 'stone4',
  earth0: 'earth1',
  wood1: 'wood2',
};

/**
 * Moves tones inside an ellipse, whole in its middle and dithered only towards its rim, so that shade stays clean.
 * `soft` (0 to 1) is how much of the radius the rim takes.
 */
export function shiftTones(canvas: Canvas, cx: number, cy: number, rx: number, ry: number, change = darker, soft = 0.4): void {
  for (let y = Math.floor(cy - ry); y <= cy + ry; y++)
    for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
      const here = canvas.get(x, y);
      const d = Math.hypot((x - cx) / rx, (y - cy) / ry);
      if (here && d < 1 && isDithered(x, y, (1 - d) / soft)) canvas.set(x, y, change[here] ?? here);
    }
}
