import { Canvas, isDithered } from './canvas.js';
import type { RoomMap } from './maps/types.js';
import { props } from './props/index.js';
import { paintFlagstones } from './tiles/floor.js';
import { drawVillageSlice } from './tiles/outside.js';
import { paintMasonry, paintPlaster, paintTimber } from './tiles/wall.js';
import { darker, lighter, shiftTones } from './tones.js';

export interface Room {
  readonly back: Canvas;
  readonly front: Canvas;
}

const sizeOf = (map: RoomMap): [number, number] => [(map.rows[0]?.length ?? 0) * map.tile, map.rows.length * map.tile];

function maskOf(map: RoomMap, letter: string): Canvas {
  const mask = new Canvas(...sizeOf(map));
  map.rows.forEach((row, j) =>
    [...row].forEach((tile, i) => tile === letter && mask.rect(i * map.tile, j * map.tile, map.tile, map.tile, 'ink')),
  );
  return mask;
}

/** Left, top, right and bottom of all tiles of a letter. */
function boundsOf(map: RoomMap, letter: string): [number, number, number, number] {
  const columns = map.rows.flatMap((row) => [...row].flatMap((tile, i) => (tile === letter ? [i] : [])));
  const lines = map.rows.flatMap((row, j) => (row.includes(letter) ? [j] : []));
  return [
    Math.min(...columns) * map.tile,
    Math.min(...lines) * map.tile,
    (Math.max(...columns) + 1) * map.tile,
    (Math.max(...lines) + 1) * map.tile,
  ];
}

function draw(frame: string): Canvas {
  const make = props[frame];
  if (!make) throw new Error(`The map names a prop "${frame}" that assets/art/props/index.ts does not have.`);
  return make();
}

/** Walls and floor with everything that never stands before a walker, and what always does. */
export function drawRoom(map: RoomMap): Room {
  const [width, height] = sizeOf(map);
  const back = new Canvas(width, height).rect(0, 0, width, height, 'ink');
  paintFlagstones(back, maskOf(map, '.'));
  paintBackWall(back, map);
  paintDoorway(back, map);
  paintFloorLight(back, map);
  for (const { frame, x, y } of map.hung) back.blit(draw(frame), x, y);
  for (const { x, y, shade } of map.props) if (shade) paintShade(back, x, y, shade);
  const front = new Canvas(width, height);
  paintFrontEdge(front, map);
  return { back, front };
}

function paintBackWall(back: Canvas, map: RoomMap): void {
  const [left, , right, bottom] = boundsOf(map, 'W');
  paintPlaster(back, left, 12, right - left, bottom - 44);
  paintMasonry(back, left, bottom - 32, right - left, 32);
  for (const x of [16, 106, 220, 346, 452]) paintTimber(back, x, 12, 9, bottom - 44);
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
  back
    .rect(left, bottom - 1, right - left, 2, 'ink')
    .dither(left, bottom + 1, right - left, 9, 'stone1', (_, y) => 0.95 - (y - bottom) / 10);
  back.dither(left, bottom + 1, right - left, 4, 'ink', (_, y) => 0.7 - (y - bottom) / 5);
  for (let y = bottom; y < back.height - 16; y++)
    for (let i = 0; i < 9; i++) {
      const here = [back.get(left + i, y), back.get(right - 1 - i, y)] as const;
      if (i > 5 && (i + y) % 2) continue;
      if (here[0]) back.set(left + i, y, darker[here[0]] ?? here[0]);
      if (here[1]) back.set(right - 1 - i, y, darker[here[1]] ?? here[1]);
    }
}

function paintDoorway(back: Canvas, map: RoomMap): void {
  const [left, , right, bottom] = boundsOf(map, 'D');
  const top = 18;
  back.blit(drawVillageSlice(), left, top);
  back.rect(left, top, right - left, 1, 'ink').rect(left, top + 1, right - left, 2, 'stone1');
  // Threshold: a worn step, wet on the outer half.
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
  // The door itself, swung in against the right wall.
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

/** Soot before the hearth, scale round the anvil, grey daylight and wet footprints inside the door. */
function paintFloorLight(back: Canvas, map: RoomMap): void {
  const [left, , right, bottom] = boundsOf(map, 'D');
  for (let y = bottom + 6; y < bottom + 66; y++)
    for (let x = left - 48; x < right; x++) {
      const inside = (x - left + (y - bottom) * 0.5) / (right - left);
      const here = back.get(x, y);
      const edge = Math.min(inside, 1 - inside) * 9;
      if (here && isDithered(x, y, Math.min(edge, 1.9 - (y - bottom) / 34))) back.set(x, y, lighter[here] ?? here);
    }
  [
    [406, 112],
    [399, 118],
    [402, 126],
    [394, 131],
    [396, 140],
  ].forEach(([x = 0, y = 0]) => back.rect(x, y, 3, 4, 'stone1').line(x, y, x + 1, y, 'sky0'));
  shiftTones(back, 168, 124, 64, 14);
  shiftTones(back, 46, 132, 40, 12);
  shiftTones(back, 194, 180, 34, 12, darker, 0.5);
  shiftTones(back, 242, 163, 24, 6);
  for (let i = 0; i < 24; i++) back.set(166 + ((i * 37) % 66), 172 + ((i * 23) % 22), i % 3 ? 'stone3' : 'earth2');
  for (let i = 0; i < 26; i++) back.set(412 + ((i * 29) % 48), 192 + ((i * 17) % 20), i % 2 ? 'wood3' : 'earth2');
  for (let i = 0; i < 14; i++)
    back.line(
      24 + ((i * 31) % 50),
      174 + ((i * 11) % 12),
      26 + ((i * 31) % 50),
      175 + ((i * 11) % 12),
      i % 2 ? 'wood2' : 'wood1',
    );
}

/** A contact shadow, a little to the right because light comes from the left. */
function paintShade(back: Canvas, x: number, y: number, width: number): void {
  const ry = Math.min(4, Math.max(2, width / 9));
  shiftTones(back, x + 3, y - 1, width / 2 + 5, ry + 2, darker, 0.25);
  back.ellipse(x + 0.5, y - 1.5, width / 2 - 1, ry - 0.8, 'ink');
}

/** The near wall, cut away: what stands close to us, out of the light, then a dark coping with a lit lip. */
function paintFrontEdge(front: Canvas, map: RoomMap): void {
  const [width, bottom] = [front.width, front.height];
  for (const { frame, x, y } of map.near)
    front.blit(
      draw(frame)
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
