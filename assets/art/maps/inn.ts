import { palette } from '../palette.js';
import type { PlaceMap } from './types.js';

const wall = '#WWWWWWWWWWWWWWWWWWWWWWWWWWWW#';
const open = '#WWWDDDDWWWWWWWWWWWWWWWWWWWWW#';
const floor = '#............................#';

/** The Hollow Leg: one warm room, a bar, a fire, and the chair that the bard has made her own. */
export const inn: PlaceMap = {
  name: 'inn',
  title: 'The Hollow Leg',
  tile: 16,
  rows: [wall, open, open, open, open, open, ...Array<string>(10).fill(floor), '#'.repeat(30)],
  room: {
    floor: 'planks',
    posts: [16, 150, 258, 378, 452],
    stains: [
      [330, 130, 60, 12],
      [120, 190, 36, 10],
      [408, 160, 30, 10],
    ],
    litter: [
      { box: { x: 90, y: 170, width: 120, height: 50 }, count: 30, colours: ['wood2', 'wood3', 'moss1'] },
      { box: { x: 300, y: 128, width: 70, height: 14 }, count: 18, colours: ['stone3', 'earth2'] },
    ],
  },
  hung: [
    { frame: 'prop/bottles', x: 166, y: 28 },
    { frame: 'prop/hearth', x: 280, y: 8 },
    { frame: 'prop/hollow-leg', x: 312, y: 50 },
    { frame: 'prop/window', x: 396, y: 24 },
    { frame: 'prop/herbs', x: 252, y: 14 },
    { frame: 'prop/rug', x: 288, y: 160 },
  ],
  near: [
    { frame: 'prop/barrel', x: 30, y: 233 },
    { frame: 'prop/crate', x: 48, y: 245 },
    { frame: 'prop/sacks', x: 396, y: 241 },
  ],
  props: [
    {
      frame: 'prop/fire-0',
      frames: ['prop/fire-0', 'prop/fire-1', 'prop/fire-2', 'prop/fire-3'],
      fps: 8,
      x: 330,
      y: 105,
      baseY: 100,
    },
    { frame: 'prop/bar', x: 206, y: 138, shade: 112, solid: [112, 14] },
    { frame: 'prop/kegs', x: 160, y: 110, shade: 44, solid: [44, 10] },
    { frame: 'prop/barrel', x: 254, y: 112, shade: 18, solid: [18, 8] },
    { frame: 'prop/long-table', x: 112, y: 206, shade: 76, solid: [74, 16] },
    { frame: 'prop/bench-seat', x: 112, y: 182, shade: 56, solid: [56, 5] },
    { frame: 'prop/bench-seat', x: 112, y: 222, shade: 56, solid: [56, 5] },
    { frame: 'prop/table', x: 232, y: 220, shade: 34, solid: [36, 14] },
    { frame: 'prop/stool', x: 202, y: 214, shade: 14, solid: [12, 5] },
    { frame: 'prop/stool', x: 262, y: 216, shade: 14, solid: [12, 5] },
    { frame: 'prop/table', x: 420, y: 200, shade: 34, solid: [36, 14] },
    { frame: 'prop/stool', x: 390, y: 200, shade: 14, solid: [12, 5] },
    { frame: 'prop/stool', x: 446, y: 212, shade: 14, solid: [12, 5] },
    { frame: 'prop/stool', x: 176, y: 152, shade: 14, solid: [12, 5] },
    { frame: 'prop/stool', x: 212, y: 152, shade: 14, solid: [12, 5] },
    { frame: 'prop/stairs', x: 432, y: 164, shade: 44, solid: [48, 60] },
    { frame: 'prop/lute', x: 388, y: 118, shade: 10 },
    { frame: 'prop/logs', x: 262, y: 128, baseY: 120 },
    { frame: 'prop/chest', x: 42, y: 240, shade: 24, solid: [24, 10] },
    { frame: 'prop/barrel-water', x: 30, y: 150, shade: 18, solid: [18, 8] },
    { frame: 'prop/cat-0', frames: ['prop/cat-0', 'prop/cat-1'], fps: 1, x: 350, y: 150, shade: 18, solid: [18, 6] },
    { frame: 'prop/broom', x: 150, y: 106, shade: 10 },
  ],
  overhead: [
    { frame: 'prop/lantern-0', frames: ['prop/lantern-0', 'prop/lantern-1'], fps: 3, x: 112, y: 54, baseY: 400 },
    { frame: 'prop/lantern-0', frames: ['prop/lantern-0', 'prop/lantern-1'], fps: 3, x: 232, y: 54, baseY: 400 },
    { frame: 'prop/lantern-1', frames: ['prop/lantern-1', 'prop/lantern-0'], fps: 3, x: 420, y: 54, baseY: 400 },
  ],
  solids: [
    { x: 112, y: 0, width: 368, height: 104 },
    { x: 0, y: 0, width: 48, height: 104 },
    { x: 48, y: 0, width: 64, height: 88 },
    { x: 0, y: 0, width: 18, height: 272 },
    { x: 462, y: 0, width: 18, height: 272 },
    { x: 0, y: 258, width: 480, height: 14 },
    { x: 280, y: 96, width: 100, height: 30 },
    { x: 240, y: 104, width: 42, height: 24 },
  ],
  spots: {
    door: { x: 80, y: 112, facing: 'down' },
    bessa: { x: 206, y: 122, facing: 'down' },
    lark: { x: 366, y: 176, facing: 'left' },
    garrick: { x: 128, y: 214, facing: 'up' },
    osric: { x: 420, y: 216, facing: 'left' },
    tobin: { x: 96, y: 236, facing: 'up' },
    hearth: { x: 330, y: 138, facing: 'up' },
  },
  exits: [{ area: { x: 56, y: 84, width: 48, height: 14 }, to: 'market', spot: 'inn', label: 'Go out to the market' }],
  lights: [
    { x: 330, y: 94, radius: 140, colour: palette.fire1, flicker: 1, strength: 0.75 },
    { x: 330, y: 96, radius: 60, colour: palette.gold, flicker: 0.8, strength: 0.35 },
    { x: 112, y: 46, radius: 90, colour: palette.gold, flicker: 0.3, strength: 0.4 },
    { x: 232, y: 46, radius: 90, colour: palette.gold, flicker: 0.3, strength: 0.4 },
    { x: 420, y: 46, radius: 80, colour: palette.gold, flicker: 0.3, strength: 0.35 },
    { x: 116, y: 172, radius: 60, colour: palette.gold, flicker: 0.5, strength: 0.4 },
    { x: 232, y: 190, radius: 54, colour: palette.gold, flicker: 0.5, strength: 0.35 },
    { x: 420, y: 170, radius: 54, colour: palette.gold, flicker: 0.5, strength: 0.35 },
    { x: 80, y: 92, radius: 100, colour: palette.sky0, flicker: 0, strength: 0.3 },
  ],
  rain: [
    { x: 48, y: 20, width: 64, height: 66 },
    { x: 401, y: 27, width: 38, height: 27 },
  ],
  puddles: [
    { x: 80, y: 92 },
    { x: 70, y: 95 },
  ],
  emitters: { embers: { x: 330, y: 98 }, smoke: { x: 330, y: 62 } },
};
