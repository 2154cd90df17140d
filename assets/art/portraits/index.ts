import type { Canvas } from '../canvas.js';
import { ash } from './ash.js';
import { bessa } from './bessa.js';
import { expressions, moods } from './expression.js';
import { garrick } from './garrick.js';
import { drawPortrait, type Person } from './head.js';
import { lark } from './lark.js';
import { mira } from './mira.js';
import { nan } from './nan.js';
import { osric } from './osric.js';
import { pell } from './pell.js';
import { tobin } from './tobin.js';
import { wick } from './wick.js';

export const people: Readonly<Record<string, Person>> = { mira, pell, bessa, tobin, osric, wick, lark, garrick, nan, ash };

/** All portraits by name: `mira/angry`, `mira/angry-blink`, `mira/angry-talk`. */
export function drawPortraits(): Map<string, Canvas> {
  const frames = new Map<string, Canvas>();
  for (const [name, person] of Object.entries(people))
    for (const mood of moods) {
      frames.set(`${name}/${mood}`, drawPortrait(person, expressions[mood], 'rest'));
      frames.set(`${name}/${mood}-blink`, drawPortrait(person, expressions[mood], 'blink'));
      frames.set(`${name}/${mood}-talk`, drawPortrait(person, expressions[mood], 'talk'));
    }
  return frames;
}
