import { givenWords } from '../guard/strict-facts.js';
import { termsOf } from '../memory/word-index.js';
import type { Recall } from './recall.js';

/** Closeness from which on a question asks for a fact and for nothing else. Right facts of the demo's people have 0.45 and more; below, small talk begins. */
const ASKED_FOR = 0.45;

const QUESTION =
  /\?\s*$|^(?:so |and |but |hey |well |ok |please )?(?:who|whom|whose|what|whats|when|where|wheres|why|how|which|is|are|was|were|do|does|did|has|have|can|could|tell me|do you know|any idea)\b/iu;

/**
 * What a reply to a question has to say: the telling words of what was clearly asked for, but for those of the question itself.
 * `undefined` where nothing was, and any reply will do.
 *
 * A small model says something else in two of five such replies (see the model's card); then the character's authored words are better.
 */
export function pointOf(question: string, recall: Recall): ReadonlySet<string> | undefined {
  if (!QUESTION.test(question)) return undefined;
  const asked = recall.trace.filter(({ outcome, score, by }) => outcome === 'used' && by === 'meaning' && score >= ASKED_FOR);
  if (asked.length === 0) return undefined;
  const inQuestion = givenWords(termsOf(question));
  const words = [...givenWords(asked.flatMap(({ text }) => termsOf(text)))].filter((word) => !inQuestion.has(word));
  return words.length === 0 ? undefined : new Set(words);
}
