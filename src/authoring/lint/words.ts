/** Words that say nothing by themselves. */
const STOP = new Set(
  'a an the and or but if of to in on at by for from with without into over under up down out off as is are was were be been being am do does did has have had will would can could should shall may might must it its this that these those there here he she they them his her their him you your i me my we us our who whom whose which what when where why how not no nor so than then too very just only also about after before again all any both each few more most other some such own same s t'.split(
    ' ',
  ),
);

const NUMBER_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, value) => [word, String(value)]),
);

/** The words of a text in small letters, number words as digits. */
export function wordsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return words.map((word) => (Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word]! : word));
}

/** The words of a text that tell it from others, without their endings. */
export function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !STOP.has(word) && word.length > 1)
      .map(stem),
  );
}

function stem(word: string): string {
  if (word.length <= 4) return word.replace(/['’]s$/u, '');
  return word.replace(/['’]s$/u, '').replace(/(?:ing|edly|ed|es|ly|s)$/u, '');
}

/** Numbers in a text, digits and words. */
export function numbersIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => /^\d+$/u.test(word)));
}

/** Share of the words of the first that the second has too, 0..1. */
export function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : [...part].filter((word) => whole.has(word)).length / part.size;
}

/** Share of all words of two that they have in common, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : [...a].filter((word) => b.has(word)).length / all.size;
}
