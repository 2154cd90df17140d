import MiniSearch from 'minisearch';

/** Words that say nothing about what a line is about. */
const STOP_WORDS = new Set(
  'a about after all am an and any are as at be been before being but by can could did do does done for from get give go got had has have he her here hers him his how i if in is it its just let like me mine more my need no not now of off on or our out over say see she so some tell than that the their them then there these they this those to too up us want was we were what when where which who why will with would yes you your'.split(
    ' ',
  ),
);

/** What a word counts that was found misspelt or inflected, against 1 for the very word. */
const ALMOST = 0.8;

/**
 * How much of a line's telling words each of some texts shares: recall without an encoder.
 *
 * Keeps its texts between two looks, so that a look costs no more than what is fresh and what is found.
 */
export class WordIndex {
  readonly #texts = new Map<string, number>();
  readonly #index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: termsOf });
  #lastId = 0;

  /** A score from 0 to 1 for every text, in their order. */
  scores(query: string, texts: readonly string[]): readonly number[] {
    this.#keep(texts);
    const terms = new Set(termsOf(query));
    if (terms.size === 0) return texts.map(() => 0);
    const scores = new Map<number, number>();
    // A long word may be misspelt by a fifth of its letters, and "open" finds "opens"; each of the line's words counts once.
    const found = this.#index.search([...terms].join(' '), {
      tokenize: termsOf,
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    });
    for (const { id, queryTerms, terms: own } of found) {
      const weights = [...new Set(queryTerms)].map((term) => (own.includes(term) ? 1 : ALMOST));
      scores.set(id as number, weights.reduce((sum, weight) => sum + weight, 0) / terms.size);
    }
    return texts.map((text) => scores.get(this.#texts.get(text)!) ?? 0);
  }

  /** Takes in what is fresh and lets go of what is gone. */
  #keep(texts: readonly string[]): void {
    const wanted = new Set(texts);
    for (const [text, id] of this.#texts) {
      if (wanted.has(text)) continue;
      this.#index.remove({ id, text });
      this.#texts.delete(text);
    }
    for (const text of wanted) {
      if (this.#texts.has(text)) continue;
      this.#index.add({ id: ++this.#lastId, text });
      this.#texts.set(text, this.#lastId);
    }
  }
}

/** The words of a text that tell what it is about. */
export function termsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}
