import { wordsOf } from '../text.js';

/** Number words that state something. `one`, `first` and `second` are as often not numbers at all. */
const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen million'.split(
    ' ',
  ),
);

/** Words with a capital that name nobody. */
const NO_NAMES = new Set(
  "i i'm i'd i'll i've sir madam ma'am miss mister mr mrs lord lady god gods heaven heavens aye monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas english".split(
    ' ',
  ),
);

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu;

/** Everything that a character may name or count: the words of what they were given. */
export function givenWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf).map(stem));
}

/** A name or a number in a sentence that stands nowhere in what the character was given, or `undefined`. */
export function inventedIn(sentence: string, given: ReadonlySet<string>, heard: ReadonlySet<string>): string | undefined {
  return inventedName(sentence, given, heard) ?? inventedNumber(sentence, given, heard);
}

/** A name may be the player's own word: `Bob? Never met him.` */
function inventedName(sentence: string, given: ReadonlySet<string>, heard: ReadonlySet<string>): string | undefined {
  const start = sentence.search(/\p{L}/u);
  return [...sentence.matchAll(CAPITALISED)]
    .filter(({ index }) => index !== start && !/[.!?…:"“‘]\s*$/u.test(sentence.slice(0, index)))
    .map(([name]) => name)
    .find(
      (name) =>
        !NO_NAMES.has(name.toLowerCase().replace('’', "'")) && wordsOf(name).some((word) => !isKnown(stem(word), given, heard)),
    );
}

/** A number that only the player has said may be asked back, not confirmed. */
function inventedNumber(sentence: string, given: ReadonlySet<string>, heard: ReadonlySet<string>): string | undefined {
  const isQuestion = sentence.trim().endsWith('?');
  return wordsOf(sentence).find(
    (word) => (NUMBERS.has(word) || /^\d/u.test(word)) && !given.has(stem(word)) && !(isQuestion && heard.has(stem(word))),
  );
}

function isKnown(word: string, given: ReadonlySet<string>, heard: ReadonlySet<string>): boolean {
  return word.length < 2 || given.has(word) || heard.has(word);
}

/** Plural and possessive are the same name. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:es|s)$/u, '') : word;
}
