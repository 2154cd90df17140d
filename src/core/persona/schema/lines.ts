import { z } from 'zod';
import { line } from './parts.js';

const lines = z.array(line);

/** What a character says without a model, by situation. */
export const situationLines = z.strictObject({
  greet: lines.optional().describe('To somebody new.'),
  greet_again: lines.optional().describe('To somebody whom they have met; "greet" when there is none.'),
  unknown: lines
    .min(1, 'needs at least one line')
    .describe('When they do not know, or there is no model; stands in for every other situation.'),
  refuse: lines.optional().describe('To somebody who talks to a machine instead of a person.'),
  bye: lines.optional().describe('To somebody who leaves.'),
  busy: lines.optional().describe('When they have no time to talk.'),
  accept: lines.optional().describe('When they agree to what was asked for.'),
  decline: lines.optional().describe('When they do not agree.'),
  thanks: lines.optional().describe('When they are thanked, or given something.'),
  insult: lines.optional().describe('When they are insulted.'),
  silence: lines.optional().describe('When the player says nothing.'),
  repeat: lines.optional().describe('When they are asked the same again.'),
  thinking: lines.optional().describe('While a slow answer is on its way: "Hm."'),
});

/** A situation that a persona file has lines for. */
export type Situation = keyof z.infer<typeof situationLines>;
/** The situations that there are lines for. */
export const SITUATIONS = Object.keys(situationLines.shape) as readonly Situation[];
