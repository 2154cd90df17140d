import type { ErrorRecord } from '../errors.js';
import type { ChatMessage, GenerateUsage } from '../language-model.js';
import type { Mood } from '../mood.js';

/** Something that could have been brought to mind for a line, how close it was, and what became of it. */
export interface RecallTrace {
  readonly kind: 'fact' | 'memory' | 'lore';
  readonly text: string;
  /** Cosine by meaning, or share of the words by words; 0..1. */
  readonly score: number;
  readonly by: 'meaning' | 'words';
  readonly outcome: 'used' | 'too-far' | 'over-budget';
}

/** A sentence that was not shown, and the rule that kept it back. */
export interface CheckTrace {
  readonly rule: string;
  readonly sentence: string;
}

/** One asking of the model. There are two when the first reply had nothing that could be shown. */
export interface AttemptTrace {
  readonly seed: number;
  readonly raw: string;
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
  readonly recall: readonly RecallTrace[];
  readonly attempts: readonly AttemptTrace[];
  readonly source: 'model' | 'authored';
  /** Why an authored line was said. */
  readonly fallback?: string | undefined;
  readonly error?: ErrorRecord | undefined;
  readonly mood: Mood;
  /** Points by which the player's tone moved the bond. */
  readonly bondMove: number;
  readonly action?: { readonly id: string; readonly isAccepted: boolean; readonly reason?: string | undefined } | undefined;
  readonly totalMs: number;
}
