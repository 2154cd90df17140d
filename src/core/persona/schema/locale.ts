import { z } from 'zod';
import { situationLines } from './lines.js';
import { bark, id, spoken, text } from './parts.js';

const localeName = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a language such as "de" or "pt-BR"');

/** What a character says in another language. What is left out stays as it is. */
const localeVariant = z.strictObject({
  name: text.optional(),
  role: text.optional(),
  voice: text.optional(),
  wants: text.optional(),
  hides: text.optional(),
  lines: situationLines.partial().optional(),
  barks: z.array(bark).optional(),
  examples: z.array(z.strictObject({ player: text, npc: spoken })).optional(),
  knows: z
    .record(id, z.strictObject({ fact: text.optional(), say: spoken.optional(), topics: z.array(text).optional() }))
    .optional()
    .describe('By the id of the fact.'),
});

export const locales = z.record(localeName, localeVariant);
export type LocaleVariant = z.infer<typeof localeVariant>;
