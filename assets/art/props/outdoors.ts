import type { Canvas } from '../canvas.js';
import { drawCart, drawHaystack, drawLaundry, drawPumpkins } from './farm.js';
import { drawHouse, drawSign } from './house.js';
import { drawHut } from './hut.js';
import { drawAdit, drawCliff, drawMineCart, drawPump, drawRails, drawShed } from './mine.js';
import { drawBirch, drawBush, drawFir, drawOak } from './trees.js';
import { drawBoulder, drawFern, drawFlowers, drawLongGrass, drawMushrooms, drawReeds, drawStump } from './undergrowth.js';
import {
  drawBell,
  drawBoard,
  drawBoat,
  drawFence,
  drawHen,
  drawKegs,
  drawLamp,
  drawMilestone,
  drawSignpost,
  drawStall,
  drawTollPole,
  drawWell,
} from './village.js';
import { drawBridge, drawBridgeNear, drawMillWheel } from './waterworks.js';

/** Length of the bridge, in pixels. */
const BRIDGE = 236;

const houses: Readonly<Record<string, () => Canvas>> = {
  'prop/inn': () =>
    drawHouse(
      {
        width: 150,
        wall: 48,
        roof: 46,
        covering: 'thatch',
        walls: 'plaster',
        doors: [{ x: 66 }],
        windows: [
          { x: 18, y: 13, flowers: true },
          { x: 42, y: 13 },
          { x: 123, y: 13, flowers: true },
        ],
        chimney: 102,
        posts: [36, 58, 90, 118],
      },
      3,
    ),
  'prop/smithy': () =>
    drawHouse(
      {
        width: 108,
        wall: 44,
        roof: 40,
        covering: 'slate',
        walls: 'stone',
        doors: [{ x: 37, width: 30, height: 34, open: true }],
        windows: [
          { x: 11, y: 13 },
          { x: 81, y: 13 },
        ],
        chimney: 68,
      },
      5,
    ),
  'prop/reeve-house': () =>
    drawHouse(
      {
        width: 78,
        wall: 46,
        roof: 40,
        covering: 'shingle',
        walls: 'plaster',
        doors: [{ x: 30 }],
        windows: [
          { x: 8, y: 13 },
          { x: 54, y: 13 },
        ],
        chimney: 8,
        posts: [25, 49],
      },
      7,
    ),
  'prop/mill': () =>
    drawHouse(
      {
        width: 140,
        wall: 60,
        roof: 40,
        covering: 'shingle',
        walls: 'boards',
        doors: [{ x: 62, width: 24, height: 34 }],
        windows: [
          { x: 20, y: 20 },
          { x: 104, y: 20, flowers: true },
        ],
        chimney: 122,
      },
      13,
    ),
  'prop/toll-hut': () =>
    drawHouse(
      {
        width: 48,
        wall: 34,
        roof: 26,
        covering: 'thatch',
        walls: 'stone',
        doors: [{ x: 6, width: 14, height: 25 }],
        windows: [{ x: 27, y: 9 }],
      },
      17,
    ),
};

const plants: Readonly<Record<string, () => Canvas>> = {
  'prop/oak-rust': () => drawOak('rust', 3),
  'prop/oak-gold': () => drawOak('gold', 5),
  'prop/oak-green': () => drawOak('green', 9),
  'prop/oak-olive': () => drawOak('olive', 4),
  'prop/birch-gold': () => drawBirch('gold', 2),
  'prop/birch-olive': () => drawBirch('olive', 8),
  'prop/fir-1': () => drawFir(1),
  'prop/fir-2': () => drawFir(6),
  'prop/bush-green': () => drawBush('green', 1),
  'prop/bush-rust': () => drawBush('rust', 2),
  'prop/bush-olive': () => drawBush('olive', 5),
  'prop/bush-berries': () => drawBush('green', 3, true),
  'prop/stump': drawStump,
  'prop/mushrooms': drawMushrooms,
  'prop/fern-0': () => drawFern(0),
  'prop/fern-1': () => drawFern(1),
  'prop/reeds-0': () => drawReeds(0),
  'prop/reeds-1': () => drawReeds(1),
  'prop/grass-0': () => drawLongGrass(0),
  'prop/grass-1': () => drawLongGrass(1),
  'prop/flowers-red': () => drawFlowers('red2', 'gold'),
  'prop/flowers-white': () => drawFlowers('sky1', 'gold'),
  'prop/flowers-blue': () => drawFlowers('blue2', 'pale'),
  'prop/boulder': () => drawBoulder(30, 20, 3),
  'prop/boulder-small': () => drawBoulder(16, 11, 5),
};

/** What stands under the sky: houses, plants, and what people have made and left outside. */
export const outdoorProps: Readonly<Record<string, () => Canvas>> = {
  ...houses,
  ...plants,
  'prop/sign-leg': () => drawSign('leg'),
  'prop/sign-anvil': () => drawSign('anvil'),
  'prop/sign-scales': () => drawSign('scales'),
  'prop/well': drawWell,
  'prop/stall-apples': () => drawStall('red1', 'red2', 'apples'),
  'prop/stall-cloth': () => drawStall('blue1', 'blue2', 'cloth'),
  'prop/stall-pots': () => drawStall('leaf1', 'leaf2', 'pots'),
  'prop/bell': drawBell,
  'prop/toll-pole': drawTollPole,
  'prop/board': drawBoard,
  'prop/signpost': drawSignpost,
  'prop/fence': () => drawFence(60),
  'prop/cart': drawCart,
  'prop/laundry-0': () => drawLaundry(0),
  'prop/laundry-1': () => drawLaundry(1),
  'prop/haystack': drawHaystack,
  'prop/pumpkins': drawPumpkins,
  'prop/lamp': drawLamp,
  'prop/hen-0': () => drawHen(0),
  'prop/hen-1': () => drawHen(1),
  'prop/boat': drawBoat,
  'prop/milestone': drawMilestone,
  'prop/kegs': drawKegs,
  'prop/mill-wheel-0': () => drawMillWheel(0),
  'prop/mill-wheel-1': () => drawMillWheel(1),
  'prop/mill-wheel-2': () => drawMillWheel(2),
  'prop/mill-wheel-3': () => drawMillWheel(3),
  'prop/bridge': () => drawBridge(BRIDGE),
  'prop/bridge-near': () => drawBridgeNear(BRIDGE),
  'prop/cliff': () => drawCliff(480, 104, 4),
  'prop/adit': drawAdit,
  'prop/rails': () => drawRails(72),
  'prop/mine-cart': drawMineCart,
  'prop/pump-0': () => drawPump(0),
  'prop/pump-1': () => drawPump(1),
  'prop/shed': drawShed,
  'prop/hut': drawHut,
};
