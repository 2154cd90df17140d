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

/** How fast letters come. */
export interface TypewriterOptions {
  /** 0 shows everything at once. */
  readonly charsPerSecond: number;
}

/** How a text wants to be typed; places count as strings do. */
export interface Pace {
  /** Rests before the character at a place, in milliseconds. */
  readonly rests: ReadonlyMap<number, number>;
  /** Times the usual speed at a place. */
  readonly speedAt: (place: number) => number;
  /** While more is to come, the last word waits for its end: it could still be too long for its row. */
  readonly isComplete: boolean;
}

const EVEN: Pace = { rests: new Map(), speedAt: () => 1, isComplete: true };

/**
 * Lets text appear character by character, as people read them: an emoji or a letter with its accent is one.
 *
 * It knows no clock and no screen: tell it how much time has passed, and show what it says. Text may grow while it types.
 */
export class Typewriter {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  #charsPerSecond: number;
  #pace = EVEN;
  #characters: readonly string[] = [];
  /** Where each character begins, and the end. */
  #places: readonly number[] = [0];
  /** Characters that may be typed. */
  #limit = 0;
  #shown = 0;
  /** Time saved up for the next character, in characters' time. */
  #saved = 0;

  constructor(options: TypewriterOptions) {
    this.#charsPerSecond = options.charsPerSecond;
  }

  /** Sets the text. What is on the screen stays when the new text begins with it; otherwise typing starts again. */
  setText(text: string, pace: Pace = EVEN): void {
    const isGrowth = text.startsWith(this.#characters.join(''));
    const segments = [...this.#segmenter.segment(text)];
    this.#characters = segments.map(({ segment }) => segment);
    this.#places = [...segments.map(({ index }) => index), text.length];
    this.#pace = pace;
    this.#limit = pace.isComplete ? this.#characters.length : this.#characters.findLastIndex((one) => one.trim() === '') + 1;
    if (!isGrowth) this.#shown = this.#saved = 0;
    this.#limit = Math.max(this.#limit, this.#shown);
  }

  /** From now on. */
  setSpeed(charsPerSecond: number): void {
    this.#charsPerSecond = charsPerSecond;
  }

  /** Lets time pass. */
  tick(ms: number): void {
    if (this.#charsPerSecond <= 0) return this.complete();
    this.#saved += (ms / 1000) * this.#charsPerSecond;
    while (!this.isDone && this.#saved >= this.#cost()) {
      this.#saved -= this.#cost();
      this.#shown++;
    }
    if (this.isDone) this.#saved = 0;
  }

  /** Shows everything that is known. */
  complete(): void {
    this.#shown = this.#limit;
    this.#saved = 0;
  }

  get isDone(): boolean {
    return this.#shown >= this.#limit;
  }

  get shown(): string {
    return this.#characters.slice(0, this.#shown).join('');
  }

  /** How much of the text is shown, as strings count. */
  get shownLength(): number {
    return this.#places[this.#shown] ?? 0;
  }

  /** The character that came last. */
  get lastShown(): string {
    return this.#characters[this.#shown - 1] ?? '';
  }

  /** What still comes: laid out but not seen, so that no word jumps to the next line while it is typed. */
  get hidden(): string {
    return this.#characters.slice(this.#shown).join('');
  }

  /** A character costs one, and what the mark before it asks for; a mark without a space behind it may stand inside a number. */
  #cost(): number {
    const before = this.#characters[this.#shown - 1] ?? '';
    const isMark = this.#characters[this.#shown] === ' ' || WIDE_MARKS.includes(before);
    const place = this.#places[this.#shown] ?? 0;
    const restMs = this.#pace.rests.get(place) ?? 0;
    return (1 + (isMark ? (PAUSES[before] ?? 0) : 0)) / this.#pace.speedAt(place) + (restMs / 1000) * this.#charsPerSecond;
  }
}
