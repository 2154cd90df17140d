import type { Closeness } from '../memory/closeness.js';
import { wordsOf } from '../text.js';
import type { RecallTrace } from '../trace/trace.js';

/** Something that may be brought to mind. */
export interface RecallCandidate {
  readonly kind: RecallTrace['kind'];
  /** What it is about, which is held against the line. */
  readonly text: string;
  /** Lines that ask for it: each is held against the line too, and the closest counts. */
  readonly asks?: readonly string[] | undefined;
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

/**
 * What a line that asks for something loses of its closeness: two questions are alike by their form alone. `do you like dogs` has 0.59
 * with `Do you love anyone?`, and `hello, how are you` 0.54 with `Where am I?`.
 */
const ALIKE_IN_FORM = 0.1;

/** What the very words of a line that asks for it add where recall goes by telling words: `who is Pell` has only one of these. */
const WORDING_BONUS = 0.15;

/** A word with a capital that does not begin the line; `I` names nobody. */
const NAME = /(?<=\s)\p{Lu}\p{L}+/gu;

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
    const { by, scores } = await this.#closeness.scores(line, candidates.flatMap(textsOf), owner, signal);
    const said = new Set(wordsOf(line));
    let at = 0;
    return choose(
      candidates.map(({ kind, text, asks = [], prompt, weight = 0 }) => {
        const [own = 0, ...others] = scores.slice(at, (at += 1 + asks.length));
        const asked = asks.map((ask, index) => ({ ask, close: others[index] ?? 0 })).filter(({ ask }) => isOfThem(ask, said));
        const { score, bonus } = by === 'meaning' ? scoreByMeaning(own, asked) : scoreByWords(own, asked, said);
        return { kind, text, prompt, score, by, rank: score + bonus + WEIGHT_BONUS * weight };
      }),
    );
  }
}

/** A line that asks for a candidate, and how close the player's is to it. */
interface Asked {
  readonly ask: string;
  readonly close: number;
}

function scoreByMeaning(own: number, asked: readonly Asked[]) {
  return { score: Math.max(own, ...asked.map(({ close }) => close - ALIKE_IN_FORM)), bonus: 0 };
}

function scoreByWords(own: number, asked: readonly Asked[], said: ReadonlySet<string>) {
  const close = asked.filter((one) => one.close > 0);
  const wording = Math.max(0, ...close.map(({ ask }) => shareSaid(wordsOf(ask), said)));
  return { score: Math.max(own, ...close.map((one) => one.close)), bonus: WORDING_BONUS * wording };
}

/** Share of some words, small ones too, that were said. */
function shareSaid(words: readonly string[], said: ReadonlySet<string>): number {
  return words.filter((word) => said.has(word)).length / words.length;
}

/** `What do you think of Pell?` asks for Pell and nobody else, whom an encoder of this size cannot tell apart by name. */
function isOfThem(ask: string, said: ReadonlySet<string>): boolean {
  const names = ask.match(NAME) ?? [];
  return names.length === 0 || names.some((name) => said.has(name.toLowerCase()));
}

/** Everything of a candidate that is held against a line. */
export function textsOf({ text, asks = [] }: RecallCandidate): readonly string[] {
  return [text, ...asks];
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
