import { Canvas } from '../canvas.js';
import { createRandom } from '../random.js';

/** Falling rain: short slanted streaks, thinner the further away. Tiles in both directions. */
export function drawRain(frame: number, width = 32, height = 32): Canvas {
  const random = createRandom(5);
  const rain = new Canvas(width, height);
  for (let i = 0; i < 11; i++) {
    const [x, y, near] = [Math.floor(random() * width), Math.floor(random() * height), random() < 0.4];
    for (let k = 0; k < (near ? 5 : 3); k++) {
      const py = (y + k + (frame * height) / 4) % height;
      const px = (x - Math.floor((k + (frame * height) / 4) / 4) + width * 4) % width;
      rain.set(px, py, near ? 'sky1' : 'sky0');
    }
  }
  return rain;
}

/** What the open door shows: a wet lane, a slate-roofed house with one lit window, grass, low sky. 64 by 86. */
export function drawVillageSlice(): Canvas {
  const view = new Canvas(64, 86).rect(0, 0, 64, 40, 'sky0').rect(0, 0, 64, 9, 'stone3');
  // Low cloud in ragged bands, brighter towards the hills.
  view
    .dither(0, 9, 64, 3, 'stone3', 0.5)
    .blob('-4,12 10,9 22,13 40,11 52,14 68,10 68,6 -4,6', 'stone3')
    .rect(0, 25, 64, 12, 'sky1')
    .dither(0, 22, 64, 3, 'sky1', 0.5);
  view
    .blob('-4,42 8,28 22,32 38,25 56,31 70,27 70,46', 'water1')
    .blob('-4,44 6,36 20,39 34,35 70,40 70,46', 'sky0')
    .dither(0, 33, 26, 4, 'sky0', 0.4);
  // The house across the lane.
  view
    .rect(26, 34, 38, 22, 'stone4')
    .rect(26, 36, 38, 3, 'stone3')
    .rect(46, 36, 18, 20, 'stone3')
    .rect(26, 51, 38, 5, 'stone2')
    .dots('stone3', '30,47 31,47 42,44 43,49 34,39');
  view.polygon('21,36 33,14 66,14 66,36', 'stone1');
  for (let y = 15; y < 36; y += 3)
    for (let x = 33 - (y - 14) * 0.55; x < 64; x += 5)
      view.line(x + (y % 2) * 2, y, x + 3 + (y % 2) * 2, y, 'stone2').set(x + (y % 2) * 2, y, 'stone3');
  view.line(33, 14, 64, 14, 'stone3').line(21, 35, 33, 14, 'stone3').line(22, 36, 64, 36, 'ink');
  view
    .rect(52, 6, 7, 10, 'stone2')
    .line(52, 6, 52, 14, 'stone3')
    .rect(51, 5, 9, 2, 'stone1')
    .dots('stone4', '54,3 56,1 55,2 57,0');
  view
    .rect(32, 40, 9, 10, 'wood1')
    .rect(33, 41, 7, 8, 'gold')
    .line(36, 41, 36, 48, 'wood1')
    .line(33, 44, 39, 44, 'wood1')
    .dots('pale', '34,42 38,42')
    .line(31, 50, 41, 50, 'wood2');
  view
    .rect(50, 39, 9, 16, 'wood1')
    .line(50, 39, 50, 54, 'wood2')
    .rect(28, 34, 2, 20, 'wood1')
    .rect(45, 36, 2, 19, 'wood1')
    .line(28, 38, 46, 38, 'wood1');
  // Wet grass, then the lane with its puddle.
  view.blob('-6,60 0,50 14,52 28,54 70,54 70,70 -6,72', 'leaf1');
  view.dither(0, 50, 64, 18, 'leaf2', (x, y) => (view.get(x, y) === 'leaf1' ? 0.3 - (y - 52) / 70 : 0));
  for (let i = 0; i < 26; i++)
    view.line((i * 17) % 64, 56 + ((i * 7) % 9), (i * 17) % 64, 54 + ((i * 7) % 9), i % 3 ? 'leaf0' : 'moss2');
  // The lane widens towards us; its stones grow with it.
  view.polygon('27,56 35,56 52,70 70,80 70,90 -6,90 -6,80 12,70', 'stone2');
  for (let row = 0, y = 57; y < 86; row++) {
    const size = 2 + row * 0.8;
    for (let x = 31 - 24 * size + (row % 2) * size * 0.9; x < 64; x += size * 1.8) {
      const w = size * 1.5;
      if (view.get(x, y) !== 'stone2' || view.get(x + w, y) !== 'stone2') continue;
      view
        .line(x + 1, y, x + w - 1, y, 'stone3')
        .rect(x, y + 1, w, Math.max(1, size * 0.5), 'stone2')
        .line(x, y + size * 0.7, x + w - 1, y + size * 0.7, 'stone1')
        .set(x + w, y + 1, 'stone1');
    }
    y += Math.round(size * 0.75) + 1;
  }
  view
    .blob('20,76 28,72 40,73 47,76 42,80 28,80', 'sky0')
    .blob('24,76 30,74 40,74 44,76 40,78 30,78', 'sky1')
    .line(33, 75, 37, 75, 'gold')
    .line(34, 77, 36, 77, 'gold')
    .ellipse(8, 82, 5, 1.6, 'sky0');
  view
    .rect(2, 46, 2, 14, 'wood1')
    .rect(13, 48, 2, 12, 'wood1')
    .line(0, 49, 16, 51, 'wood2')
    .line(0, 54, 16, 55, 'wood2')
    .dots('wood3', '2,46 13,48');
  return view;
}

/** A leaded window with the grey day behind it and drops running down. 44 by 34 with its frame and sill. */
export function drawWindow(): Canvas {
  const window = new Canvas(48, 38)
    .rect(2, 0, 44, 32, 'wood1')
    .rect(5, 3, 38, 27, 'sky0')
    .rect(5, 3, 38, 11, 'sky1')
    .dither(5, 14, 38, 3, 'sky1', 0.5);
  window.blob('5,26 14,21 24,25 34,20 43,24 43,30 5,30', 'water1').rect(5, 29, 38, 1, 'leaf1');
  // Lead between the panes: a lozenge net, broken by glints.
  for (let y = 3; y < 30; y++)
    for (let x = 5; x < 43; x++) {
      const [down, up] = [(x + y * 2) % 12 < 2, (x - y * 2 + 96) % 12 < 2];
      if (down || up) window.set(x, y, down && y < 12 ? 'stone3' : 'stone2');
    }
  window
    .rect(23, 2, 2, 29, 'wood1')
    .line(23, 3, 23, 29, 'wood2')
    .line(2, 0, 45, 0, 'wood2')
    .line(2, 1, 2, 31, 'wood2')
    .line(5, 3, 42, 3, 'earth0')
    .line(5, 3, 5, 29, 'earth0');
  for (const [x, y, n] of [
    [9, 8, 5],
    [29, 10, 7],
    [38, 14, 6],
  ] as const)
    window.line(x, y, x, y + n, 'sky1').set(x, y + n + 1, 'water1');
  window.rect(0, 31, 48, 4, 'wood2').line(0, 31, 47, 31, 'wood3').line(0, 34, 47, 34, 'earth0').rect(2, 35, 44, 2, 'stone2');
  // A pot of thyme and a candle stub on the sill.
  window
    .rect(8, 27, 6, 5, 'red1')
    .line(8, 27, 13, 27, 'red2')
    .line(13, 28, 13, 31, 'red0')
    .dots('leaf1', '8,25 9,24 10,26 11,24 13,25 12,26 9,26 11,25')
    .dots('leaf2', '8,24 10,23 12,24');
  window.rect(36, 28, 3, 4, 'pale').line(38, 29, 38, 31, 'wood3').set(37, 27, 'earth0').rect(34, 31, 7, 1, 'stone2');
  return window;
}
