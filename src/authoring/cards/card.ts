import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject } from './safe-json.js';

/** The versions of the specification. */
export type CardVersion = 'v1' | 'v2' | 'v3';

/** An entry of a card's book, with all that version 3 asks for. Keys that no specification knows stay beside these. */
export interface CardBookEntry {
  readonly keys: readonly string[];
  readonly content: string;
  readonly extensions: JsonObject;
  readonly enabled: boolean;
  readonly insertion_order: number;
  readonly use_regex: boolean;
  readonly case_sensitive?: boolean;
  readonly name?: string;
  readonly comment?: string;
  readonly priority?: number;
  readonly id?: number | string;
  readonly selective?: boolean;
  readonly secondary_keys?: readonly string[];
  readonly constant?: boolean;
  readonly position?: string;
}

/** The lorebook inside a card. */
export interface CardBook {
  readonly name?: string;
  readonly description?: string;
  readonly scan_depth?: number;
  readonly token_budget?: number;
  readonly recursive_scanning?: boolean;
  readonly extensions: JsonObject;
  readonly entries: readonly CardBookEntry[];
}

/** A file that a version 3 card brings or names. */
export interface CardAsset {
  readonly type: string;
  readonly uri: string;
  readonly name: string;
  readonly ext: string;
}

/** A character as version 3 has it. Keys that no specification knows stay beside these. */
export interface CardData {
  readonly name: string;
  readonly description: string;
  readonly personality: string;
  readonly scenario: string;
  readonly first_mes: string;
  readonly mes_example: string;
  readonly creator_notes: string;
  readonly system_prompt: string;
  readonly post_history_instructions: string;
  readonly alternate_greetings: readonly string[];
  readonly group_only_greetings: readonly string[];
  readonly tags: readonly string[];
  readonly creator: string;
  readonly character_version: string;
  readonly extensions: JsonObject;
  readonly nickname?: string;
  readonly source?: readonly string[];
  readonly creation_date?: number;
  readonly modification_date?: number;
  readonly creator_notes_multilingual?: Readonly<Record<string, string>>;
  readonly assets?: readonly CardAsset[];
  readonly character_book?: CardBook;
}

/** A character card, whatever it came as. */
export interface Card {
  /** The version that it was written in. */
  readonly version: CardVersion;
  readonly data: CardData;
  /** What stood around `data` and is in no specification. */
  readonly outside: JsonObject;
  /** The picture that it came in, without any card inside. */
  readonly picture?: Uint8Array | undefined;
  /** Files that it brought along, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A card as it was read: the card unless it cannot be one, and everything that is wrong with it or was mended. */
export interface CardReading {
  readonly card?: Card;
  readonly problems: readonly Diagnostic[];
}
