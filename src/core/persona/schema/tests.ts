import { z } from 'zod';
import { condition, id, mood, text, time } from './parts.js';

const someTexts = z.union([text, z.array(text).min(1)]);
const span = z
  .strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'has "min" above "max"');

/** What must be true of an answer. All of it counts. */
export const expectation = z.strictObject({
  includes: someTexts.optional().describe('Each of these stands in the answer; upper and lower case do not matter.'),
  includes_any: z.array(text).min(1).optional().describe('At least one of these stands in the answer.'),
  excludes: someTexts.optional().describe('None of these stands in the answer, as words of their own.'),
  mood: z.union([mood, z.array(mood).min(1)]).optional(),
  action: text.optional().describe('The action that is done; "none" for none.'),
  bond: z.enum(['better', 'same', 'worse']).optional().describe('What becomes of what they think of the player.'),
  words: span.optional().describe('Length of the answer in words.'),
  sentences: span.optional().describe('Length of the answer in sentences.'),
  like: z
    .union([text, z.strictObject({ text, at_least: z.number().min(-1).max(1) })])
    .optional()
    .describe('Means about the same as this; 0.6 is close enough unless at_least says otherwise.'),
  recalls: someTexts.optional().describe('Each of these facts, by id or in words, is brought to mind.'),
  source: z.enum(['model', 'authored']).optional(),
  holds: condition.optional().describe('Judged after the answer; knows reply.mood, reply.words, reply.action and the world.'),
});

/** The world in which a test line is said. */
export const testWorld = z.strictObject({
  bond: z.number().min(-100).max(100).optional(),
  facts: z.record(text, z.union([z.string(), z.number(), z.boolean()])).optional(),
  items: z.union([z.array(id), z.record(id, z.int().min(0))]).optional(),
  quests: z.record(id, z.enum(['offered', 'taken', 'done', 'failed'])).optional(),
  scene: text.optional(),
  place: text.optional(),
  time: time.optional(),
  weather: text.optional(),
  met: z.boolean().optional().describe('Whether they have talked before.'),
  player: z.strictObject({ name: text.optional(), is: text.optional() }).optional(),
  deeds: z.array(text).optional(),
});

export const personaTest = z.strictObject({
  name: text.optional(),
  say: z.union([text, z.array(text).min(1)]).describe('What the player says; of several lines the answer to the last is judged.'),
  given: testWorld.optional(),
  expect: expectation,
  runs: z.int().min(1).max(100).optional().describe('How often it is tried, with another seed each time. 1 when left out.'),
  pass: z.number().min(0).max(1).optional().describe('Share of the runs that must be good. 1 when left out.'),
});

/** What a test wants of an answer. */
export type Expectation = z.infer<typeof expectation>;
/** The world in which a test asks. */
export type TestWorld = z.infer<typeof testWorld>;
/** A line to try, and what the answer must be. */
export type PersonaTest = z.infer<typeof personaTest>;
