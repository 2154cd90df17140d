import { numbersIn, overlap, tellingWords, wordsOf } from './words.js';

/** Words that cannot both be true of a thing. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['open', 'clos'],
  ['dawn', 'dusk'],
  ['alive', 'dead'],
  ['north', 'south'],
  ['east', 'west'],
  ['above', 'below'],
  ['before', 'after'],
  ['first', 'last'],
  ['always', 'never'],
  ['morn', 'even'],
  ['summer', 'winter'],
  ['spr', 'autumn'],
  ['father', 'mother'],
  ['brother', 'sister'],
  ['left', 'right'],
  ['friend', 'enemy'],
  ['rich', 'poor'],
  ['young', 'old'],
];
const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'nothing',
  "isn't",
  "doesn't",
  "didn't",
  "wasn't",
  "can't",
  'cannot',
  "won't",
]);

/** How much two sentences must have in common to be about the same thing. */
const SAME_SUBJECT = 0.5;

/** Why two sentences about the same thing cannot both be true; `undefined` where nothing says so. */
export function disagreement(a: string, b: string): string | undefined {
  const [wordsA, wordsB] = [tellingWords(a), tellingWords(b)];
  const pair = OPPOSITES.find(([x, y]) => isSplitBy(x, y, wordsA, wordsB) || isSplitBy(y, x, wordsA, wordsB));
  const [subjectA, subjectB] = [subjectOf(wordsA, pair), subjectOf(wordsB, pair)];
  if (subjectA.size < 2 || subjectB.size < 2 || overlap(subjectA, subjectB) < SAME_SUBJECT) return undefined;
  const [numbersA, numbersB] = [numbersIn(a), numbersIn(b)];
  const hasOther = numbersA.size > 0 && numbersB.size > 0 && ![...numbersA].some((number) => numbersB.has(number));
  if (hasOther) return `${[...numbersA].join(', ')} and ${[...numbersB].join(', ')}`;
  if (pair !== undefined) return 'they say opposite things';
  return isNegated(a) !== isNegated(b) && overlap(subjectA, subjectB) >= 0.75 ? 'one says that it is not so' : undefined;
}

type Words = ReadonlySet<string>;

function isSplitBy(x: string, y: string, a: Words, b: Words): boolean {
  return a.has(x) && !a.has(y) && b.has(y) && !b.has(x);
}

/** What a sentence is about: its telling words without numbers and the pair of opposites. */
function subjectOf(words: Words, pair: readonly string[] = []): Words {
  return new Set([...words].filter((word) => !/^\d+$/u.test(word) && !pair.includes(word)));
}

function isNegated(text: string): boolean {
  return wordsOf(text).some((word) => NEGATIONS.has(word));
}
