import { Canvas } from '../canvas.js';
import { hash } from '../noise.js';
import { createRandom } from '../random.js';

/** The mill wheel, breast-shot, in four positions; `still` leaves the water away. 62 by 62. */
export function drawMillWheel(frame: number): Canvas {
  const wheel = new Canvas(64, 64);
  const turn = (frame / 4) * (Math.PI / 8) * 2;
  wheel.ellipse(31.5, 31.5, 30, 30, 'wood1').ellipse(31.5, 31.5, 24.5, 24.5, null);
  for (let i = 0; i < 16; i++) {
    const angle = turn + (i * Math.PI) / 8;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const lit = c * -0.5 + s * -0.8;
    wheel
      .line(31 + c * 23, 31 + s * 23, 31 + c * 30, 31 + s * 30, lit > 0.2 ? 'wood3' : 'wood2')
      .line(32 + c * 23, 32 + s * 23, 32 + c * 30, 32 + s * 30, 'earth0');
    if (i % 2 === 0)
      wheel
        .line(31 + c * 5, 31 + s * 5, 31 + c * 24, 31 + s * 24, lit > 0 ? 'wood2' : 'wood1')
        .line(32 + c * 5, 32 + s * 5, 32 + c * 24, 32 + s * 24, 'earth0');
  }
  for (let a = 0; a < 180; a++) {
    const angle = (a / 180) * Math.PI * 2;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const lit = c * -0.5 + s * -0.8 > 0.3;
    wheel
      .set(31.5 + c * 30, 31.5 + s * 30, lit ? 'wood3' : 'earth0')
      .set(31.5 + c * 25, 31.5 + s * 25, lit ? 'wood2' : 'earth0')
      .set(31.5 + c * 28, 31.5 + s * 28, lit ? 'wood2' : 'wood1');
  }
  wheel
    .ellipse(31.5, 31.5, 6, 6, 'wood1')
    .ellipse(31, 31, 4.6, 4.6, 'wood2')
    .ellipse(31, 31, 2, 2, 'stone2')
    .set(30, 30, 'stone4');
  const random = createRandom(frame + 3);
  for (let i = 0; i < 26; i++)
    wheel.line(8 + random() * 48, 50 + random() * 12, 9 + random() * 48, 50 + random() * 12, i % 3 ? 'sky0' : 'sky1');
  return wheel.outline('ink');
}

/** How the bridge rises towards its middle. */
const rise = (x: number, length: number): number => Math.round(7 * Math.sin((Math.PI * x) / length));

/** The deck of a stone bridge and its far parapet. `length` runs left to right. */
export function drawBridge(length: number): Canvas {
  const bridge = new Canvas(length, 72);
  for (let x = 0; x < length; x++) {
    const up = 9 - rise(x, length);
    for (let y = 0; y < 50; y++) {
      const [row, cell] = [Math.floor(y / 6), Math.floor((x + (Math.floor(y / 6) % 2) * 5) / 9)];
      const joint = y % 6 === 5 || (x + (row % 2) * 5) % 9 === 8;
      const tone = hash(cell, row, 6);
      bridge.set(
        x,
        up + 12 + y,
        joint ? 'earth1' : y % 6 === 0 ? 'stone4' : tone < 0.2 ? 'stone2' : tone > 0.85 ? 'earth2' : 'stone3',
      );
    }
    for (let y = 0; y < 3; y++) bridge.set(x, up + 12 + y, y < 2 ? 'stone1' : 'stone2');
  }
  paintParapet(bridge, length, (x) => 11 - rise(x, length), 10);
  return bridge;
}

/** The near parapet with the arches under it. It stands before whoever crosses. */
export function drawBridgeNear(length: number): Canvas {
  const near = new Canvas(length, 46);
  paintParapet(near, length, (x) => 9 - rise(x, length), 36);
  for (const cx of [length * 0.28, length * 0.72]) {
    for (let y = 0; y < 26; y++)
      for (let x = Math.ceil(cx - 30); x < cx + 30; x++) {
        const d = Math.hypot((x - cx) / 28, (y - 26) / 22);
        const at = 20 + y;
        if (d < 0.86) near.set(x, at, y > 17 ? 'water0' : 'ink');
        else if (d < 1.04) near.set(x, at, Math.floor(Math.atan2(y - 26, x - cx) * 7) % 2 ? 'stone3' : 'stone2');
      }
    near
      .line(cx - 20, 44, cx + 14, 44, 'water1')
      .line(cx - 12, 41, cx + 4, 41, 'water1')
      .line(cx - 8, 43, cx + 8, 43, 'sky0');
  }
  return near;
}

function paintParapet(bridge: Canvas, length: number, top: (x: number) => number, height: number): void {
  for (let x = 0; x < length; x++) {
    const y0 = top(x);
    for (let y = 0; y < height; y++) {
      const row = Math.floor((y - 4) / 5);
      const cell = Math.floor((x + (row % 2) * 6) / 11);
      const isCap = y < 4;
      const joint = isCap ? x % 14 === 0 : (y - 4) % 5 === 4 || (x + (row % 2) * 6) % 11 === 10;
      const tone = hash(cell, row, 12);
      bridge.set(
        x,
        y0 + y,
        joint ? 'ink' : isCap ? (y === 0 ? 'stone4' : 'stone3') : y > height * 0.7 ? 'stone1' : tone < 0.25 ? 'stone1' : 'stone2',
      );
      if (!isCap && !joint && tone > 0.9) bridge.set(x, y0 + y, 'moss1');
    }
    bridge.set(x, y0 - 1, 'ink').set(x, y0 + height, 'ink');
  }
}
