import { Canvas } from '../canvas.js';
import { points } from '../shapes.js';

/** A horn-paned lantern on its chain. 12 by 44; the flame's middle is 7 pixels above the foot. */
export function drawLantern(frame: number): Canvas {
  const lantern = new Canvas(14, 46);
  for (let y = 0; y < 29; y += 3)
    lantern
      .set(6, y, 'stone3')
      .set(7, y + 1, 'stone1')
      .set(6, y + 2, 'stone2');
  lantern
    .polygon('2,34 5,29 9,29 12,34', 'stone2')
    .line(3, 33, 5, 30, 'stone4')
    .rect(3, 34, 8, 9, 'wood2')
    .rect(4, 35, 6, 7, 'fire1')
    .rect(5, 35, 4, 7, 'gold');
  lantern
    .ellipse(6.5, 38.5 - frame * 0.5, 1.1, 2, 'pale')
    .set(6 + frame, 36, 'pale')
    .line(3, 34, 3, 42, 'stone2')
    .line(10, 34, 10, 42, 'stone1')
    .rect(2, 43, 10, 1, 'stone2')
    .line(2, 43, 6, 43, 'stone4');
  return lantern.outline('ink');
}

/** A horseshoe on a nail. */
export function drawHorseshoe(): Canvas {
  return Canvas.fromGrid(
    ['..iiii...', '.iI..Id..', '.I....d..', 'iI....dd.', 'iI....dd.', '.I....d..', '.iI..dd..', '.ii..dd..'],
    { i: 'stone3', I: 'stone4', d: 'stone1' },
  );
}

/** Bunches of drying herbs and a string of onions. */
export function drawHerbs(): Canvas {
  const herbs = new Canvas(26, 22).line(4, 0, 4, 4, 'wood3').line(14, 0, 14, 16, 'wood3');
  herbs
    .blob('4,3 8,10 7,17 4,20 1,16 0,9', 'leaf1')
    .dither(0, 4, 9, 16, 'leaf0', (x, y) => (herbs.get(x, y) ? (x - 1) / 9 : 0))
    .dots('leaf2', '3,6 2,9 4,11 2,13')
    .line(3, 4, 6, 4, 'red1');
  for (const [x, y] of points('13,6 16,8 13,11 16,13 14,17'))
    herbs
      .ellipse(x, y, 2.4, 2.4, 'wood3')
      .dots('pale', `${x - 1},${y - 1}`)
      .dots('wood2', `${x + 1},${y + 1} ${x + 2},${y}`);
  return herbs
    .line(22, 0, 22, 6, 'stone2')
    .ellipse(22, 11, 3, 5, 'stone2')
    .dots('stone4', '20,9 20,10')
    .line(24, 8, 24, 13, 'stone1');
}
