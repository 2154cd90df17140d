import type { TownsfolkError } from './errors.js';
import type { Unsubscribe } from './emitter.js';

/** Where a model stands. A talk works in every state; it is generated only in `ready` and `busy`. */
export type ModelStatus =
  | { readonly type: 'absent' }
  | { readonly type: 'downloading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'loading' }
  | { readonly type: 'ready' }
  | { readonly type: 'busy' }
  | { readonly type: 'failed'; readonly error: TownsfolkError };

/** One turn of a prompt: the system's, the player's or the character's. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/**
 * What a reply must look like: its parts, one after the other.
 *
 * - `choice`: exactly one of the options, letter for letter.
 * - `text`: free words on one line. It ends where the next part begins (or the reply ends), at the latest after `maxTokens`,
 *   and then the next part is forced. With `startsWithSpace` the first word follows a space (`[happy] Hello`).
 */
export type ShapePart =
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | {
      readonly type: 'text';
      readonly maxTokens: number;
      readonly startsWithSpace: boolean;
      /** The text ends behind this many sentences at the latest, by the model's own full stops. */
      readonly maxSentences?: number;
    };

/** How daring a model is in its choice of words. */
export interface Sampling {
  /** 0 is greedy: always the likeliest word, the same every time. */
  readonly temperature: number;
  /** Keeps the likeliest words that together hold this much of the odds, 0..1. */
  readonly topP: number;
  /** Drops words less likely than this share of the likeliest, 0..1. */
  readonly minP: number;
  /** Divides the odds of words that stand in `recent`; 1 changes nothing. */
  readonly repetitionPenalty: number;
  readonly seed: number;
}

/** A player's talk comes first, then lines of a story, then barks, summaries and warm-ups. */
export type Priority = 'talk' | 'story' | 'ambient';

/** What a model is asked for: a prompt, and the shape of the reply. */
export interface GenerateRequest {
  /** Requests of one session share an attention cache: what their messages have in common is computed once. */
  readonly session: string;
  readonly messages: readonly ChatMessage[];
  readonly shape: readonly ShapePart[];
  readonly sampling: Sampling;
  readonly priority: Priority;
  /** A task: answered behind the session's cache, which is rolled back afterwards. */
  readonly isTask?: boolean;
  /** This character's latest lines, which `repetitionPenalty` makes less likely. */
  readonly recent?: readonly string[];
  /** Lines that the reply must not be, as a whole: those of another question. The same words may come in another line. */
  readonly avoid?: readonly string[];
  /** Also tell the odds of each word of a text, for an inspector. Costs a little at every word. */
  readonly wantsOdds?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What a reply took, in tokens and milliseconds. */
export interface GenerateUsage {
  readonly promptTokens: number;
  /** How many of the prompt's tokens were already in the cache. */
  readonly cachedTokens: number;
  readonly replyTokens: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
}

/** How likely a model held a word, 0..1, before the penalty and the temperature, and the likeliest others that could have stood there. */
export interface WordOdds {
  readonly share: number;
  readonly rivals: readonly { readonly text: string; readonly share: number }[];
}

/** What a model sends back, in order. `part` counts the parts of the shape from 0. */
export type GeneratePart =
  | { readonly type: 'choice'; readonly part: number; readonly value: string; readonly odds: number }
  | { readonly type: 'text-delta'; readonly part: number; readonly text: string; readonly odds?: WordOdds }
  | { readonly type: 'end'; readonly reason: 'stop' | 'length'; readonly usage: GenerateUsage };

/**
 * The port to a language model. `src/llm` has the adapter for transformers.js in a worker; `src/testing` a scripted one.
 *
 * Aborting a request rejects with the signal's reason and leaves the session as it was.
 */
export interface LanguageModel {
  readonly status: ModelStatus;
  /** The languages that it is good at: `en`, `pt-BR`. It is asked in no other; where none are named, in all. */
  readonly languages?: readonly string[] | undefined;
  onStatus(listener: (status: ModelStatus) => void): Unsubscribe;
  /** Starts loading, or returns the load that is under way. Rejects with the error that `status` then shows. */
  load(): Promise<void>;
  /** @throws `model/not-loaded` when called before {@link LanguageModel.load} has resolved. */
  generate(request: GenerateRequest): AsyncIterable<GeneratePart>;
  /** Computes a prompt ahead of time, at the lowest priority; dropped when anything else is asked. */
  warm(session: string, messages: readonly ChatMessage[], signal?: AbortSignal): Promise<void>;
  /** How many tokens each text has for this model. */
  countTokens(texts: readonly string[]): Promise<readonly number[]>;
  /** Forgets a session's cache. */
  release(session: string): void;
  /** Stops everything and frees the memory. Requests that wait reject with `model/disposed`. */
  dispose(): void;
}
