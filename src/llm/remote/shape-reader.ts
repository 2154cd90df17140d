import type { GeneratePart, ShapePart } from '../../core/language-model.js';
import { BANNED_CHARACTERS } from '../engine/vocabulary.js';

/** Characters of a token, at the most; servers count tokens, a page does not know theirs. */
const CHARS_PER_TOKEN = 6;

/**
 * Reads a reply's parts out of the plain words that a server sends, and makes them have the shape: what cannot stand in a line is left
 * out, and a choice that was not made is told with odds 0.
 */
export class ShapeReader {
  readonly #shape: readonly ShapePart[];
  #part = 0;
  #rest = '';
  #said = '';
  #wasCutOff = false;

  constructor(shape: readonly ShapePart[]) {
    this.#shape = shape;
  }

  /** All parts are there; what still comes is not wanted. */
  get isDone(): boolean {
    return this.#part >= this.#shape.length;
  }

  /** A text was longer than its `maxTokens` allow. */
  get wasCutOff(): boolean {
    return this.#wasCutOff;
  }

  push(text: string): readonly GeneratePart[] {
    this.#rest += text;
    return this.#read(false);
  }

  /**
   * The server has ended.
   *
   * @returns `null` when a text has no words: then there is no reply.
   */
  finish(): readonly GeneratePart[] | null {
    const parts = [...this.#read(true)];
    while (!this.isDone) {
      const part = this.#shape[this.#part]!;
      if (part.type === 'text' && this.#said === '') return null;
      if (part.type === 'choice') parts.push(this.#chosen(part.options.at(-1)!, 0));
      else this.#next();
    }
    return parts;
  }

  #read(isOver: boolean): readonly GeneratePart[] {
    const parts: GeneratePart[] = [];
    for (;;) {
      const part = this.#shape[this.#part];
      const before = [this.#part, this.#rest.length].join();
      if (part === undefined) return parts;
      parts.push(...(part.type === 'choice' ? this.#readChoice(part.options, isOver) : this.#readText(part, isOver)));
      if ([this.#part, this.#rest.length].join() === before) return parts;
    }
  }

  #readChoice(options: readonly string[], isOver: boolean): readonly GeneratePart[] {
    const isLoose = options.every((option) => !/^\s/u.test(option));
    if (isLoose) this.#rest = this.#rest.trimStart();
    const longest = Math.max(...options.map((option) => option.length));
    if (!isOver && this.#rest.length < longest && options.some((option) => option.startsWith(this.#rest))) return [];
    const found = options.filter((option) => this.#rest.startsWith(option)).sort((a, b) => b.length - a.length)[0];
    if (found === undefined && isOver && this.#rest.trim() === '') return [];
    this.#rest = this.#rest.slice(found?.length ?? 0);
    return [this.#chosen(found ?? (this.#part === 0 ? options[0]! : options.at(-1)!), found === undefined ? 0 : 1)];
  }

  #readText(part: Extract<ShapePart, { type: 'text' }>, isOver: boolean): readonly GeneratePart[] {
    if (this.#said === '') this.#rest = this.#rest.trimStart();
    const end = this.#endOfText();
    const isEnded = end >= 0;
    // The last characters may be the beginning of what ends the text.
    const held = isEnded || isOver ? 0 : Math.min(this.#heldBack(), this.#rest.length);
    const upTo = isEnded ? end : this.#rest.length - held;
    const limit = Math.floor(part.maxTokens) * CHARS_PER_TOKEN;
    let fresh = clean(this.#rest.slice(0, upTo), this.#said);
    this.#rest = this.#rest.slice(upTo);
    let isFull = false;
    if (this.#said.length + fresh.length > limit) {
      [fresh, isFull, this.#wasCutOff] = [fresh.slice(0, limit - this.#said.length).trimEnd(), true, true];
    }
    const cut = endOfSentences(this.#said + fresh, part.maxSentences ?? Infinity);
    if (cut !== null) [fresh, isFull] = [(this.#said + fresh).slice(this.#said.length, Math.max(cut, this.#said.length)), true];
    const isFirst = this.#said === '';
    this.#said += fresh;
    const text = isFirst && fresh !== '' && part.startsWithSpace ? ` ${fresh}` : fresh;
    const parts: GeneratePart[] = text === '' ? [] : [{ type: 'text-delta', part: this.#part, text }];
    if (this.#said !== '' && (isEnded || isFull)) {
      if (isFull && !isEnded) this.#rest = this.#rest.replace(/^[^\n]*/u, '');
      this.#next();
    }
    return parts;
  }

  /** Where a line break, or the next choice, ends the text. */
  #endOfText(): number {
    const next = this.#shape[this.#part + 1];
    const marks = ['\n', ...(next?.type === 'choice' ? next.options : [])];
    const found = marks.map((mark) => this.#rest.indexOf(mark)).filter((index) => index >= 0);
    return found.length === 0 ? -1 : Math.min(...found);
  }

  #heldBack(): number {
    const next = this.#shape[this.#part + 1];
    return next?.type === 'choice' ? Math.max(...next.options.map((option) => option.length)) - 1 : 0;
  }

  #chosen(value: string, odds: number): GeneratePart {
    const part = this.#part;
    this.#next();
    return { type: 'choice', part, value, odds };
  }

  #next(): void {
    this.#part++;
    this.#said = '';
  }
}

/** Words of one line as they may be shown, behind what was said: no mark-up, no control marks, single spaces. */
function clean(text: string, said: string): string {
  const plain = [...text]
    .map((character) =>
      BANNED_CHARACTERS.includes(character)
        ? ''
        : /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Z}\ufffd]/u.test(character)
          ? ' '
          : character,
    )
    .join('')
    .replace(/ +/gu, ' ');
  return said === '' || said.endsWith(' ') ? plain.trimStart() : plain;
}

/** Where the n-th sentence ends; `null` while there are fewer. A point between digits ends none. */
function endOfSentences(text: string, count: number): number | null {
  if (count === Infinity) return null;
  const ends = [...text.matchAll(/(?<!\d)[.!?…]+['’)]*(?=\s|$)/gu)].map(({ index, 0: mark }) => index + mark.length);
  return ends[count - 1] ?? null;
}
