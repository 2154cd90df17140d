import { z } from 'zod';
import { ID_PATTERN, type NpcId } from '../ids.js';
import type { Condition } from '../world/condition.js';

const text = z.string().trim().min(1);
const line = text;
const id = z.string().regex(ID_PATTERN, 'must be lower-case letters, digits, _ and -, starting with a letter');

const fact = z.union([
  text,
  z.strictObject({
    fact: text,
    /** Until this holds the fact is locked: it stands in no prompt. */
    when: text.optional(),
    /** The character's own words for it, for when no model answers. */
    say: line.optional(),
  }),
]);

const lines = z.strictObject({
  greet: z.array(line).optional(),
  /** Greeting of somebody whom they have met; `greet` when there is none. */
  greet_again: z.array(line).optional(),
  unknown: z.array(line).min(1),
  refuse: z.array(line).optional(),
  bye: z.array(line).optional(),
});

const personaTest = z.strictObject({
  say: text,
  expect: z.strictObject({
    includes: z.union([text, z.array(text)]).optional(),
    excludes: z.union([text, z.array(text)]).optional(),
    action: text.optional(),
  }),
});

/** The persona file as a writer writes it. */
export const personaSchema = z.strictObject({
  id,
  name: text,
  role: text,
  voice: text,
  wants: text.optional(),
  hides: text.optional(),
  knows: z.array(fact).default([]),
  examples: z.array(z.strictObject({ player: text, npc: line })).default([]),
  actions: z.array(text).default([]),
  lines,
  barks: z.array(line).default([]),
  portrait: text.optional(),
  tests: z.array(personaTest).default([]),
});

export type PersonaFile = z.infer<typeof personaSchema>;

/** Something that a character knows, once its condition holds. */
export interface Fact {
  readonly text: string;
  readonly when?: Condition | undefined;
  readonly say?: string | undefined;
}

/** What a character says without a model, by situation. */
export type Situation = 'greet' | 'greet_again' | 'unknown' | 'refuse' | 'bye';

/** A character, read and checked. */
export interface Persona {
  readonly id: NpcId;
  readonly name: string;
  readonly role: string;
  readonly voice: string;
  readonly wants?: string | undefined;
  /** Kept back, but may be talked out of them. What must never come out is a locked fact. */
  readonly hides?: string | undefined;
  readonly knows: readonly Fact[];
  readonly examples: readonly { readonly player: string; readonly npc: string }[];
  readonly actions: readonly string[];
  readonly lines: { readonly [Key in Situation]?: readonly string[] | undefined };
  readonly barks: readonly string[];
  /** Key of the portrait; the id when the file names none. */
  readonly portrait: string;
  readonly tests: PersonaFile['tests'];
}
