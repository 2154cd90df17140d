import { sizeOf } from '../ground/mask.js';
import type { Box, PlaceMap, PlacedProp } from '../maps/types.js';
import { glintsOf } from './outdoors.js';

/** The box that a prop blocks. */
function solidOf({ x, y, solid }: PlacedProp): Box[] {
  if (!solid) return [];
  const [width, height] = solid;
  return [{ x: Math.round(x - width / 2), y: y - height, width, height }];
}

/** What the game needs to know of a place, as it is written beside its pictures. */
export function describePlace(map: PlaceMap): Readonly<Record<string, unknown>> {
  const [width, height] = sizeOf(map);
  const { title, spots, exits, lights, rain, puddles, emitters, room } = map;
  const props = [...map.props, ...map.overhead].map(({ frame, frames, fps, x, y, baseY }) => ({
    frame,
    ...(frames && { frames, fps }),
    x,
    y,
    baseY: baseY ?? y,
  }));
  return {
    title,
    isIndoors: room !== undefined,
    width,
    height,
    props,
    solids: [...map.solids, ...map.props.flatMap(solidOf)],
    spots,
    exits,
    lights,
    rain,
    puddles,
    glints: glintsOf(map),
    emitters,
  };
}
