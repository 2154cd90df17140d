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

/** Sentences that state nothing: what only the player has said may be asked back or denied in them, not confirmed. */
const STATES_NOTHING = /\?["'”’)]*\s*$|\b(?:no|not|never|nobody|none|nothing)\b|n['’]t\b/iu;

/** A name or a number in a sentence that stands nowhere in what the character was given, or `undefined`. */
export function inventedIn(sentence: string, given: ReadonlySet<string>, heard: ReadonlySet<string>): string | undefined {
  const allowed = STATES_NOTHING.test(sentence) ? new Set([...given, ...heard]) : given;
  return inventedName(sentence, allowed) ?? inventedNumber(sentence, allowed);
}

function inventedName(sentence: string, given: ReadonlySet<string>): string | undefined {
  const start = sentence.search(/\p{L}/u);
  return [...sentence.matchAll(CAPITALISED)]
    .filter(({ index }) => index !== start && !/[.!?…:"“‘]\s*$/u.test(sentence.slice(0, index)))
    .map(([name]) => name)
    .find(
      (name) =>
        !NO_NAMES.has(name.toLowerCase().replace('’', "'")) &&
        wordsOf(name).some((word) => word.length > 1 && !given.has(stem(word))),
    );
}

function inventedNumber(sentence: string, given: ReadonlySet<string>): string | undefined {
  return wordsOf(sentence).find((word) => (NUMBERS.has(word) || /^\d/u.test(word)) && !given.has(stem(word)));
}

/** Plural and possessive are the same name. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:es|s)$/u, '') : word;
}
