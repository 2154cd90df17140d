import type { Canvas } from '../canvas.js';
import { isDithered } from '../canvas.js';
import { hash, noise } from '../noise.js';
import { edgeAbove, scatter } from './earth.js';
import { eachIn } from './mask.js';

const BANK = 7;

/** A river or a pond: a bank of earth below its upper shore, dark depth, streaks that lie along it. */
export function paintWater(canvas: Canvas, mask: Canvas, seed: number): void {
  eachIn(mask, (x, y) => {
    const above = edgeAbove(mask, x, y, BANK + 9);
    const bank = BANK - 2 + Math.round(noise(x, 0, 9, seed) * 3);
    if (above < bank && y > above) return void paintBank(canvas, x, y, above, bank, seed);
    const shade = above - bank;
    const ripple = noise(x, y * 5, 12, seed + 2);
    const deep = noise(x, y * 2, 40, seed + 3);
    const isDark = shade < 3 || ripple < 0.2 || (ripple < 0.4 && deep < 0.42);
    canvas.set(x, y, isDark ? 'water0' : 'water1');
    if (!isDark && ripple > 0.8 && deep > 0.5 && shade > 5) canvas.set(x, y, ripple > 0.87 ? 'sky0' : 'blue2');
    if (shade >= 3 && shade < 6 && isDithered(x, y, 0.5)) canvas.set(x, y, 'water0');
    if (mask.get(x - 1, y) === null && x > 0) canvas.set(x, y, 'water0');
    if (shade === 0) canvas.set(x, y, hash(x >> 2, y, seed) < 0.6 ? 'sky0' : 'water0');
    if (mask.get(x, y + 1) === null && y < mask.height - 1) canvas.set(x, y, hash(x >> 2, y, seed) < 0.7 ? 'sky0' : 'sky1');
  });
}

function paintBank(canvas: Canvas, x: number, y: number, above: number, bank: number, seed: number): void {
  const stone = hash(x >> 2, Math.floor(above / 3), seed + 5);
  if (above === 0) canvas.set(x, y, 'moss1');
  else if (above >= bank - 1) canvas.set(x, y, 'ink');
  else canvas.set(x, y, stone < 0.22 ? (above % 3 === 0 ? 'stone3' : 'stone2') : above < 3 ? 'earth1' : 'earth0');
  if (above === 1 && hash(x, y, seed) < 0.3) canvas.set(x, y, 'leaf1');
}

/** Points of open water, where glints and rings may lie. */
export function openWater(mask: Canvas, step: number, seed: number): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  scatter(mask, step, seed, (x, y) => {
    const isOpen = [-8, 8].every((dx) => mask.get(x + dx, y)) && mask.get(x, y + 3) && edgeAbove(mask, x, y, 14) >= 14;
    if (isOpen) found.push({ x, y });
  });
  return found;
}
