import { Canvas, isDithered } from '../canvas.js';
import { blockMask, sizeOf } from '../ground/mask.js';
import type { PlaceMap, Room } from '../maps/types.js';
import type { Colour } from '../palette.js';
import { paintFlagstones } from '../tiles/floor.js';
import { drawVillageSlice } from '../tiles/outside.js';
import { paintPlanks } from '../tiles/planks.js';
import { paintMasonry, paintPlaster, paintTimber } from '../tiles/wall.js';
import { darker, lighter, shiftTones } from '../tones.js';
import { drawProp } from './prop.js';

/** Left, top, right and bottom of all tiles of a letter. */
function boundsOf({ rows, tile }: PlaceMap, letter: string): [number, number, number, number] {
  const columns = rows.flatMap((row) => [...row].flatMap((here, i) => (here === letter ? [i] : [])));
  const lines = rows.flatMap((row, j) => (row.includes(letter) ? [j] : []));
  return [
    Math.min(...columns) * tile,
    Math.min(...lines) * tile,
    (Math.max(...columns) + 1) * tile,
    (Math.max(...lines) + 1) * tile,
  ];
}

/** Floor, back wall and doorway of a room. */
export function paintRoom(back: Canvas, map: PlaceMap, room: Room): void {
  back.rect(0, 0, ...sizeOf(map), 'ink');
  if (room.floor === 'planks') paintPlanks(back, blockMask(map, '.'));
  else paintFlagstones(back, blockMask(map, '.'));
  paintBackWall(back, map, room);
  paintDoorway(back, map);
  paintDaylight(back, map);
  for (const [x, y, rx, ry] of room.stains) shiftTones(back, x, y, rx, ry);
  for (const { box, count, colours } of room.litter)
    for (let i = 0; i < count; i++)
      back.set(box.x + ((i * 37) % box.width), box.y + ((i * 23) % box.height), colours[i % colours.length] as Colour);
}

function paintBackWall(back: Canvas, map: PlaceMap, room: Room): void {
  const [left, , right, bottom] = boundsOf(map, 'W');
  paintPlaster(back, left, 12, right - left, bottom - 44);
  paintMasonry(back, left, bottom - 32, right - left, 32);
  for (const x of room.posts) paintTimber(back, x, 12, 9, bottom - 44);
  paintTimber(back, left, bottom - 37, right - left, 6);
  back.rect(left, 0, right - left, 4, 'ink');
  paintTimber(back, left, 3, right - left, 11);
  back.line(left, 14, right - 1, 14, 'stone2');
  for (let x = 40; x < right; x += 58)
    back
      .rect(x, 0, 11, 7, 'earth0')
      .rect(x + 1, 0, 8, 6, 'wood1')
      .line(x + 1, 0, x + 1, 5, 'wood2');
  // Where wall meets floor it is dark, and the floor keeps a little of that.
  const shade = room.floor === 'planks' ? 'earth0' : 'stone1';
  back
    .rect(left, bottom - 1, right - left, 2, 'ink')
    .dither(left, bottom + 1, right - left, 9, shade, (_, y) => 0.95 - (y - bottom) / 10);
  back.dither(left, bottom + 1, right - left, 4, 'ink', (_, y) => 0.7 - (y - bottom) / 5);
  for (let y = bottom; y < back.height - 16; y++)
    for (let i = 0; i < 9; i++) {
      const here = [back.get(left + i, y), back.get(right - 1 - i, y)] as const;
      if (i > 5 && (i + y) % 2) continue;
      if (here[0]) back.set(left + i, y, darker[here[0]] ?? here[0]);
      if (here[1]) back.set(right - 1 - i, y, darker[here[1]] ?? here[1]);
    }
}

/** The open door with the village behind it, and a worn step, wet on its outer half. */
function paintDoorway(back: Canvas, map: PlaceMap): void {
  const [left, , right, bottom] = boundsOf(map, 'D');
  const top = 18;
  back.blit(drawVillageSlice(), left, top);
  back.rect(left, top, right - left, 1, 'ink').rect(left, top + 1, right - left, 2, 'stone1');
  back
    .rect(left - 2, bottom, right - left + 4, 6, 'stone3')
    .line(left - 2, bottom, right + 1, bottom, 'stone4')
    .line(left - 2, bottom + 5, right + 1, bottom + 5, 'stone1')
    .line(left + 22, bottom, left + 21, bottom + 5, 'stone1')
    .line(left + 46, bottom, left + 47, bottom + 5, 'stone1');
  back.dither(left + 8, bottom + 1, 46, 3, 'sky0', 0.35);
  paintTimber(back, left - 8, 13, 8, bottom - 13);
  paintTimber(back, right, 13, 8, bottom - 13);
  paintTimber(back, left - 11, 11, right - left + 22, 8);
  paintDoor(back, right);
}

/** The door itself, swung in against the wall to the right. */
function paintDoor(back: Canvas, right: number): void {
  const door = new Canvas(back.width, back.height).polygon(
    `${right + 4},20 ${right + 27},26 ${right + 27},114 ${right + 4},101`,
    'wood1',
  );
  back.blit(door);
  for (const x of [5, 11, 17, 23])
    back
      .line(right + x, 21 + x * 0.25, right + x, 101 + x * 0.5, 'earth0')
      .line(right + x + 1, 22 + x * 0.25, right + x + 1, 100 + x * 0.5, 'wood2');
  for (const y of [32, 84])
    back.line(right + 4, y, right + 24, y + 6, 'stone3').line(right + 4, y + 1, right + 24, y + 7, 'stone1');
  back
    .ellipse(right + 22, 74, 1.2, 1.8, 'stone4')
    .set(right + 22, 74, 'ink')
    .line(right + 27, 26, right + 27, 113, 'ink')
    .line(right + 4, 20, right + 27, 26, 'wood3');
}

/** Grey daylight and wet footprints inside the door. */
function paintDaylight(back: Canvas, map: PlaceMap): void {
  const [left, , right, bottom] = boundsOf(map, 'D');
  for (let y = bottom + 6; y < bottom + 66; y++)
    for (let x = left - 48; x < right; x++) {
      const inside = (x - left + (y - bottom) * 0.5) / (right - left);
      const here = back.get(x, y);
      const edge = Math.min(inside, 1 - inside) * 9;
      if (here && isDithered(x, y, Math.min(edge, 1.9 - (y - bottom) / 34))) back.set(x, y, lighter[here] ?? here);
    }
  for (const [dx, dy] of [
    [38, 16],
    [31, 22],
    [34, 30],
    [26, 35],
    [28, 44],
  ] as const)
    back.rect(left + dx, bottom + dy, 3, 4, 'stone1').line(left + dx, bottom + dy, left + dx + 1, bottom + dy, 'sky0');
}

/** The near wall, cut away: what stands close to us, out of the light, then a dark coping with a lit lip. */
export function paintNearWall(front: Canvas, map: PlaceMap): void {
  const [width, bottom] = [front.width, front.height];
  for (const { frame, x, y } of map.near)
    front.blit(
      drawProp(frame)
        .recolour(darker)
        .recolour({ ...darker, stone4: 'stone2', stone3: 'stone1' }),
      x,
      y,
    );
  front
    .rect(0, bottom - 12, width, 12, 'ink')
    .rect(0, bottom - 14, width, 3, 'stone1')
    .line(0, bottom - 14, width - 1, bottom - 14, 'stone2');
  front
    .rect(0, 0, 14, bottom, 'ink')
    .rect(width - 14, 0, 14, bottom, 'ink')
    .rect(14, 14, 2, bottom - 28, 'stone1')
    .rect(width - 16, 14, 2, bottom - 28, 'stone1')
    .line(15, 14, 15, bottom - 15, 'ink');
  for (let x = 9; x < width; x += 26) front.line(x, bottom - 13, x, bottom - 11, 'ink');
}
