import { Canvas } from '../canvas.js';
import { createRandom } from '../random.js';
import { paintMasonry, paintTimber } from '../tiles/wall.js';
import { darker, shiftTones } from '../tones.js';

/** The hearth without its fire: hood, arch, bed of coals. 100 by 116; the fire frames stand on its coals at [26, 54]. */
export function drawHearth(): Canvas {
  const hearth = new Canvas(100, 116);
  // Hood, narrowing into the chimney.
  const hood = new Canvas(100, 116).polygon('34,0 66,0 92,44 92,52 8,52 8,44', 'ink');
  hearth.clip = hood;
  paintMasonry(hearth, 0, 0, 100, 52, 21);
  shiftTones(hearth, 84, 26, 30, 46, darker, 0.25);
  shiftTones(hearth, 50, 2, 40, 14, darker, 0.3);
  for (let y = 0; y < 44; y++)
    hearth
      .set(34 - Math.round(y * 0.59), y, 'stone3')
      .set(35 - Math.round(y * 0.59), y, 'stone2')
      .set(65 + Math.round(y * 0.61), y, 'ink');
  hearth.clip = null;
  // Breast, opening, and the stones of its arch.
  paintMasonry(hearth, 6, 52, 88, 62, 22);
  hearth.blob('18,96 18,70 26,60 50,56 74,60 82,70 82,96', 'ink');
  hearth.rect(18, 78, 64, 18, 'ink');
  for (let i = 0; i <= 12; i++) {
    const angle = Math.PI * (1 - i / 12);
    const [x, y] = [50 + Math.cos(angle) * 35, 72 - Math.sin(angle) * 17];
    hearth
      .rect(x - 3, y - 3, 6, 6, 'stone3')
      .line(x - 3, y - 3, x + 1, y - 3, 'stone4')
      .line(x + 2, y - 2, x + 2, y + 2, 'stone1')
      .line(x - 2, y + 2, x + 2, y + 2, 'stone1');
  }
  hearth
    .rect(47, 50, 7, 9, 'stone3')
    .line(47, 50, 53, 50, 'stone4')
    .line(47, 50, 47, 57, 'stone4')
    .line(53, 51, 53, 58, 'stone1')
    .dots('red1', '49,53 51,53 50,54 50,55');
  // Back of the fireplace glows, soot above.
  hearth
    .dither(20, 66, 60, 26, 'red0', (x, y) => 1.15 - Math.hypot((x - 50) / 34, (y - 92) / 26))
    .dither(24, 72, 52, 20, 'red1', (x, y) => 0.95 - Math.hypot((x - 50) / 28, (y - 92) / 20));
  // The raised bed with its iron lip, and the coals.
  const random = createRandom(9);
  for (let i = 0; i < 90; i++) {
    const x = 21 + random() * 57;
    const y = 95 - random() * (9 - Math.abs(x - 50) / 5);
    hearth.rect(x, y, 3, 2, (['earth0', 'red0', 'red1', 'red2', 'fire1', 'earth1'] as const)[Math.floor(random() * 6)] ?? 'red1');
  }
  hearth
    .rect(8, 96, 84, 4, 'stone3')
    .line(8, 96, 91, 96, 'stone4')
    .line(8, 99, 91, 99, 'stone1')
    .line(30, 96, 72, 96, 'gold')
    .line(24, 97, 78, 97, 'fire1');
  paintMasonry(hearth, 6, 100, 88, 15, 23);
  shiftTones(hearth, 50, 118, 70, 12, darker, 0.2);
  hearth.line(6, 115, 93, 115, 'ink');
  paintTimber(hearth, 4, 46, 92, 7);
  // On the mantel: a jar, a small wheel, a candle, a tin mug.
  hearth
    .rect(14, 39, 6, 7, 'blue1')
    .line(14, 39, 14, 45, 'blue2')
    .rect(15, 38, 4, 1, 'wood3')
    .ellipse(29.5, 42, 3.5, 3.5, 'stone3')
    .ellipse(29.5, 42, 1.6, 1.6, 'ink')
    .rect(76, 40, 3, 6, 'pale')
    .line(78, 41, 78, 45, 'wood3')
    .dots('gold', '77,38 77,37')
    .set(77, 39, 'fire1')
    .rect(84, 41, 5, 5, 'stone3')
    .line(84, 41, 84, 45, 'stone4')
    .dots('stone2', '89,42 90,43 89,44');
  return hearth;
}

/** Flames: tongues of five heights that swap places. 48 by 44. */
export function drawFire(frame: number): Canvas {
  const fire = new Canvas(48, 44);
  const layers = [
    { colour: 'red1', size: 1 },
    { colour: 'red2', size: 0.86 },
    { colour: 'fire1', size: 0.7 },
    { colour: 'gold', size: 0.48 },
    { colour: 'pale', size: 0.25 },
  ] as const;
  for (const { colour, size } of layers)
    [7, 15, 24, 33, 41].forEach((x, i) => {
      const beat = Math.sin(i * 2.1 + (frame * Math.PI) / 2);
      const tall = (i === 2 ? 34 : i % 2 ? 26 : 15) * (0.86 + 0.16 * beat) * size;
      const wide = (i % 2 ? 6.5 : 6) * (0.6 + 0.4 * size) * (size < 0.3 ? 0.55 : 1);
      const lean = Math.sin(i * 1.3 + (frame * Math.PI) / 2 + 1) * 3.4 * size;
      fire.blob(
        `${x - wide},40 ${x - wide * 0.9},${38 - tall * 0.25} ${x - wide * 0.3 + lean * 0.3},${40 - tall * 0.65} ${x + lean},${41 - tall} ${x + wide * 0.5 + lean * 0.3},${40 - tall * 0.55} ${x + wide},${38 - tall * 0.2} ${x + wide * 0.9},41 ${x},43`,
        colour,
      );
    });
  const random = createRandom(60 + frame);
  for (let i = 0; i < 6; i++) fire.set(8 + random() * 32, 2 + random() * 16, i % 2 ? 'fire1' : 'gold');
  for (let x = 2; x < 46; x++)
    if ((x * 5 + frame * 3) % 7 < 4) fire.set(x, 41, 'fire1').set(x, 42, (x + frame) % 3 ? 'red1' : 'earth0');
  return fire;
}

/** Big leather bellows on a stand, nose to the right; frame 1 is pressed down. 44 by 36. */
export function drawBellows(frame: number): Canvas {
  const top = frame * 5;
  const bellows = new Canvas(44, 36)
    .rect(6, 22, 3, 14, 'wood1')
    .rect(26, 22, 3, 14, 'wood1')
    .line(6, 22, 6, 34, 'wood2')
    .line(26, 22, 26, 34, 'wood2')
    .rect(6, 30, 22, 2, 'earth0');
  bellows.polygon(`2,${4 + top} 8,${2 + top} 34,16 34,20 6,26 2,22`, 'earth1');
  for (let i = 0; i < 4; i++)
    bellows.line(3 + i, 8 + top + i * (4 - frame), 31, 17 + Math.round(i * 0.6), i % 2 ? 'earth0' : 'earth2');
  bellows
    .polygon(`0,${2 + top} 6,${top} 35,15 34,18 2,${6 + top}`, 'wood2')
    .line(5, top, 34, 15, 'wood3')
    .line(2, 6 + top, 33, 18, 'earth0');
  bellows
    .polygon('2,22 34,18 35,20 4,27', 'wood1')
    .line(3, 26, 34, 20, 'earth0')
    .rect(34, 15, 9, 4, 'stone2')
    .line(34, 15, 42, 15, 'stone3')
    .line(34, 18, 42, 18, 'ink');
  return bellows
    .dots('gold', `8,${3 + top} 16,${8 + top} 24,${12 + top}`)
    .line(0, 2 + top, 0, top, 'wood2')
    .outline('ink');
}
