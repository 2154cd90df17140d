/** How long a mark holds the next character up, in characters' time: a breath at commas, a stop at the end of a sentence. */
const PAUSES: Readonly<Record<string, number>> = {
  ',': 4,
  ';': 4,
  ':': 4,
  '.': 9,
  '!': 9,
  '?': 9,
  '…': 9,
  '—': 5,
  '。': 9,
  '！': 9,
  '？': 9,
  '、': 4,
  '，': 4,
};

/** Marks of scripts that put no space behind them. */
const WIDE_MARKS = '。！？、，';

export interface TypewriterOptions {
  /** 0 shows everything at once. */
  readonly charsPerSecond: number;
}

/**
 * Lets text appear character by character, as people read them: an emoji or a letter with its accent is one.
 *
 * It knows no clock and no screen: tell it how much time has passed, and show what it says. Text may grow while it types.
 */
export class Typewriter {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  readonly #options: TypewriterOptions;
  #characters: readonly string[] = [];
  #shown = 0;
  /** Time saved up for the next character, in characters' time. */
  #saved = 0;

  constructor(options: TypewriterOptions) {
    this.#options = options;
  }

  /** Sets the text. What is on the screen stays when the new text begins with it; otherwise typing starts again. */
  setText(text: string): void {
    const isGrowth = text.startsWith(this.#characters.join(''));
    this.#characters = [...this.#segmenter.segment(text)].map(({ segment }) => segment);
    if (!isGrowth) this.#shown = this.#saved = 0;
  }

  /** Lets time pass. */
  tick(ms: number): void {
    if (this.#options.charsPerSecond <= 0) return this.complete();
    this.#saved += (ms / 1000) * this.#options.charsPerSecond;
    while (!this.isDone && this.#saved >= this.#cost()) {
      this.#saved -= this.#cost();
      this.#shown++;
    }
    if (this.isDone) this.#saved = 0;
  }

  /** Shows everything that is known. */
  complete(): void {
    this.#shown = this.#characters.length;
    this.#saved = 0;
  }

  get isDone(): boolean {
    return this.#shown >= this.#characters.length;
  }

  get shown(): string {
    return this.#characters.slice(0, this.#shown).join('');
  }

  /** What still comes: laid out but not seen, so that no word jumps to the next line while it is typed. */
  get hidden(): string {
    return this.#characters.slice(this.#shown).join('');
  }

  /** A character costs one, and what the mark before it asks for; a mark without a space behind it may stand inside a number. */
  #cost(): number {
    const before = this.#characters[this.#shown - 1] ?? '';
    const isMark = this.#characters[this.#shown] === ' ' || WIDE_MARKS.includes(before);
    return 1 + (isMark ? (PAUSES[before] ?? 0) : 0);
  }
}
