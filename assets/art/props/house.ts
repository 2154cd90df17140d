import { Canvas } from '../canvas.js';
import { hash, noise } from '../noise.js';
import type { Colour } from '../palette.js';
import { paintMasonry, paintPlaster, paintTimber } from '../tiles/wall.js';
import { darker } from '../tones.js';
import { paintPlank } from './shading.js';

/** What a house front is made of. All numbers are pixels of its picture. */
export interface House {
  readonly width: number;
  /** From eaves to ground. */
  readonly wall: number;
  /** From ridge to eaves. */
  readonly roof: number;
  readonly covering: 'thatch' | 'slate' | 'shingle';
  readonly walls: 'plaster' | 'stone' | 'boards';
  /** Left edges of doors; a tall wide one is a gate. */
  readonly doors?: readonly { readonly x: number; readonly width?: number; readonly height?: number; readonly open?: boolean }[];
  readonly windows?: readonly { readonly x: number; readonly y: number; readonly flowers?: boolean }[];
  readonly chimney?: number;
  /** Where upright timbers stand, for plaster walls. */
  readonly posts?: readonly number[];
}

const EAVES = 7;

/** A house seen from the front and a little from above: a deep roof, walls that darken towards the ground. */
export function drawHouse(house: House, seed: number): Canvas {
  const { width, wall, roof, chimney } = house;
  const picture = new Canvas(width + EAVES * 2, roof + wall + 16);
  const top = 14;
  const eaves = top + roof;
  paintWalls(picture, house, EAVES, eaves - 4, wall + 4);
  for (const { x, y, flowers } of house.windows ?? []) paintWindow(picture, EAVES + x, eaves + y, flowers === true);
  for (const door of house.doors ?? []) paintDoor(picture, EAVES + door.x, eaves + wall, door);
  paintRoof(picture, house, top, seed);
  shadeBelow(picture, eaves, EAVES, width);
  if (chimney !== undefined) paintChimney(picture, chimney + EAVES, top - 12, roof * 0.45 + 12);
  return picture.outline('ink');
}

function paintWalls(picture: Canvas, { width, walls, posts = [] }: House, x: number, y: number, height: number): void {
  if (walls === 'stone') paintMasonry(picture, x, y, width, height, 5);
  else if (walls === 'boards') for (let i = 0; i < width; i += 6) paintBoard(picture, x + i, y, Math.min(6, width - i), height);
  else {
    paintPlaster(picture, x, y, width, height - 8);
    paintMasonry(picture, x, y + height - 10, width, 10, 9);
    for (const post of [0, ...posts, width - 5]) paintTimber(picture, x + post, y, 5, height - 8);
    paintTimber(picture, x, y + height - 13, width, 4);
    paintTimber(picture, x, y + 2, width, 4);
  }
}

function paintBoard(picture: Canvas, x: number, y: number, width: number, height: number): void {
  picture
    .rect(x, y, width, height, 'wood1')
    .line(x, y, x, y + height - 1, 'wood2')
    .line(x + width - 1, y, x + width - 1, y + height - 1, 'earth0');
  for (let j = 0; j < height; j++) if (hash(x, j, 2) < 0.08) picture.line(x + 2, y + j, x + 2, y + j + 4, 'earth0');
}

/** Leaded glass in a wooden frame. 16 by 18. */
function paintWindow(picture: Canvas, x: number, y: number, flowers: boolean): void {
  picture
    .rect(x, y, 16, 17, 'wood1')
    .line(x, y, x + 15, y, 'wood3')
    .line(x, y, x, y + 16, 'wood2')
    .rect(x + 2, y + 2, 12, 13, 'water0');
  picture
    .polygon(`${x + 2},${y + 2} ${x + 10},${y + 2} ${x + 2},${y + 12}`, 'water1')
    .line(x + 3, y + 4, x + 5, y + 2, 'sky0')
    .line(x + 3, y + 9, x + 6, y + 6, 'sky0');
  picture
    .line(x + 7, y + 2, x + 7, y + 14, 'wood1')
    .line(x + 8, y + 2, x + 8, y + 14, 'earth0')
    .line(x + 2, y + 8, x + 13, y + 8, 'wood1');
  picture.rect(x - 1, y + 16, 18, 2, 'wood2').line(x - 1, y + 18, x + 16, y + 18, 'ink');
  if (!flowers) return;
  picture.rect(x, y + 14, 16, 4, 'wood1').line(x, y + 14, x + 15, y + 14, 'wood3');
  for (let i = 0; i < 8; i++)
    picture
      .line(x + i * 2, y + 13, x + i * 2, y + 11 + (i % 2), i % 3 ? 'leaf1' : 'leaf2')
      .set(x + i * 2, y + 10 + (i % 3), i % 2 ? 'red2' : 'gold');
}

function paintDoor(
  picture: Canvas,
  x: number,
  ground: number,
  { width = 18, height = 28, open = false }: { readonly width?: number; readonly height?: number; readonly open?: boolean },
): void {
  const y = ground - height;
  picture
    .rect(x - 3, y - 3, width + 6, height + 3, 'wood1')
    .line(x - 3, y - 3, x + width + 2, y - 3, 'wood3')
    .line(x - 3, y - 3, x - 3, ground - 1, 'wood2')
    .line(x + width + 2, y - 2, x + width + 2, ground - 1, 'earth0');
  picture.rect(x, y, width, height, open ? 'ink' : 'earth1');
  if (open)
    picture
      .rect(x + 2, y + 4, width - 4, height - 4, 'red0')
      .dither(x + 2, y + 8, width - 4, height - 8, 'red1', 0.4)
      .dither(x + 4, y + 14, width - 8, height - 14, 'fire1', 0.35);
  else {
    for (let i = 0; i < width; i += 4)
      picture.line(x + i, y, x + i, ground - 1, 'earth0').line(x + i + 1, y, x + i + 1, ground - 1, 'wood2');
    for (const band of [5, height - 7])
      picture.line(x, y + band, x + width - 5, y + band, 'stone2').line(x, y + band + 1, x + width - 5, y + band + 1, 'ink');
    picture.dots('gold', `${x + width - 4},${y + Math.round(height * 0.55)}`);
  }
  picture
    .line(x, y, x + width - 1, y, 'ink')
    .rect(x - 2, ground, width + 4, 2, 'stone3')
    .line(x - 2, ground + 1, x + width + 1, ground + 1, 'stone1');
}

function paintRoof(picture: Canvas, { width, roof, covering }: House, top: number, seed: number): void {
  const full = width + EAVES * 2;
  for (let j = 0; j < roof; j++) {
    const inset = Math.round((1 - j / roof) * 15 + 1);
    for (let x = inset; x < full - inset; x++) {
      const sag = covering === 'thatch' ? Math.round(noise(x, 1, 20, seed) * 3 - 1.5) : 0;
      picture.set(x, top + j + sag, roofTone(covering, x, j, roof, full, seed));
    }
  }
  const ridge = covering === 'slate' ? 'stone3' : covering === 'thatch' ? 'pale' : 'wood3';
  picture.line(17, top, full - 18, top, ridge).line(17, top + 1, full - 18, top + 1, darker[ridge] ?? ridge);
  if (covering === 'thatch')
    for (let x = 18; x < full - 20; x += 7)
      picture.line(x, top + 2, x + 3, top + 6, 'wood1').line(x + 6, top + 2, x + 3, top + 6, 'wood1');
}

function roofTone(covering: House['covering'], x: number, j: number, roof: number, full: number, seed: number): Colour {
  const shade = (x / full) * 0.5 + (j / roof) * 0.32;
  if (covering === 'thatch') {
    const straw = hash(x, j >> 3, seed) * 0.6 + hash(x, j >> 1, seed + 1) * 0.4;
    const isHem = j % 14 > 11;
    const v = straw * 0.7 - shade + (isHem ? -0.35 : 0);
    return v > 0.18 ? 'pale' : v > -0.04 ? 'wood3' : v > -0.34 ? 'moss2' : v > -0.62 ? 'wood2' : 'earth1';
  }
  const row = Math.floor(j / 5);
  const tile = Math.floor((x + (row % 2) * 4) / 8);
  const inTile = (x + (row % 2) * 4) % 8;
  const v = hash(tile, row, seed) * 0.5 - shade + (j % 5 === 0 ? 0.4 : 0);
  const tones =
    covering === 'slate' ? (['stone1', 'stone2', 'blue1', 'stone3'] as const) : (['red0', 'wood1', 'red1', 'red2'] as const);
  if (j % 5 === 4) return 'ink';
  if (inTile === 7) return tones[0];
  if (hash(tile, row, seed + 7) < 0.04) return 'moss1';
  return v > 0.32
    ? tones[3]
    : v > 0
      ? tones[1]
      : v > -0.2 && covering === 'slate'
        ? tones[1]
        : v > -0.3
          ? covering === 'slate'
            ? tones[1]
            : tones[2]
          : tones[0];
}

/** The eaves throw a shadow on the wall. */
function shadeBelow(picture: Canvas, y: number, x: number, width: number): void {
  for (let j = 0; j < 6; j++)
    for (let i = x; i < x + width; i++) {
      const here = picture.get(i, y + j);
      if (here && (j < 4 || (i + j) % 2)) picture.set(i, y + j, darker[here] ?? here);
    }
}

function paintChimney(picture: Canvas, x: number, y: number, height: number): void {
  paintMasonry(picture, x, y + 3, 13, height, 21);
  picture
    .rect(x - 1, y, 15, 4, 'stone2')
    .line(x - 1, y, x + 13, y, 'stone4')
    .line(x - 1, y + 3, x + 13, y + 3, 'ink')
    .rect(x + 3, y - 1, 7, 2, 'ink');
}

/** A board that hangs from an iron arm over a door: a mug, a leg, an anvil. 26 by 26. */
export function drawSign(kind: 'leg' | 'anvil' | 'scales'): Canvas {
  const sign = new Canvas(28, 28)
    .line(2, 2, 24, 2, 'stone2')
    .line(2, 3, 8, 9, 'stone1')
    .line(7, 3, 7, 7, 'stone3')
    .line(20, 3, 20, 7, 'stone3');
  paintPlank(sign, 3, 8, 21, 16, ['earth0', 'earth1', 'wood3']);
  sign.rect(4, 9, 19, 14, 'earth1').line(4, 9, 22, 9, 'wood2');
  if (kind === 'leg')
    sign
      .polygon('9,11 14,11 14,17 19,19 19,21 10,21 9,16', 'wood3')
      .line(9, 11, 9, 20, 'pale')
      .dots('ink', '11,13 12,14 11,17')
      .line(10, 21, 19, 21, 'wood1');
  if (kind === 'anvil')
    sign.rect(7, 12, 13, 3, 'stone3').line(7, 12, 19, 12, 'sky1').rect(11, 15, 5, 3, 'stone2').rect(9, 18, 9, 3, 'stone3');
  if (kind === 'scales')
    sign
      .line(13, 11, 13, 21, 'gold')
      .line(8, 13, 18, 13, 'gold')
      .line(7, 17, 10, 17, 'gold')
      .line(16, 16, 19, 16, 'gold')
      .line(8, 13, 7, 16, 'wood2')
      .line(18, 13, 19, 15, 'wood2')
      .line(11, 21, 15, 21, 'gold');
  return sign.outline('ink');
}
