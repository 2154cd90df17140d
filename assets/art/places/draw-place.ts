import { Canvas } from '../canvas.js';
import { sizeOf } from '../ground/mask.js';
import type { PlaceMap } from '../maps/types.js';
import { darker, shiftTones } from '../tones.js';
import { paintNearEdge, paintOutdoors } from './outdoors.js';
import { drawProp } from './prop.js';
import { paintNearWall, paintRoom } from './room.js';

/** The picture behind everything that moves, and the one before it. */
export interface PlacePictures {
  readonly back: Canvas;
  readonly front: Canvas;
}

export function drawPlace(map: PlaceMap): PlacePictures {
  const back = new Canvas(...sizeOf(map));
  const front = new Canvas(...sizeOf(map));
  if (map.room) paintRoom(back, map, map.room);
  else paintOutdoors(back, map);
  for (const { frame, x, y } of map.hung) back.blit(drawProp(frame), x, y);
  for (const { x, y, shade } of map.props) if (shade) paintShade(back, x, y, shade, map.room === undefined);
  if (map.room) paintNearWall(front, map);
  else paintNearEdge(front, map);
  return { back, front };
}

/** A contact shadow, a little to the right because light comes from the left. */
function paintShade(back: Canvas, x: number, y: number, width: number, isOutside: boolean): void {
  const ry = Math.min(isOutside ? 6 : 4, Math.max(2, width / 9));
  shiftTones(back, x + 3, y - 1, width / 2 + 5, ry + 2, darker, 0.25);
  if (isOutside) shiftTones(back, x + 1, y - 1.5, width / 2 - 1, ry - 0.5, darker, 0.2);
  else back.ellipse(x + 0.5, y - 1.5, width / 2 - 1, ry - 0.8, 'ink');
}
