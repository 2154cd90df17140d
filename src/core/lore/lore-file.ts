import { z } from 'zod';
import { parseCondition } from '../world/condition.js';
import type { ErrorPlace } from '../errors.js';
import { readKey } from './keys.js';
import type { LoreBook, LoreEntry } from './lore-entry.js';

const text = z.string().trim().min(1);
const turns = z.int().min(0).max(1_000);
const keys = z.union([text.transform((key) => [key]), z.array(text)]);

const entry = z.strictObject({
  id: text.optional(),
  text,
  /** Words, or a pattern between slashes: `mine`, `/flood(ed|s)?/i`. */
  keys: keys.default([]),
  and: keys.optional(),
  and_all: keys.optional(),
  not: keys.optional(),
  not_all: keys.optional(),
  when: text.optional(),
  always: z.boolean().default(false),
  by_meaning: z.boolean().default(true),
  whole_words: z.boolean().default(true),
  case_sensitive: z.boolean().default(false),
  order: z.number().default(100),
  priority: z.number().default(0),
  probability: z.number().min(0).max(1).default(1),
  sticky: turns.default(0),
  cooldown: turns.default(0),
  delay: turns.default(0),
  group: text.optional(),
  weight: z.number().positive().default(1),
  scan_depth: z.int().min(1).max(100).optional(),
});

/** A lore file as a writer writes it. */
export const loreFileSchema = z.strictObject({
  name: text,
  /** Two lines: what the player says now, and what was answered before. */
  scan_depth: z.int().min(1).max(100).default(2),
  /** Two or three sentences: a small model answers worse among many. */
  token_budget: z.int().min(1).default(60),
  recursive: z.boolean().default(false),
  entries: z.array(entry).max(10_000),
});

/** A lore file as it was read. */
export type LoreFile = z.infer<typeof loreFileSchema>;
type EntryFile = LoreFile['entries'][number];

/**
 * The book of a lore file that was checked against {@link loreFileSchema}.
 *
 * @param placeOf - Where a value of the file stands, for the errors of its conditions.
 * @throws `condition/invalid`
 */
export function buildLoreBook(file: LoreFile, placeOf: (path: readonly PropertyKey[]) => ErrorPlace = () => ({})): LoreBook {
  return {
    name: file.name,
    scanDepth: file.scan_depth,
    tokenBudget: file.token_budget,
    isRecursive: file.recursive,
    entries: file.entries.map((one, index) => buildEntry(one, index, placeOf(['entries', index, 'when']))),
  };
}

function buildEntry(file: EntryFile, index: number, place: ErrorPlace): LoreEntry {
  const read = (written: readonly string[]) =>
    written.map((key) => readKey(key, { isWholeWord: file.whole_words, isCaseSensitive: file.case_sensitive }));
  const logics = [
    ['any', file.and],
    ['all', file.and_all],
    ['not-any', file.not],
    ['not-all', file.not_all],
  ] as const;
  const secondary = logics.find(([, written]) => written !== undefined);
  return {
    id: file.id ?? String(index + 1),
    text: file.text,
    keys: read(file.keys),
    secondary: secondary?.[1] && { logic: secondary[0], keys: read(secondary[1]) },
    isEnabled: true,
    isConstant: file.always,
    isByMeaning: file.by_meaning,
    when: file.when === undefined ? undefined : parseCondition(file.when, place),
    order: file.order,
    priority: file.priority,
    probability: file.probability,
    stickyTurns: file.sticky,
    cooldownTurns: file.cooldown,
    delayTurns: file.delay,
    group: file.group === undefined ? undefined : { name: file.group, weight: file.weight },
    scanDepth: file.scan_depth,
  };
}
