/** Cuts growing text into sentences, each as soon as it is known to be over. */
export class SentenceStream {
  readonly #segmenter: Intl.Segmenter;
  #rest = '';

  constructor(language = 'en') {
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  }

  /** The sentences that this piece of text ended, with the spaces behind them. */
  push(delta: string): readonly string[] {
    this.#rest += delta;
    const segments = [...this.#segmenter.segment(this.#rest)].map(({ segment }) => segment);
    this.#rest = segments.pop() ?? '';
    return segments;
  }

  /** What is left when no more text comes. */
  flush(): string {
    const rest = this.#rest;
    this.#rest = '';
    return rest;
  }
}
