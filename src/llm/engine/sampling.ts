import { TownsfolkError } from '../../core/errors.js';
import type { Sampling } from '../../core/language-model.js';
import { createRandom, type Random } from '../../core/random.js';
import type { Allowed } from './constraint.js';
import { TOKEN_BANNED, TOKEN_STARTS_WITH_SPACE, type Vocabulary } from './vocabulary.js';

/** The token that was drawn, and how likely the model held it among the listed ones (1 for a word of free text). */
export interface Drawn {
  readonly id: number;
  readonly odds: number;
}

interface Candidate {
  readonly id: number;
  readonly logit: number;
}

/** Without min-p, words less likely than this share of the likeliest are left out: they would never be drawn, and sorting is dear. */
const LEAST_SHARE = 1e-6;

/** Draws tokens from a model's scores: temperature first, then min-p and top-p on the tempered odds. */
export class Sampler {
  readonly #sampling: Sampling;
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;
  readonly #penalised: ReadonlySet<number>;

  /**
   * Begins a reply; the same seed draws the same words from the same scores.
   *
   * @param penalised - Tokens that `repetitionPenalty` makes less likely in free text. Moods and actions are never penalised.
   */
  constructor(sampling: Sampling, vocabulary: Vocabulary, penalised: ReadonlySet<number>) {
    this.#sampling = sampling;
    this.#random = createRandom(sampling.seed);
    this.#vocabulary = vocabulary;
    this.#penalised = penalised;
  }

  /**
   * Draws the next token.
   *
   * @param logits - Left unchanged.
   * @param reserved - Tokens that are no words of a free text.
   * @throws `model/bad-scores` when the scores are not numbers: the model's arithmetic broke down.
   */
  draw(logits: Float32Array, allowed: Allowed, reserved: readonly number[]): Drawn {
    const listed = allowed.ids.map((id) => ({ id, logit: logits[id]! }));
    const candidates = allowed.text === null ? [...listed] : [...listed, ...this.#speech(logits, allowed, reserved)];
    const chosen = this.#choose(candidates);
    return { id: chosen.id, odds: allowed.ids.includes(chosen.id) ? shareOf(chosen, listed) : 1 };
  }

  /** The words that free text may go on with, without the hopeless ones. */
  #speech(logits: Float32Array, allowed: Allowed, reserved: readonly number[]): readonly Candidate[] {
    const scores = logits.slice();
    for (const id of this.#penalised) scores[id]! -= Math.log(this.#sampling.repetitionPenalty);
    for (const id of [...reserved, ...allowed.ids]) scores[id] = -Infinity;
    const { flags } = this.#vocabulary;
    const mask = TOKEN_BANNED | (allowed.text === 'free' ? 0 : TOKEN_STARTS_WITH_SPACE);
    const wanted = allowed.text === 'must' ? TOKEN_STARTS_WITH_SPACE : 0;
    let best = -Infinity;
    for (let id = 0; id < flags.length; id++) {
      if ((flags[id]! & mask) !== wanted) continue;
      if (Number.isNaN(scores[id])) throw brokenScores();
      if (scores[id]! > best) best = scores[id]!;
    }
    const { temperature, minP } = this.#sampling;
    const least = best + temperature * Math.log(Math.max(minP, LEAST_SHARE));
    const found: Candidate[] = [];
    for (let id = 0; id < flags.length; id++)
      if ((flags[id]! & mask) === wanted && scores[id]! >= least) found.push({ id, logit: scores[id]! });
    return found;
  }

  #choose(candidates: readonly Candidate[]): Candidate {
    const { temperature, topP, minP } = this.#sampling;
    let best = candidates[0];
    for (const candidate of candidates) {
      if (!Number.isFinite(candidate.logit)) throw brokenScores();
      if (candidate.logit > best!.logit) best = candidate;
    }
    if (best === undefined) throw brokenScores();
    if (temperature <= 0 || candidates.length === 1) return best;
    const top = best.logit;
    const likely = candidates
      .map((candidate) => ({ candidate, weight: Math.exp((candidate.logit - top) / temperature) }))
      .filter(({ weight }) => weight >= minP);
    const kept = topP >= 1 ? likely : takeTop(likely, topP);
    let left = this.#random.next() * kept.reduce((sum, { weight }) => sum + weight, 0);
    for (const { candidate, weight } of kept) {
      left -= weight;
      if (left < 0) return candidate;
    }
    return best;
  }
}

/** The likeliest ones that together hold `share` of the whole weight; at least one. */
function takeTop<Weighed extends { readonly weight: number }>(weighed: readonly Weighed[], share: number): readonly Weighed[] {
  const sorted = weighed.toSorted((a, b) => b.weight - a.weight);
  let left = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  const end = sorted.findIndex(({ weight }) => (left -= weight) <= 0);
  return end < 0 ? sorted : sorted.slice(0, end + 1);
}

function shareOf(chosen: Candidate, among: readonly Candidate[]): number {
  return 1 / among.reduce((sum, { logit }) => sum + Math.exp(logit - chosen.logit), 0);
}

function brokenScores(): TownsfolkError {
  return new TownsfolkError('model/bad-scores', 'The model answered with scores that are not numbers.', {
    hint: 'Load the model again. If it happens each time, its files are damaged: compare them with manifest.json.',
  });
}
