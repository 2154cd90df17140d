import type { Picture } from '../atlas.js';
import type { Canvas } from '../canvas.js';
import { drawRug } from '../tiles/floor.js';
import { drawWindow } from '../tiles/outside.js';
import { drawBroom, drawCat, drawShelf, drawStool, drawTable, drawWheel } from './furniture.js';
import { drawHerbs, drawHorseshoe, drawLantern } from './hanging.js';
import { drawBellows, drawFire, drawHearth } from './hearth.js';
import { drawSwordOnGround, icons } from './items.js';
import { outdoorProps } from './outdoors.js';
import { drawParticles } from './particles.js';
import { drawAnvil, drawCoal, drawSwage, drawTub } from './smithy.js';
import { drawBarrel, drawBucket, drawChest, drawCrate, drawLogs, drawSacks } from './storage.js';
import { drawBar, drawBenchSeat, drawBottles, drawHollowLeg, drawLongTable, drawLute, drawStairs } from './tavern.js';
import { drawBench, drawGate, drawGrate, drawGrindstone, drawIngots, drawRack } from './workshop.js';

/** Every prop by frame name. Maps place them by these names. */
export const props: Readonly<Record<string, () => Canvas>> = {
  'prop/hearth': drawHearth,
  'prop/fire-0': () => drawFire(0),
  'prop/fire-1': () => drawFire(1),
  'prop/fire-2': () => drawFire(2),
  'prop/fire-3': () => drawFire(3),
  'prop/bellows-0': () => drawBellows(0),
  'prop/bellows-1': () => drawBellows(1),
  'prop/anvil': () => drawAnvil(false),
  'prop/anvil-hot': () => drawAnvil(true),
  'prop/tub': drawTub,
  'prop/coal': drawCoal,
  'prop/bench': drawBench,
  'prop/gate': drawGate,
  'prop/rack': drawRack,
  'prop/grindstone': drawGrindstone,
  'prop/grate': drawGrate,
  'prop/ingots': drawIngots,
  'prop/swage': drawSwage,
  'prop/chest': drawChest,
  'prop/table': drawTable,
  'prop/barrel': () => drawBarrel('lid'),
  'prop/barrel-water': () => drawBarrel('water'),
  'prop/barrel-rods': () => drawBarrel('rods'),
  'prop/sacks': drawSacks,
  'prop/shelf': drawShelf,
  'prop/crate': drawCrate,
  'prop/logs': drawLogs,
  'prop/stool': drawStool,
  'prop/wheel': drawWheel,
  'prop/bucket': drawBucket,
  'prop/broom': drawBroom,
  'prop/cat-0': () => drawCat(0),
  'prop/cat-1': () => drawCat(1),
  'prop/lantern-0': () => drawLantern(0),
  'prop/lantern-1': () => drawLantern(1),
  'prop/horseshoe': drawHorseshoe,
  'prop/herbs': drawHerbs,
  'prop/rug': drawRug,
  'prop/window': drawWindow,
  'prop/broken-sword': drawSwordOnGround,
  'prop/bar': drawBar,
  'prop/long-table': drawLongTable,
  'prop/bench-seat': drawBenchSeat,
  'prop/bottles': drawBottles,
  'prop/stairs': drawStairs,
  'prop/hollow-leg': drawHollowLeg,
  'prop/lute': drawLute,
  ...outdoorProps,
  ...icons,
};

/** Parts of the back pictures alone: they never move, so no sprite needs them. */
const PAINTED = new Set([
  'prop/cliff',
  'prop/bridge',
  'prop/inn',
  'prop/smithy',
  'prop/reeve-house',
  'prop/mill',
  'prop/hut',
  'prop/adit',
]);

export function drawProps(): Map<string, Picture> {
  const moving = Object.entries(props).filter(([name]) => !PAINTED.has(name));
  const frames = new Map<string, Picture>(moving.map(([name, draw]) => [name, draw()]));
  for (const [name, picture] of drawParticles()) frames.set(name, picture);
  return frames;
}
