import type { WordOdds } from '../../core/language-model.js';
import type { Vocabulary } from './vocabulary.js';

/** How many other words are told. */
const RIVALS = 3;

/** A word's odds among all that the model could have said, before anything was kept from it. */
export function wordOddsOf(id: number, logits: Float32Array, vocabulary: Vocabulary): WordOdds {
  let top = -Infinity;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  const best: number[] = [];
  for (let other = 0; other < logits.length; other++) {
    sum += Math.exp(logits[other]! - top);
    if (other === id || logits[other]! <= (logits[best[RIVALS - 1] ?? -1] ?? -Infinity)) continue;
    best.push(other);
    best.sort((a, b) => logits[b]! - logits[a]!);
    best.length = Math.min(best.length, RIVALS);
  }
  const shareOf = (other: number): number => Math.exp(logits[other]! - top) / sum;
  const textOf = (other: number): string => new TextDecoder().decode(vocabulary.bytesOf(other));
  return { share: shareOf(id), rivals: best.map((other) => ({ text: textOf(other), share: shareOf(other) })) };
}
