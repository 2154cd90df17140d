import { Canvas, type Legend } from '../canvas.js';
import type { Colour } from '../palette.js';
import { darker, lineOf } from '../tones.js';

export type View = 'down' | 'left' | 'up';

/** One layer of a walker (skin, hair, hat, coat, apron, tool): rows of letters for each view. */
export interface Layer {
  readonly name: string;
  /** Head layers go up and down with the breath, body layers do not. */
  readonly part: 'head' | 'body';
  readonly at: readonly [x: number, y: number];
  readonly rows: Partial<Record<View, readonly string[]>>;
}

export interface Arm {
  readonly rows: readonly string[];
  /** Left edge of the arm on the left, on the right, and seen from the side. */
  readonly left: number;
  readonly right: number;
  readonly side: number;
  readonly y: number;
}

export interface Walker {
  readonly legend: Legend;
  readonly layers: readonly Layer[];
  readonly arm: Arm;
  readonly legs: { readonly left: number; readonly right: number; readonly side: number; readonly rows: readonly string[] };
  /** Eyes as [x, y] of their upper pixel, for blinking. */
  readonly eyes: readonly (readonly [number, number])[];
  readonly lid: Colour;
}

export interface Pose {
  /** 0 and 2 pass, 1 and 3 stride. */
  readonly step?: 0 | 1 | 2 | 3;
  readonly breath?: 0 | 1;
  readonly blink?: boolean;
  /** Leaves the arms away, for poses that draw their own. */
  readonly armless?: boolean;
}

const sideways = { near: [0, -3, -1, 3], far: [0, 3, 1, -3], nearLift: [0, 0, 0, 1], farLift: [0, 1, 1, 0] } as const;

function drawLegs(canvas: Canvas, { legs, legend }: Walker, view: View, step: 0 | 1 | 2 | 3): void {
  if (view === 'left') {
    const y = 24 - legs.rows.length;
    const far = legs.rows.slice(sideways.farLift[step]);
    canvas.blit(Canvas.fromGrid(far, legend).recolour(darker), legs.side + sideways.far[step], y);
    canvas.grid(legs.rows.slice(sideways.nearLift[step]), legend, legs.side + sideways.near[step], y);
    return;
  }
  const lift = [0, 2, 0, 0][step] ?? 0;
  const otherLift = [0, 0, 0, 2][step] ?? 0;
  const y = 24 - legs.rows.length;
  canvas.grid(legs.rows.slice(lift), legend, legs.left, y);
  canvas.blit(
    Canvas.fromGrid(legs.rows.slice(otherLift), legend).recolour(step === 0 || step === 2 ? {} : darker),
    legs.right,
    y,
  );
}

function drawArms(canvas: Canvas, { arm, legend }: Walker, view: View, step: 0 | 1 | 2 | 3, dy: number): void {
  const swing = [0, 1, 0, -1][step] ?? 0;
  if (view === 'left') {
    canvas.grid(arm.rows, legend, arm.side + swing * 2, arm.y + dy - Math.abs(swing));
    return;
  }
  canvas.grid(arm.rows.slice(swing > 0 ? 1 : 0), legend, arm.left, arm.y + dy);
  const right = Canvas.fromGrid(arm.rows.slice(swing < 0 ? 1 : 0), legend);
  canvas.blit(right.recolour(darker), arm.right, arm.y + dy, true);
}

/** Layers in order: far arm and legs, then body, apron, arms, head, hair, hat, tool; outlined last. */
export function drawWalker(walker: Walker, view: View, pose: Pose = {}): Canvas {
  const { step = 0, breath = 0, blink = false, armless = false } = pose;
  const canvas = new Canvas(16, 24);
  const bob = step % 2;
  drawLegs(canvas, walker, view, step);
  const drawLayers = (part: Layer['part'], dy: number): void => {
    for (const layer of walker.layers)
      if (layer.part === part) canvas.grid(layer.rows[view] ?? [], walker.legend, layer.at[0], layer.at[1] + dy);
  };
  drawLayers('body', bob);
  if (!armless) drawArms(canvas, walker, view, step, bob + breath);
  drawLayers('head', bob + breath);
  if (blink) for (const [x, y] of walker.eyes) canvas.set(x, y + bob, walker.lid).set(x, y + 1 + bob, 'earth1');
  return shadeEdges(canvas);
}

/** The outline is the darkest tone of what it borders, and a little lighter where light falls. */
export function shadeEdges(canvas: Canvas): Canvas {
  const before = canvas.copy();
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      if (before.get(x, y) !== null) continue;
      const dark = before.get(x, y - 1) ?? before.get(x - 1, y);
      const lit = before.get(x + 1, y) ?? before.get(x, y + 1);
      if (dark) canvas.set(x, y, 'ink');
      else if (lit) canvas.set(x, y, lineOf[lit] ?? 'ink');
    }
  return canvas;
}
