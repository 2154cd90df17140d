import { Canvas } from './canvas.js';
import type { Colour } from './palette.js';
import type { Path, Point } from './shapes.js';

/** A rounded mass: where its middle is, how far it reaches in x and y, how far it stands out, how high its foot lies. */
export interface Mass {
  readonly at: Point;
  readonly reach: Point;
  readonly depth: number;
  readonly foot?: number;
  /** Degrees, clockwise. */
  readonly turn?: number;
}

/** A soft rise (or dent, if negative) on top of the masses: a nose, an eye socket, a fold of cloth. */
export type Bump = Omit<Mass, 'foot'>;

export interface Clay {
  readonly contour: Path;
  readonly masses: readonly Mass[];
  readonly bumps?: readonly Bump[];
  /** Tones from dark to light. */
  readonly tones: readonly Colour[];
  /** Brightness (0 to 1) at which each next tone begins; one fewer than tones. */
  readonly steps: readonly number[];
}

/** Towards the light: upper left and in front. */
const towardsLight = [-0.52, -0.55, 0.65] as const;

function offset({ at, reach, turn = 0 }: Bump, x: number, y: number): number {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [x - at[0], y - at[1]];
  const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / reach[0];
  const v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / reach[1];
  return u * u + v * v;
}

/** Beyond this (a squared share of its reach) a mass adds nothing that shows. */
const FAR = 6;

function heightAt(clay: Clay, x: number, y: number): number {
  let sum = 1e-12;
  for (const mass of clay.masses) {
    const d = offset(mass, x, y);
    if (d > FAR) continue;
    const z = (mass.foot ?? 0) + mass.depth * (d < 1 ? Math.sqrt(1 - d * 0.98) : 0.14 - 1.6 * (Math.sqrt(d) - 1));
    sum += Math.exp(z / 1.6);
  }
  let z = Math.log(sum) * 1.6;
  for (const bump of clay.bumps ?? []) z += bump.depth * Math.exp(-offset(bump, x, y) * 1.2);
  return z;
}

/** What was sculpted before: a hat is the same in every mood, and lighting it again takes most of a build's time. */
const done = new Map<string, Canvas>();

/** Shapes clay, lights it from the upper left and keeps only a few tones: large forms first, then planes of light. */
export function sculpt(clay: Clay, width = 72, height = 72): Canvas {
  const key = `${width} ${height} ${JSON.stringify(clay)}`;
  const sculpted = done.get(key) ?? light(clay, width, height);
  done.set(key, sculpted);
  return sculpted.copy();
}

function light(clay: Clay, width: number, height: number): Canvas {
  const mask = new Canvas(width, height).blob(clay.contour, 'ink');
  const tone = (x: number, y: number): number => {
    const nx = heightAt(clay, x - 0.7, y) - heightAt(clay, x + 0.7, y);
    const ny = heightAt(clay, x, y - 0.7) - heightAt(clay, x, y + 0.7);
    const bright = (nx * towardsLight[0] + ny * towardsLight[1] + 1.4 * towardsLight[2]) / Math.hypot(nx, ny, 1.4);
    return clay.steps.filter((step) => bright > step).length;
  };
  const tones = new Int8Array(width * height).fill(-1);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (mask.get(x, y)) tones[y * width + x] = tone(x, y);
  for (let pass = 0; pass < 2; pass++) smoothStrays(tones, width, height);
  tones.forEach((value, i) => mask.set(i % width, Math.floor(i / width), value < 0 ? null : (clay.tones[value] ?? null)));
  return mask;
}

/** Lone pixels take the tone of their neighbours, so that planes have clean edges. */
function smoothStrays(tones: Int8Array, width: number, height: number): void {
  const before = tones.slice();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const here = before[y * width + x] ?? -1;
      if (here < 0) continue;
      const around = [-1, 1, -width, width].map((step) => before[y * width + x + step] ?? -1).filter((value) => value >= 0);
      if (around.filter((value) => value === here).length > 1) continue;
      const [first] = around.filter((value) => value !== here && around.filter((other) => other === value).length > 1);
      if (first !== undefined) tones[y * width + x] = first;
    }
}
