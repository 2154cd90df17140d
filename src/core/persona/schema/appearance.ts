import { z } from 'zod';
import { mood, text } from './parts.js';

export const moods = z.array(mood).optional().describe('The moods that there are portraits of. Left out: all of them.');

/** How a character sounds. */
export const speech = z.strictObject({
  voice: text.optional().describe("Name of a voice of the player's system, or of the game's own."),
  pitch: z.number().min(0).max(2).optional().describe('0 to 2; 1 is the voice as it is.'),
  rate: z.number().min(0.1).max(10).optional().describe('0.1 to 10; 1 is the speed of the voice as it is.'),
  blip: text.optional().describe('Key of the sound that plays for each letter.'),
});
