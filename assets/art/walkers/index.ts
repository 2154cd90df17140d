import { Canvas } from '../canvas.js';
import { bessa } from './bessa.js';
import { garrick } from './garrick.js';
import { lark } from './lark.js';
import { drawHammering, mira } from './mira.js';
import { nan } from './nan.js';
import { osric } from './osric.js';
import { pell } from './pell.js';
import { otherLooks, player } from './player.js';
import { drawWalker, type View, type Walker } from './rig.js';
import { tobin } from './tobin.js';
import { wick } from './wick.js';

export const walkers: Readonly<Record<string, Walker>> = {
  player,
  ...otherLooks,
  mira,
  pell,
  bessa,
  tobin,
  osric,
  wick,
  lark,
  garrick,
  nan,
};
export const directions = ['down', 'left', 'right', 'up'] as const;

/** All frames of all walkers, by name: `mira/walk-down-0`, `mira/idle-down-1`, `mira/blink-down`, `mira/hammer-2`. */
export function drawWalkers(): Map<string, Canvas> {
  const frames = new Map<string, Canvas>();
  for (const [name, walker] of Object.entries(walkers)) {
    for (const direction of directions) {
      const view: View = direction === 'right' ? 'left' : direction;
      const turn = (canvas: Canvas): Canvas => (direction === 'right' ? new Canvas(16, 24).blit(canvas, 0, 0, true) : canvas);
      for (const step of [0, 1, 2, 3] as const)
        frames.set(`${name}/walk-${direction}-${step}`, turn(drawWalker(walker, view, { step })));
      for (const breath of [0, 1] as const)
        frames.set(`${name}/idle-${direction}-${breath}`, turn(drawWalker(walker, view, { breath })));
    }
    frames.set(`${name}/blink-down`, drawWalker(walker, 'down', { blink: true }));
  }
  for (const frame of [0, 1, 2] as const) frames.set(`mira/hammer-${frame}`, drawHammering(frame));
  return frames;
}
