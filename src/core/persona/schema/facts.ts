import { z } from 'zod';
import { condition, id, spoken, text } from './parts.js';

const factEntry = z.strictObject({
  fact: text.describe('One thing, short, in the words that a player would ask for it with.'),
  when: condition.optional().describe('Until this holds the fact is locked: it stands in no prompt.'),
  say: spoken.optional().describe("The character's own words for it, for when no model answers."),
  id: id.optional().describe('For translations, for tests, and for replacing it in a file that extends this one.'),
  topics: z.array(text).optional().describe('Lines that players ask for it with: whole questions find it best.'),
});

export const facts = z.array(z.union([text, factEntry], 'must be a sentence, or "fact" with "when" and "say"'));
