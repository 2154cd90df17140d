import type { ErrorRecord } from '../errors.js';
import type { ChatMessage, GenerateUsage } from '../language-model.js';
import type { Mood } from '../mood.js';

/** Something that could have been brought to mind for a line, how close it was, and what became of it. */
export interface RecallTrace {
  readonly kind: 'fact' | 'memory';
  readonly text: string;
  /** Cosine by meaning, or share of the words by words; 0..1. */
  readonly score: number;
  readonly by: 'meaning' | 'words';
  readonly outcome: 'used' | 'too-far' | 'over-budget';
}

/** A lore entry that came up, or would have but for its conditions, and why. */
export interface LoreTrace {
  readonly book: string;
  readonly entry: string;
  readonly text: string;
  readonly outcome: 'used' | 'over-budget' | 'kept-out';
  readonly reason: string;
}

/** A part of the prompt, and how many tokens it takes. */
export interface PromptPart {
  /** `system`, `history`, a key such as `Knows`, or `said`. */
  readonly name: string;
  readonly text: string;
  readonly tokens: number;
}

/** Something that there was no room for in the prompt. */
export interface CutTrace {
  readonly key: string;
  readonly text: string;
  readonly tokens: number;
}

/** A sentence that was not shown, and the rule that kept it back. */
export interface CheckTrace {
  readonly rule: string;
  readonly sentence: string;
}

/** A word of a reply, and how likely the model held it. */
export interface WordTrace {
  readonly text: string;
  /** 0..1, before the penalty and the temperature. */
  readonly share: number;
  readonly rivals: readonly { readonly text: string; readonly share: number }[];
}

/** One asking of the model. There are two when the first reply had nothing that could be shown. */
export interface AttemptTrace {
  readonly seed: number;
  readonly raw: string;
  /** The words with their odds, where a game asked for them. */
  readonly words?: readonly WordTrace[] | undefined;
  readonly moodOdds?: number | undefined;
  readonly actionOdds?: number | undefined;
  readonly usage?: GenerateUsage | undefined;
  readonly checks: readonly CheckTrace[];
}

/** Everything that is needed to say why a character said what they said. Plain data. */
export interface TurnTrace {
  readonly turnId: number;
  readonly npcId: string;
  readonly typed: string;
  readonly heard: string;
  readonly notes: readonly string[];
  readonly messages: readonly ChatMessage[];
  readonly prompt: readonly PromptPart[];
  readonly recall: readonly RecallTrace[];
  readonly lore: readonly LoreTrace[];
  readonly cuts: readonly CutTrace[];
  readonly attempts: readonly AttemptTrace[];
  readonly source: 'model' | 'authored';
  /** Why an authored line was said. */
  readonly fallback?: string | undefined;
  readonly error?: ErrorRecord | undefined;
  readonly mood: Mood;
  /** Points by which the player's tone moved the bond. */
  readonly bondMove: number;
  /** Actions that were legal, of which the most fitting were offered. */
  readonly offered: readonly string[];
  readonly action?: { readonly id: string; readonly isAccepted: boolean; readonly reason?: string | undefined } | undefined;
  readonly totalMs: number;
}
