import MiniSearch from 'minisearch';

/** Words that say nothing about what a line is about. */
const STOP_WORDS = new Set(
  'a about after all am an and any are as at be been before being but by can could did do does done for from get give go got had has have he her here hers him his how i if in is it its just let like me mine more my need no not now of off on or our out over say see she so some tell than that the their them then there these they this those to too up us want was we were what when where which who why will with would yes you your'.split(
    ' ',
  ),
);

/** What a word counts that was found misspelt or inflected, against 1 for the very word. */
const ALMOST = 0.8;

/** How much of a line's telling words a text shares, for every text; 0..1. For recall without an encoder. */
export function matchByWords(query: string, texts: readonly string[]): readonly number[] {
  const scores = texts.map(() => 0);
  const terms = new Set(termsOf(query));
  if (terms.size === 0) return scores;
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: termsOf,
    searchOptions: { tokenize: termsOf },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  // A long word may be misspelt by a fifth of its letters, and "open" finds "opens"; each of the line's words counts once.
  const found = index.search([...terms].join(' '), {
    prefix: (term) => term.length > 3,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  });
  for (const { id, queryTerms, terms: own } of found) {
    const weights = [...new Set(queryTerms)].map((term) => (own.includes(term) ? 1 : ALMOST));
    scores[id as number] = weights.reduce((sum, weight) => sum + weight, 0) / terms.size;
  }
  return scores;
}

function termsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}
