import type { InkProgram, Warn } from './engine.js';
import type { InkFunctions } from './functions.js';
import type { LineEntry } from './l10n/extract.js';
import type { Speakers } from './line.js';

/** What an ink story is made of. */
export interface InkStoryOptions {
  /** The compiled story: its JSON as text, or parsed. */
  readonly json: string | InkProgram;
  /** Names and ids of the people, in lower case, each with the id of the persona. Lines of others keep the name as written. */
  readonly speakers?: Speakers | undefined;
  /** Makes RANDOM and shuffles repeat. */
  readonly seed?: number | undefined;
  /** The game's functions, by the names that the story declares EXTERNAL. */
  readonly functions?: InkFunctions | undefined;
  /** Names of functions that only look, beside those of {@link LOOKING_FUNCTIONS}; ink may call these early and twice. */
  readonly lookingFunctions?: readonly string[] | undefined;
  /** The story in the language that is played; {@link InkStory.setTranslation} changes it. Lines that it lacks stay as authored. */
  readonly translation?: readonly LineEntry[] | undefined;
  /** Hears what went wrong and was survived. @defaultValue `console.warn`, so that nothing fails in silence. */
  readonly onWarning?: Warn | undefined;
  /** Longest work on one line, in milliseconds. @defaultValue 2000: a line takes under one; nobody waits longer than this. */
  readonly lineLimitMs?: number | undefined;
}
