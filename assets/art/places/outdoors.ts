import type { Canvas } from '../canvas.js';
import { paintCobble } from '../ground/cobble.js';
import { paintField, paintGravel, paintPath } from '../ground/earth.js';
import { paintGrass, paintOverhang } from '../ground/grass.js';
import { blockMask, softMask } from '../ground/mask.js';
import { openWater, paintWater } from '../ground/water.js';
import type { PlaceMap, Spot } from '../maps/types.js';
import { darker } from '../tones.js';
import { drawProp } from './prop.js';

/** Layers of ground from the lowest up; each letter is one. */
const layers = {
  p: paintPath,
  r: paintGravel,
  f: paintField,
  c: paintCobble,
  w: paintWater,
} as const;

/** A seed of its own for every place, so that no two meadows are alike. */
const seedOf = (name: string): number => [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9973;

/** Grass everywhere, then what lies on it, with blades over the near edges. */
export function paintOutdoors(back: Canvas, map: PlaceMap): void {
  const seed = seedOf(map.name);
  paintGrass(back, blockMask(map, 'gprfcw'), seed);
  for (const [letter, paint] of Object.entries(layers)) {
    if (!map.rows.some((row) => row.includes(letter))) continue;
    const mask = softMask(map, letter, seed + letter.charCodeAt(0));
    paint(back, mask, seed);
    if (letter !== 'w') paintOverhang(back, mask, seed + 1);
  }
}

/** What stands before everything, dark, at the near edge. */
export function paintNearEdge(front: Canvas, map: PlaceMap): void {
  for (const { frame, x, y } of map.near) front.blit(drawProp(frame).recolour(darker), x, y);
}

/** Where the water glints. */
export function glintsOf(map: PlaceMap): readonly Spot[] {
  if (!map.rows.some((row) => row.includes('w'))) return [];
  return openWater(softMask(map, 'w', seedOf(map.name) + 'w'.charCodeAt(0)), 26, 3);
}
