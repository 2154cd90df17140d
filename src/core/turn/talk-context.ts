import type { Clock } from '../clock.js';
import type { GuardSettings } from '../guard/settings.js';
import type { LanguageModel, Sampling } from '../language-model.js';
import type { LoreBook } from '../lore/lore-entry.js';
import type { Closeness } from '../memory/closeness.js';
import type { MemoryBook } from '../memory/memory-book.js';
import type { Persona } from '../persona/persona.js';
import type { PlayerReader } from '../player-reader.js';
import type { TokenCounter } from '../prompt/token-counter.js';
import type { Random } from '../random.js';
import type { TurnTrace } from '../trace/trace.js';
import type { ActionBook } from '../world/actions.js';
import type { World } from '../world/world.js';
import type { Recaller } from './recall.js';

/** What all talks of a game share. */
export interface TalkContext {
  readonly world: World;
  readonly actions: ActionBook;
  readonly memory: MemoryBook;
  /** The books that a character knows of. */
  readonly loreOf: (persona: Persona) => readonly LoreBook[];
  readonly model: LanguageModel | undefined;
  /** The language that is played; see {@link DialogueManager.language}. */
  readonly language: string;
  readonly closeness: Closeness;
  readonly recaller: Recaller;
  readonly tokens: TokenCounter;
  readonly reader: PlayerReader | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly sampling: Omit<Sampling, 'seed'>;
  readonly guard: GuardSettings;
  /** How people call a place by its id. */
  readonly placeName: (place: string) => string;
  /** The name of an NPC by id; the id for a stranger. */
  readonly nameOf: (npc: string) => string;
  /** Longest wait for the first words, in milliseconds; then an authored line is said. */
  readonly firstWordsTimeoutMs: number;
  /** Whether traces hold the odds of each word. */
  readonly wantsOdds: boolean;
  readonly onTrace: (trace: TurnTrace) => void;
}

/** How people talk. Source: the model card of hearth-135m (0.7 and 0.05), made a little colder by reading aloud; the penalty is light, so that a fact can be said again when it is asked again. */
export const DIALOGUE_SAMPLING: Omit<Sampling, 'seed'> = { temperature: 0.6, topP: 0.9, minP: 0.08, repetitionPenalty: 1.05 };

/** Always the likeliest word: repeatable, and good for facts, but it repeats itself. */
export const GREEDY_SAMPLING: Omit<Sampling, 'seed'> = { temperature: 0, topP: 1, minP: 0, repetitionPenalty: 1 };
