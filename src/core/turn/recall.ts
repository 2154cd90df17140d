import type { Closeness } from '../memory/closeness.js';
import type { RecallTrace } from '../trace/trace.js';

/** Something that may be brought to mind. */
export interface RecallCandidate {
  readonly kind: RecallTrace['kind'];
  /** What it is about, which is held against the line. */
  readonly text: string;
  /** How it stands in the prompt: made only for what comes close. @defaultValue the text */
  readonly prompt?: (() => string) | undefined;
  /** How much it weighs beyond what it is about, 0..1: important and fresh memories come before others that are as close. */
  readonly weight?: number | undefined;
}

/** What was brought to mind, and a reason for everything that could have been. */
export interface Recall {
  readonly facts: readonly string[];
  readonly memories: readonly string[];
  readonly lore: readonly string[];
  readonly trace: readonly RecallTrace[];
}

/** Nothing comes to mind. */
export const NO_RECALL: Recall = { facts: [], memories: [], lore: [], trace: [] };

/** Most that is brought to mind for one line. The right fact is among the encoder's first two in 94 %; a small model picks badly among more. */
const MAX_RECALLED = 2;

/** Least closeness that counts. By meaning: unrelated lines of the demo's people stay below it; by words: one telling word in three. */
const CLOSE_ENOUGH = { meaning: 0.3, words: 0.3 } as const;

/** What full weight adds to closeness: enough to choose between two that are about the same, not to bring up what nobody asked for. */
const WEIGHT_BONUS = 0.15;

/** Share of the best score that the second must reach: a clear winner stands alone. */
const NEAR_BEST = 0.75;

/** Most candidates that a trace names, the closest: the rest were further still. */
const MAX_TRACED = 24;

/** Finds the one or two facts and memories that a line asks for. */
export class Recaller {
  readonly #closeness: Closeness;

  constructor(closeness: Closeness) {
    this.#closeness = closeness;
  }

  async recall(line: string, candidates: readonly RecallCandidate[], owner: string, signal?: AbortSignal): Promise<Recall> {
    if (candidates.length === 0 || line === '') return NO_RECALL;
    const texts = candidates.map(({ text }) => text);
    const { by, scores } = await this.#closeness.scores(line, texts, owner, signal);
    return choose(
      candidates.map(({ kind, text, prompt, weight = 0 }, index) => {
        const score = scores[index] ?? 0;
        return { kind, text, prompt, score, by, rank: score + WEIGHT_BONUS * weight };
      }),
    );
  }
}

type Scored = Omit<RecallTrace, 'outcome'> & Pick<RecallCandidate, 'prompt'> & { readonly rank: number };

function choose(scored: Scored[]): Recall {
  const best = Math.max(0, ...scored.filter(isClose).map(({ rank }) => rank));
  let used = 0;
  const trace = scored
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MAX_TRACED)
    .map(({ rank, prompt, ...scoredEntry }): RecallTrace => {
      const entry = { ...scoredEntry, text: prompt?.() ?? scoredEntry.text };
      if (!isClose(entry) || rank < best * NEAR_BEST) return { ...entry, outcome: 'too-far' };
      return { ...entry, outcome: used++ < MAX_RECALLED ? 'used' : 'over-budget' };
    });
  const usedOf = (kind: RecallTrace['kind']) =>
    trace.filter((entry) => entry.kind === kind && entry.outcome === 'used').map(({ text }) => text);
  return { facts: usedOf('fact'), memories: usedOf('memory'), lore: [], trace };
}

function isClose({ score, by }: Pick<RecallTrace, 'score' | 'by'>): boolean {
  return score >= CLOSE_ENOUGH[by];
}
