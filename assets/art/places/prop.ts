import type { Canvas } from '../canvas.js';
import { props } from '../props/index.js';

/** A prop by its frame name; a name that nothing draws is a mistake in a map. */
export function drawProp(frame: string): Canvas {
  const draw = props[frame];
  if (!draw) throw new Error(`A map names a prop "${frame}" that assets/art/props/index.ts does not have.`);
  return draw();
}
