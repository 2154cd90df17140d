import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import type { Colour } from '../palette.js';
import { createRandom } from '../random.js';
import { sculpt } from '../sculpt.js';

/** What is left of a felled tree, with an axe cut and a skirt of moss. 24 by 18. */
export function drawStump(): Canvas {
  const stump = new Canvas(26, 20);
  for (let y = 6; y < 18; y++) {
    const half = 8 + Math.max(0, y - 13) * 0.9;
    stump
      .line(13 - half, y, 13 + half, y, 'wood1')
      .line(13 - half, y, 13 - half * 0.5, y, 'wood2')
      .line(13 + half * 0.5, y, 13 + half, y, 'earth0');
  }
  for (const x of [8, 12, 17]) stump.line(x, 9, x - 1, 16, 'earth0');
  stump
    .ellipse(13, 6, 8.5, 3.4, 'wood3')
    .ellipse(13.4, 6.3, 6, 2.2, 'wood2')
    .ellipse(13.6, 6.4, 3.6, 1.2, 'wood3')
    .set(13, 6, 'wood1');
  return stump.dots('moss1', '4,16 5,15 6,16 5,17 20,16 21,17').dots('moss2', '5,14 6,15 20,15').outline('ink');
}

/** Red caps and brown ones in the damp. 16 by 12. */
export function drawMushrooms(): Canvas {
  return new Canvas(18, 13)
    .rect(5, 6, 2, 6, 'pale')
    .set(6, 8, 'wood3')
    .ellipse(5.5, 4.5, 4, 2.6, 'red1')
    .line(3, 3, 6, 2, 'red2')
    .dots('pale', '4,4 7,5 6,3')
    .rect(12, 9, 1, 3, 'pale')
    .ellipse(12, 8, 2.4, 1.6, 'wood2')
    .dots('wood3', '11,7')
    .outline('ink');
}

/** A fern: arched fronds from one root; frame 1 leans in the wind. 24 by 16. */
export function drawFern(frame: number): Canvas {
  const fern = new Canvas(26, 17);
  for (const [dx, rise, tone] of [
    [-11, 6, 'leaf1'],
    [-7, 11, 'leaf2'],
    [0, 13, 'leaf1'],
    [6, 11, 'leaf2'],
    [11, 7, 'leaf1'],
  ] as const) {
    const tip = dx + frame;
    fern.stroke(
      [
        [13, 15],
        [13 + tip * 0.5, 15 - rise],
        [13 + tip, 15 - rise + 4],
      ],
      tone,
    );
    fern.stroke(
      [
        [13, 15],
        [13 + tip * 0.5, 14 - rise * 0.8],
        [13 + tip * 0.9, 15 - rise + 5],
      ],
      'leaf0',
    );
  }
  return fern;
}

/** Reeds and bulrushes at the water; frame 1 leans. 18 by 24. */
export function drawReeds(frame: number): Canvas {
  const reeds = new Canvas(20, 26);
  for (const [x, h, dx, tone] of [
    [3, 13, -2, 'leaf1'],
    [6, 19, -1, 'leaf2'],
    [9, 23, 0, 'leaf1'],
    [12, 17, 1, 'moss2'],
    [15, 21, 2, 'leaf1'],
    [17, 12, 2, 'leaf0'],
  ] as const)
    reeds.stroke(
      [
        [x, 25],
        [x + dx * 0.4, 25 - h * 0.6],
        [x + dx + frame, 25 - h],
      ],
      tone,
    );
  return reeds
    .rect(9 + frame, 2, 2, 5, 'wood1')
    .set(9 + frame, 2, 'wood2')
    .rect(16 + frame, 4, 2, 5, 'wood1')
    .set(16 + frame, 4, 'wood2');
}

/** Long grass that the wind bends. 16 by 12. */
export function drawLongGrass(frame: number): Canvas {
  const grass = new Canvas(18, 14);
  for (let i = 0; i < 9; i++) {
    const [x, h] = [2 + i * 1.8, 6 + hash(i, 2, 5) * 6];
    grass.stroke(
      [
        [x, 13],
        [x + frame * 0.5, 13 - h * 0.6],
        [x + (i % 2 ? 1 : -1) + frame, 13 - h],
      ],
      i % 3 === 0 ? 'leaf2' : i % 3 === 1 ? 'leaf1' : 'moss2',
    );
  }
  return grass;
}

/** Flowers of one colour in a tuft. 14 by 12. */
export function drawFlowers(petal: Colour, glint: Colour): Canvas {
  const flowers = new Canvas(16, 13);
  for (const [x, y] of [
    [3, 5],
    [7, 2],
    [11, 4],
    [5, 8],
    [10, 8],
  ] as const)
    flowers
      .line(x, y, 7, 12, 'leaf1')
      .dots(petal, `${x - 1},${y} ${x + 1},${y} ${x},${y - 1} ${x},${y + 1}`)
      .set(x, y, glint);
  return flowers.dots('leaf2', '6,10 8,10 7,9');
}

/** A boulder, sunk in, mossy on its shady side. */
export function drawBoulder(width: number, height: number, seed: number): Canvas {
  const rock = new Canvas(width + 4, height + 4);
  const [cx, cy] = [width / 2 + 2, height / 2 + 2];
  const random = createRandom(seed);
  const contour = Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * Math.PI * 2;
    const reach = 0.86 + random() * 0.2;
    return [
      cx + (Math.cos(angle) * width * reach) / 2,
      Math.min(height + 2, cy + (Math.sin(angle) * height * reach) / 2),
    ] as const;
  });
  rock.blit(
    sculpt(
      {
        contour,
        masses: [
          { at: [cx - width * 0.12, cy], reach: [width * 0.42, height * 0.5], depth: height * 0.55 },
          { at: [cx + width * 0.2, cy + height * 0.12], reach: [width * 0.34, height * 0.42], depth: height * 0.4 },
        ],
        bumps: [{ at: [cx, cy - 2], reach: [width * 0.06, height * 0.4], depth: -1.2, turn: 20 }],
        tones: ['stone1', 'stone2', 'stone3', 'stone4'],
        steps: [0.3, 0.62, 0.92],
      },
      width + 4,
      height + 4,
    ),
  );
  for (let i = 0; i < width; i++) {
    const [x, y] = [random() * width + 2, cy + random() * height * 0.5];
    if (rock.get(x, y)) rock.set(x, y, i % 3 ? 'moss1' : 'moss2');
  }
  return rock.outline('ink');
}
