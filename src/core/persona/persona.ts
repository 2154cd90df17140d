import type { NpcId } from '../ids.js';
import type { Mood } from '../mood.js';
import type { Condition } from '../world/condition.js';
import type { Situation } from './schema/lines.js';
import type { LocaleVariant } from './schema/locale.js';
import type { PersonaTest } from './schema/tests.js';

/** Something that a character knows, once its condition holds. */
export interface Fact {
  readonly text: string;
  readonly when?: Condition | undefined;
  readonly say?: string | undefined;
  readonly id?: string | undefined;
  /** Lines that players ask for it with. */
  readonly topics?: readonly string[] | undefined;
}

/** A line that a writer wrote, once its condition holds. */
export interface PersonaLine {
  /** With the mood at its head: `[amused] Mind the sparks.` */
  readonly text: string;
  readonly when?: Condition | undefined;
}

/** A part of the day in minutes from midnight. It goes over midnight when `to` is not above `from`. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** A line that a character mutters when nobody asks. */
export interface Bark extends PersonaLine {
  readonly place?: string | undefined;
  readonly time?: DaySpan | undefined;
}

/** Where a character is during a part of the day. */
export interface ScheduleEntry {
  readonly time: DaySpan;
  readonly place: string;
  readonly doing?: string | undefined;
  readonly when?: Condition | undefined;
}

/** How a character sounds. */
export interface Speech {
  readonly voice?: string | undefined;
  /** 0 to 2; 1 is the voice as it is. */
  readonly pitch?: number | undefined;
  /** 0.1 to 10; 1 is the speed of the voice as it is. */
  readonly rate?: number | undefined;
  /** Key of the sound that plays for each letter. */
  readonly blip?: string | undefined;
}

/** A character, read and checked. */
export interface Persona {
  readonly id: NpcId;
  readonly name: string;
  readonly role: string;
  readonly voice: string;
  readonly wants?: string | undefined;
  /** Kept back, but may be talked out of them. What must never come out is a locked fact. */
  readonly hides?: string | undefined;
  /** Facts in the order of the file, and behind them what they think of others. */
  readonly knows: readonly Fact[];
  /** What they think of others, by id. */
  readonly opinions: Readonly<Record<string, string>>;
  /** How much they like others, by id, -100 to 100. */
  readonly relations: Readonly<Record<string, number>>;
  readonly schedule: readonly ScheduleEntry[];
  readonly examples: readonly { readonly player: string; readonly npc: string }[];
  readonly actions: readonly string[];
  readonly lines: { readonly [Key in Situation]?: readonly PersonaLine[] | undefined };
  readonly barks: readonly Bark[];
  /** Key of the portrait; the id when the file names none. */
  readonly portrait: string;
  /** The moods that there are portraits of; all moods when the file names none. */
  readonly moods: readonly Mood[];
  readonly speech: Speech;
  /** Lore files that they know of, as the file names them. */
  readonly lore: readonly string[];
  /** What they say in other languages; {@link localisePersona} puts one in place. */
  readonly locales: Readonly<Record<string, LocaleVariant>>;
  readonly tests: readonly PersonaTest[];
}
