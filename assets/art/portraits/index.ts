import type { Canvas } from '../canvas.js';
import { ash } from './ash.js';
import { expressions, moods } from './expression.js';
import { drawPortrait, type Person } from './head.js';
import { mira } from './mira.js';
import { pell } from './pell.js';

export const people: Readonly<Record<string, Person>> = { mira, pell, ash };

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
