import type { BondWord } from './world/bond.js';

/** How likely each open choice was meant by what a player typed. All odds together are 1. */
export interface RouteOdds {
  /** One for each choice, in their order. */
  readonly choices: readonly number[];
  readonly none: number;
}

/** How likely what a player said moves the bond down, nowhere, or up. All odds together are 1. */
export interface ToneOdds {
  readonly worse: number;
  readonly same: number;
  readonly better: number;
}

/** Whom something was said to, as far as its tone depends on it. */
export interface ToneListener {
  readonly name: string;
  readonly role: string;
  readonly voice: string;
  readonly bond: BondWord;
}

/** The port to a small model that reads what players mean. `src/llm` has the adapter for the sentence encoder's heads. */
export interface PlayerReader {
  /** False while it is loading, after it failed, and where the encoder has no heads; then nothing is routed and no bond moves. */
  readonly isReady: boolean;
  route(typed: string, choices: readonly string[], signal?: AbortSignal): Promise<RouteOdds>;
  tone(said: string, listener: ToneListener, signal?: AbortSignal): Promise<ToneOdds>;
}
