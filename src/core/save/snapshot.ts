import { z } from 'zod';
import type { MemorySnapshot } from '../memory/memory-book.js';
import type { WorldState } from '../world/world-state.js';

/** The version that this package writes. Earlier ones are read, by the steps in migrate.ts. */
export const SAVE_VERSION = 2;

/** Everything that a game needs to go on where it was: text and numbers, never caches. */
export interface GameSnapshot {
  readonly format: 'townsfolk-save';
  readonly version: typeof SAVE_VERSION;
  readonly world: WorldState;
  readonly memories: MemorySnapshot;
  /** What {@link Story.save} gave, by the name under which the game opens it. */
  readonly stories: Readonly<Record<string, string>>;
  /** A fingerprint of each persona: one that differs was edited since. */
  readonly personas: Readonly<Record<string, string>>;
  /** What the game adds of its own, as text. */
  readonly extra: Readonly<Record<string, string>>;
}

/** Longest text in a save, and most entries of a list or record: far above what a game has, far below what harms a page. */
const LONGEST = 4_000;
const MOST = 20_000;

const text = z.string().max(LONGEST);
const number = z.number().refine(Number.isFinite, 'is not a finite number');
const share = z.number().min(0).max(1);
const bond = z.number().min(-100).max(100);

/** Keys of every object are no names of anything. */
const key = z
  .string()
  .max(200)
  .refine((name) => name !== '__proto__' && name !== 'constructor' && name !== 'prototype', 'is not a name');
const record = <Value extends z.ZodType>(value: Value) =>
  z.record(key, value).refine((all) => Object.keys(all).length <= MOST, `has more than ${MOST} entries`);

const deed = z.strictObject({
  id: text,
  text,
  at: number,
  place: text.optional(),
  witnesses: z.union([z.literal('everybody'), z.array(text).max(MOST)]),
  importance: share,
});

const world: z.ZodType<WorldState> = z.strictObject({
  player: z.strictObject({ name: text, is: text, looks: text.optional(), manner: text.optional() }),
  habits: z.strictObject({ lines: number.min(0), kind: number.min(0), harsh: number.min(0) }),
  scene: text,
  minutes: number.min(0),
  place: text,
  weather: text,
  whereabouts: record(text),
  facts: record(z.union([text, number, z.boolean()])),
  items: record(number.min(0)),
  quests: record(z.enum(['offered', 'taken', 'done', 'failed'])),
  bonds: record(bond),
  feelings: record(bond),
  met: z.array(text).max(MOST),
  deeds: z.array(deed).max(MOST),
});

const memory = z.strictObject({
  id: text,
  kind: z.enum(['saw', 'talk', 'told', 'promise', 'heard']),
  text,
  topic: text.optional(),
  at: number,
  importance: share,
  certainty: share,
  via: z.array(text).max(100),
  promise: z.strictObject({ state: z.enum(['open', 'kept', 'broken']), dueAt: number.optional() }).optional(),
});

/** What a save of the present version holds. A file is not to be trusted: everything has a limit. */
export const snapshotSchema: z.ZodType<GameSnapshot> = z.strictObject({
  format: z.literal('townsfolk-save'),
  version: z.literal(SAVE_VERSION),
  world,
  memories: record(z.array(memory).max(1_000)),
  // An ink story's state grows with its length: a long one has a few hundred kilobytes.
  stories: record(z.string().max(4_000_000)),
  personas: record(text),
  extra: record(z.string().max(1_000_000)),
});
