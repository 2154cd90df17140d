import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import type { Colour } from '../palette.js';
import { createRandom } from '../random.js';
import { sculpt } from '../sculpt.js';

/** Tones of leaves, dark to light, by the month they think it is. */
const leaves = {
  green: ['leaf0', 'leaf1', 'leaf2', 'moss2'],
  gold: ['earth1', 'wood2', 'gold', 'pale'],
  rust: ['red0', 'red1', 'red2', 'fire1'],
  olive: ['leaf0', 'moss1', 'moss2', 'gold'],
} as const satisfies Record<string, readonly Colour[]>;

export type Season = keyof typeof leaves;

interface Puff {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A crown of rounded puffs, lit as one body, its edge broken into leaves. */
function drawCrown(canvas: Canvas, puffs: readonly Puff[], tones: readonly Colour[], seed: number): void {
  const mask = new Canvas(canvas.width, canvas.height);
  for (const { x, y, r } of puffs) mask.ellipse(x, y, r, r * 0.9, 'ink');
  const top = Math.min(...puffs.map(({ y, r }) => y - r));
  const bottom = Math.max(...puffs.map(({ y, r }) => y + r));
  const lit = sculpt(
    {
      contour: [
        [0, 0],
        [canvas.width, 0],
        [canvas.width, canvas.height],
        [0, canvas.height],
      ],
      masses: puffs.map(({ x, y, r }) => ({
        at: [x, y] as const,
        reach: [r, r * 0.9] as const,
        depth: r,
        foot: (bottom - y) * 0.1,
      })),
      tones,
      steps: [0.22, 0.62, 0.93],
    },
    canvas.width,
    canvas.height,
  );
  const crown = new Canvas(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      if (mask.get(x, y) === null) continue;
      const tone = lit.get(x, y) ?? tones[1] ?? 'leaf1';
      const sinks = (y - top) / (bottom - top) > 0.72 && hash(x >> 1, y >> 1, seed) < 0.5;
      crown.set(x, y, sinks && tone === tones[1] ? (tones[0] ?? tone) : tone);
    }
  ruffle(crown, tones, seed);
  canvas.blit(crown);
}

/** Clusters of leaves: little hooks, one tone up above and one tone down below. */
function ruffle(crown: Canvas, tones: readonly Colour[], seed: number): void {
  const random = createRandom(seed);
  const before = crown.copy();
  for (let i = 0; i < (crown.width * crown.height) / 11; i++) {
    const [x, y] = [Math.floor(random() * crown.width), Math.floor(random() * crown.height)];
    const here = before.get(x, y);
    if (here === null) continue;
    const at = tones.indexOf(here);
    const up = tones[Math.min(at + 1, tones.length - 1)] ?? here;
    const down = tones[Math.max(at - 1, 0)] ?? here;
    const put = (dx: number, dy: number, colour: Colour): void => {
      if (before.get(x + dx, y + dy)) crown.set(x + dx, y + dy, colour);
    };
    const isLit = random() < 0.55;
    const hook: readonly (readonly [number, number, Colour])[] = isLit
      ? [
          [0, 0, up],
          [1, 0, up],
          [-1, 1, up],
          [1, 1, down],
          [2, 1, down],
        ]
      : [
          [0, 0, down],
          [1, 0, down],
          [2, -1, down],
        ];
    for (const [dx, dy, colour] of hook) put(dx, dy, colour);
  }
  for (let y = 0; y < crown.height; y++)
    for (let x = 0; x < crown.width; x++) {
      if (before.get(x, y) === null) continue;
      const isEdge = [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ].some(([dx = 0, dy = 0]) => before.get(x + dx, y + dy) === null);
      if (isEdge && hash(x, y, seed + 9) < 0.26) crown.set(x, y, null);
    }
}

function drawTrunk(canvas: Canvas, x: number, top: number, bottom: number, width: number): void {
  for (let y = top; y < bottom; y++) {
    const flare = Math.max(0, y - (bottom - 5)) * 0.6;
    const half = width / 2 + flare;
    canvas
      .line(x - half, y, x + half, y, 'wood1')
      .line(x - half, y, x - half * 0.4, y, 'wood2')
      .line(x + half * 0.4, y, x + half, y, 'earth0');
    if (hash(x, y, 3) < 0.3) canvas.set(x + (hash(x, y, 4) - 0.5) * width, y, 'earth0');
  }
  canvas.dots('moss1', `${x - width / 2},${bottom - 3} ${x - width / 2 - 1},${bottom - 2} ${x - width / 2},${bottom - 5}`);
}

/** A broad old tree. 64 by 78. */
export function drawOak(season: Season, seed: number): Canvas {
  const tree = new Canvas(66, 80);
  drawTrunk(tree, 33, 44, 78, 9);
  tree.line(33, 50, 22, 40, 'wood1').line(34, 50, 45, 41, 'earth0').line(33, 49, 22, 39, 'wood2');
  const puffs = [
    { x: 33, y: 20, r: 17 },
    { x: 18, y: 32, r: 15 },
    { x: 48, y: 33, r: 15 },
    { x: 33, y: 40, r: 15 },
    { x: 12, y: 44, r: 9 },
    { x: 54, y: 45, r: 9 },
  ];
  const random = createRandom(seed);
  drawCrown(
    tree,
    puffs.map(({ x, y, r }) => ({ x: x + random() * 4 - 2, y: y + random() * 4 - 2, r: r + random() * 2 - 1 })),
    leaves[season],
    seed,
  );
  return tree.outline('ink');
}

/** A birch: white bark with dark nicks, a narrow, light crown. 40 by 74. */
export function drawBirch(season: Season, seed: number): Canvas {
  const tree = new Canvas(42, 76);
  for (let y = 26; y < 75; y++) {
    const x = 20 + Math.round(Math.sin(y / 13) * 1.2);
    tree
      .line(x, y, x + 4, y, 'stone4')
      .set(x, y, 'sky1')
      .set(x + 4, y, 'stone2')
      .set(x + 3, y, 'stone3');
    if (hash(y, 1, seed) < 0.2) tree.line(x, y, x + 2, y, 'stone1');
  }
  tree.line(18, 75, 26, 75, 'stone2').line(22, 44, 30, 36, 'stone3');
  const puffs = [
    { x: 21, y: 16, r: 12 },
    { x: 14, y: 28, r: 10 },
    { x: 29, y: 30, r: 10 },
    { x: 20, y: 40, r: 10 },
  ];
  drawCrown(tree, puffs, leaves[season], seed);
  return tree.outline('ink');
}

/** A fir in tiers, every one with a lit left side and a ragged hem. 44 by 80. */
export function drawFir(seed: number): Canvas {
  const tree = new Canvas(46, 82);
  drawTrunk(tree, 23, 66, 80, 5);
  for (let tier = 4; tier >= 0; tier--) {
    const [top, height, half] = [2 + tier * 13, 22, 8 + tier * 3.2];
    for (let y = 0; y < height; y++) {
      const reach = (half * (y + 2)) / height;
      for (let x = Math.ceil(23 - reach); x <= 23 + reach; x++) {
        const t = (x - 23) / Math.max(1, reach);
        const ragged = y > height - 4 && hash(x, tier, seed) < 0.35 + (y - height + 4) * 0.16;
        if (ragged) continue;
        const speck = hash(x >> 1, y, seed + tier);
        const light = 0.5 - t * 0.55 - y * 0.006 + (speck - 0.5) * 0.5;
        tree.set(x, top + y, y > height - 4 && t > -0.7 ? 'leaf0' : light > 0.78 ? 'leaf2' : light > 0.42 ? 'leaf1' : 'leaf0');
        if (y > height - 3 && speck < 0.5) tree.set(x, top + y, 'ink');
      }
    }
  }
  return tree.outline('ink');
}

/** A bush with berries, or without. 28 by 22. */
export function drawBush(season: Season, seed: number, berries = false): Canvas {
  const bush = new Canvas(30, 23);
  drawCrown(
    bush,
    [
      { x: 9, y: 14, r: 7.5 },
      { x: 20, y: 13, r: 8 },
      { x: 14, y: 10, r: 8 },
    ],
    leaves[season],
    seed,
  );
  if (berries)
    for (let i = 0; i < 9; i++) bush.set(5 + hash(i, 1, seed) * 20, 6 + hash(i, 2, seed) * 12, i % 3 ? 'red2' : 'red1');
  return bush.outline('ink');
}
