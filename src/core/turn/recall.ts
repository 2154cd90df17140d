import type { Embedder } from '../embedder.js';
import { matchByWords } from '../memory/word-match.js';
import type { RecallTrace } from '../trace/trace.js';

/** Something that may be brought to mind. */
export interface RecallCandidate {
  readonly kind: RecallTrace['kind'];
  readonly text: string;
}

/** What was brought to mind, and a reason for everything that could have been. */
export interface Recall {
  readonly facts: readonly string[];
  readonly memories: readonly string[];
  readonly lore: readonly string[];
  readonly trace: readonly RecallTrace[];
}

/** Most that is brought to mind for one line. The right fact is among the encoder's first two in 94 %; a small model picks badly among more. */
const MAX_RECALLED = 2;

/** Least closeness that counts. By meaning: unrelated lines of the demo's people stay below it; by words: one telling word in three. */
const CLOSE_ENOUGH = { meaning: 0.3, words: 0.3 } as const;

/** What words in common add to closeness by meaning: a name, which an encoder of this size hardly knows, must find its fact. */
const WORDS_BONUS = 0.25;

/** Share of the best score that the second must reach: a clear winner stands alone. */
const NEAR_BEST = 0.75;

/**
 * Finds the one or two facts, memories and lore entries that a line asks for: by meaning when there is an encoder, else by words.
 *
 * Vectors of the candidates are kept, so that a line costs one look at the encoder.
 */
export class Recaller {
  readonly #vectors = new Map<string, Float32Array>();
  readonly #embedder: Embedder | undefined;

  constructor(embedder?: Embedder) {
    this.#embedder = embedder;
  }

  async recall(line: string, candidates: readonly RecallCandidate[], signal?: AbortSignal): Promise<Recall> {
    const scored = await this.#score(line, candidates, signal);
    const best = Math.max(0, ...scored.map(({ score }) => score));
    let used = 0;
    const trace = scored
      .sort((a, b) => b.score - a.score)
      .map((entry): RecallTrace => {
        if (entry.score < CLOSE_ENOUGH[entry.by] || entry.score < best * NEAR_BEST) return { ...entry, outcome: 'too-far' };
        return { ...entry, outcome: used++ < MAX_RECALLED ? 'used' : 'over-budget' };
      });
    const usedOf = (kind: RecallTrace['kind']) =>
      trace.filter((entry) => entry.kind === kind && entry.outcome === 'used').map(({ text }) => text);
    return { facts: usedOf('fact'), memories: usedOf('memory'), lore: usedOf('lore'), trace };
  }

  /** How close two lines are in meaning, -1..1; by the words that they share when there is no encoder. */
  async closeness(line: string, other: string, signal?: AbortSignal): Promise<number> {
    const [scored] = await this.#score(line, [{ kind: 'fact', text: other }], signal);
    return scored?.score ?? 0;
  }

  async #score(
    line: string,
    candidates: readonly RecallCandidate[],
    signal?: AbortSignal,
  ): Promise<Omit<RecallTrace, 'outcome'>[]> {
    if (candidates.length === 0 || line === '') return [];
    if (this.#embedder?.isReady !== true) return this.#scoreByWords(line, candidates);
    try {
      return await this.#scoreByMeaning(this.#embedder, line, candidates, signal);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return this.#scoreByWords(line, candidates); // An encoder that died must not cost the player their answer.
    }
  }

  #scoreByWords(line: string, candidates: readonly RecallCandidate[]): Omit<RecallTrace, 'outcome'>[] {
    const scores = matchByWords(
      line,
      candidates.map(({ text }) => text),
    );
    return candidates.map((candidate, index) => ({ ...candidate, score: scores[index] ?? 0, by: 'words' }));
  }

  async #scoreByMeaning(
    embedder: Embedder,
    line: string,
    candidates: readonly RecallCandidate[],
    signal?: AbortSignal,
  ): Promise<Omit<RecallTrace, 'outcome'>[]> {
    const fresh = [...new Set(candidates.map(({ text }) => text))].filter((text) => !this.#vectors.has(text));
    const [lineVector, ...vectors] = await embedder.embed([line, ...fresh], signal);
    fresh.forEach((text, index) => this.#vectors.set(text, vectors[index]!));
    const texts = candidates.map(({ text }) => text);
    const inCommon = matchByWords(line, texts);
    return candidates.map((candidate, index) => {
      const closeness = dot(lineVector!, this.#vectors.get(candidate.text)!);
      return { ...candidate, score: Math.min(1, closeness + WORDS_BONUS * (inCommon[index] ?? 0)), by: 'meaning' };
    });
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
