import { z } from 'zod';
import { condition, text, time } from './parts.js';

/** Where a character is through the day. Of the entries that hold, the first counts. */
export const schedule = z.array(
  z.strictObject({
    from: time,
    to: time.describe('Up to this time, not including it; earlier than "from" means over midnight.'),
    place: text,
    doing: text.optional().describe('What they do there: "hammers the mill gate".'),
    when: condition.optional(),
  }),
);
