/** What a description says, in the two ways in which cards write it: as prose, and as lists of traits. */
export interface Description {
  /** By what a list calls them: `personality` → `gruff, dry`. */
  readonly traits: ReadonlyMap<string, string>;
  /** Sentences of the prose. */
  readonly sentences: readonly string[];
}

/** `Personality("gruff" + "dry")` of W++, `personality: gruff, dry` of lists. */
const CALL = /([A-Za-z][\w /-]{1,30})\s*\(\s*((?:["“][^"”]*["”]\s*[+,]?\s*)+)\)/gu;
const PAIR = /(?:^|[[;\n])\s*(?:[-*]\s*)?([A-Za-z][\w /-]{1,30})\s*[:=]\s*([^;\n\]]{2,300})/gu;

/** Longest sentence that becomes a fact, in characters; past that it holds more than one thing. */
const MAX_SENTENCE = 240;

/** Takes the lists of traits out of a description, and the rest apart into sentences. */
export function readDescription(text: string): Description {
  const traits = new Map<string, string>();
  let rest = text;
  const take = (pattern: RegExp) => {
    rest = rest.replaceAll(pattern, (_, name: string, value: string) => {
      const key = name.trim().toLowerCase();
      if (!traits.has(key)) traits.set(key, tidy(value));
      return '\n';
    });
  };
  take(CALL);
  take(PAIR);
  const prose = rest.replaceAll(/\[[^\]]*\]|[{}[\]]/gu, '\n');
  return { traits, sentences: sentencesOf(prose) };
}

function tidy(value: string): string {
  return value
    .replaceAll(/["“”]/gu, '')
    .split(/[+,]/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}

/** Whole sentences of a text, each on one line. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?]["”']?)\s+(?=[\p{Lu}"“])/u)
    .map((sentence) =>
      sentence
        .replaceAll(/[*_#>]+/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.length > 8 && sentence.length <= MAX_SENTENCE && /\p{L}/u.test(sentence));
}
