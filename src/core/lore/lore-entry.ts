import type { Condition } from '../world/condition.js';

/** What makes an entry come up: words, or a pattern. */
export type LoreKey =
  | {
      readonly type: 'words';
      readonly words: string;
      /** Whether `inn` leaves `beginning` alone. */
      readonly isWholeWord: boolean;
      readonly isCaseSensitive: boolean;
    }
  | { readonly type: 'pattern'; readonly source: string; readonly flags: string };

/** How the secondary keys join with the keys: any or all of them must stand there too, or must not. */
export type SecondaryLogic = 'any' | 'all' | 'not-any' | 'not-all';

/** Something that people of the game can bring up when it is spoken of. */
export interface LoreEntry {
  /** Unique within its book. */
  readonly id: string;
  /** What stands in the prompt: a sentence or two. */
  readonly text: string;
  readonly keys: readonly LoreKey[];
  readonly secondary?: { readonly keys: readonly LoreKey[]; readonly logic: SecondaryLogic } | undefined;
  readonly isEnabled: boolean;
  /** Comes up without a key. */
  readonly isConstant: boolean;
  /** Comes up by meaning too, where there is an encoder. */
  readonly isByMeaning: boolean;
  /** Until this holds the entry is locked: it comes up by nothing. */
  readonly when?: Condition | undefined;
  /** Entries stand in this order in the prompt, the lowest first. */
  readonly order: number;
  /** Over budget the lowest goes first. */
  readonly priority: number;
  /** Chance that it comes up when it could, 0..1. */
  readonly probability: number;
  /** Turns that it stays after the one in which it came up. */
  readonly stickyTurns: number;
  /** Turns that it rests after that. */
  readonly cooldownTurns: number;
  /** Turns of a talk before it can come up. */
  readonly delayTurns: number;
  /** Of the entries of one group that could come up, one does: drawn by weight. */
  readonly group?: { readonly name: string; readonly weight: number } | undefined;
  /** How many of the latest lines of the talk are looked at; the book's number when absent. */
  readonly scanDepth?: number | undefined;
}

/** A lorebook: what is known of a world, looked up when it is spoken of. */
export interface LoreBook {
  readonly name: string;
  /** The path of its file. While a persona names it under `lore:`, only those who do know of it. @defaultValue everybody knows of it */
  readonly file?: string | undefined;
  /** How many of the latest lines of a talk are looked at. */
  readonly scanDepth: number;
  /** Most tokens that the entries of this book take in one turn. */
  readonly tokenBudget: number;
  /** Whether the text of an entry that came up can bring up others. */
  readonly isRecursive: boolean;
  readonly entries: readonly LoreEntry[];
}
