/** How somebody came to remember something. */
export type MemoryKind =
  /** They were there. */
  | 'saw'
  /** What a talk with the player came to. */
  | 'talk'
  /** The player told them; whether it is true is another matter. */
  | 'told'
  /** The player gave their word. */
  | 'promise'
  /** Another NPC passed it on. */
  | 'heard';

/** Whether the player's word still stands. */
export type PromiseState = 'open' | 'kept' | 'broken';

/** Something that one character remembers. Plain data. */
export interface Memory {
  /** Unique among the memories of its owner. */
  readonly id: string;
  readonly kind: MemoryKind;
  /** A sentence from outside: `Ash mended the mill gate.` It is never changed on its way from one to another. */
  readonly text: string;
  /** What it is about, the same for all who know of it: a deed's id, say. Nobody keeps two memories of the same thing. */
  readonly topic?: string | undefined;
  /** When it came about, in minutes of game time. */
  readonly at: number;
  /** 0 (a trifle) to 1 (never forgotten). */
  readonly importance: number;
  /** How sure they are of it, 0 to 1: 1 for what they saw themselves. */
  readonly certainty: number;
  /** Who passed it on, from the one who saw it to the one who told them; empty for what is their own. */
  readonly via: readonly string[];
  readonly promise?: { readonly state: PromiseState; readonly dueAt?: number | undefined } | undefined;
}

/** A memory before it has an owner. What is left out has its plain value. */
export type MemoryDraft = Pick<Memory, 'text'> & Partial<Omit<Memory, 'id' | 'text'>>;

/** Importance of what is not said to matter. */
const PLAIN_IMPORTANCE = 0.4;

/** A draft made whole. */
export function makeMemory(draft: MemoryDraft, id: string, now: number): Memory {
  return {
    kind: 'saw',
    at: now,
    importance: PLAIN_IMPORTANCE,
    certainty: 1,
    via: [],
    ...draft,
    id,
  };
}
