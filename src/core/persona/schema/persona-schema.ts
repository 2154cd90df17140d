import { z } from 'zod';
import { moods, speech } from './appearance.js';
import { facts } from './facts.js';
import { situationLines } from './lines.js';
import { locales } from './locale.js';
import { bark, id, spoken, text } from './parts.js';
import { personaTest } from './tests.js';
import { schedule } from './whereabouts.js';

const bases = z
  .union([text, z.array(text)])
  .optional()
  .describe('Persona files, seen from this one, whose entries this one takes over and adds to.');

/** The persona file as a writer writes it. */
export const personaSchema = z
  .strictObject({
    $schema: z.string().optional(),
    extends: bases,
    base: z.literal(true).optional().describe('This file is only there to be extended; it may lack what a persona must have.'),
    id,
    name: text.describe('What the player reads; others use its first word.'),
    role: text.describe('Completes "You are Mira Holt, …": blacksmith of Hollowbrook.'),
    voice: text.describe('How they talk: three or four traits with commas between.'),
    wants: text.optional().describe('What they are after. It stands in every prompt.'),
    hides: text
      .optional()
      .describe('What they keep back but may be talked out of. A secret that must never come out is a locked fact.'),
    knows: facts.default([]).describe('Facts, the most important first: the first two always stand before the model.'),
    opinions: z.record(id, text).default({}).describe('What they think of others, by id: "mira: She works too hard."'),
    relations: z
      .record(id, z.number().min(-100).max(100))
      .default({})
      .describe('How much they like others, by id, from -100 to 100.'),
    schedule: schedule.default([]).describe('Where they are through the day.'),
    examples: z
      .array(z.strictObject({ player: text, npc: spoken }))
      .default([])
      .describe('How they talk, for models that were not trained on this prompt format.'),
    actions: z.array(text).default([]).describe('What they may propose to do. The game declares each.'),
    lines: situationLines.describe('What they say when no model answers, by situation.'),
    barks: z.array(bark).default([]).describe('What they mutter when nobody asks.'),
    portrait: text.optional().describe('Key of the portrait; the id when left out.'),
    moods,
    speech: speech.optional().describe('How they sound.'),
    lore: z.array(text).default([]).describe('Lore files, seen from this one, that they know of.'),
    locales: locales.default({}).describe('What they say in other languages.'),
    tests: z.array(personaTest).default([]).describe('Lines to try, and what the answer must be.'),
  })
  .describe('A character of Townsfolk.');

/** A file that others extend: any part of a persona. */
export const personaPartSchema = personaSchema.extend({ lines: situationLines.partial() }).partial();

/** A persona file as it was read, before its conditions and moods are. */
export type PersonaFile = z.infer<typeof personaSchema>;
export type PersonaPart = z.input<typeof personaPartSchema>;

/** The JSON Schema that gives editors completion and hover texts. It is published as `townsfolk/persona.schema.json`. */
export function personaJsonSchema(): Record<string, unknown> {
  const { required, ...schema } = z.toJSONSchema(personaSchema, { io: 'input', target: 'draft-7' });
  const lines = schema.properties?.lines as { required?: string[] };
  const whole = { required, properties: { lines: { required: lines.required } } };
  delete lines.required;
  // What must be there may come from a file that this one extends, and need not be in one that others do.
  return { ...schema, if: { not: { anyOf: [{ required: ['extends'] }, { required: ['base'] }] } }, then: whole };
}
