/** How a character is written where that is not as usual: a model's words follow their writer's. */
export interface WritingHabits {
  /** Lines begin in lower case. */
  readonly beginsSmall: boolean;
  /** A space stands before marks, as in French: `Bonjour !` */
  readonly spacesMarks: boolean;
}

const USUAL: WritingHabits = { beginsSmall: false, spacesMarks: false };

/** How these lines are written: whatever any of them does is no slip. */
export function habitsOf(lines: readonly string[]): WritingHabits {
  return {
    beginsSmall: lines.some((line) => /^\P{L}*\p{Ll}/u.test(line)),
    spacesMarks: lines.some((line) => /\s[!?;:]/u.test(line)),
  };
}

/**
 * A sentence without a model's small slips of typing: doubled spaces, a space before a mark, half a pair of quotes or asterisks, a
 * small letter at its head. Its words stay as they are, and the spaces behind it become one.
 *
 * @param before - What was let through before it: behind a quotation, `he said` goes on in lower case.
 */
export function tidySentence(sentence: string, before: string, habits: WritingHabits = USUAL): string {
  const marks = habits.spacesMarks ? /\s+([,.…])(?!\d)/gu : /\s+([,.…!?;:])(?!\d)/gu;
  const spaced = withoutHalves(sentence).replace(/\s+/gu, ' ').replace(marks, '$1');
  const goesOn = habits.beginsSmall || /["”’»)…,]\s*$/u.test(before);
  return goesOn ? spaced : withCapital(spaced);
}

/** What a reply ends with that was cut off, or that trails off at a comma. */
export function trailOff(text: string): string {
  return `${text.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** A quotation mark, a bracket or an asterisk whose other half is not in the sentence. */
function withoutHalves(sentence: string): string {
  const pairs = [/"/gu, /\*+/gu, /[“”]/gu, /[()]/gu] as const;
  return pairs.reduce((text, pair) => {
    const found = [...text.matchAll(pair)];
    const lone = found.length % 2 === 0 ? undefined : found.at(-1);
    return lone === undefined ? text : text.slice(0, lone.index) + text.slice(lone.index + lone[0].length);
  }, sentence);
}

/**
 * What begins with anything else, as `…and then` does, goes on from something and stays as it is. Not by the browser's language: a
 * Turkish one would write `İt's`.
 */
function withCapital(sentence: string): string {
  return sentence.replace(/^[\s"“‘'*(¿¡]*\p{Ll}/u, (head) => head.toUpperCase());
}
