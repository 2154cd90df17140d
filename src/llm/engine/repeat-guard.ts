import type { GeneratePart } from '../../core/language-model.js';

/** Only the letters and digits of a line count. */
function plain(line: string): string {
  const [, text = ''] = /^(?:\[[^\]]*\])?([^\n]*)/u.exec(line.trim()) ?? [];
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Holds a reply back while it says, letter for letter, what an unwanted line says; from where it differs it is let through. So a reply
 * that turned out to be that very line was heard by nobody and can be said anew.
 */
export class RepeatGuard {
  readonly #avoided: readonly string[];
  readonly #emit: (part: GeneratePart) => void;
  #held: GeneratePart[] = [];
  #text = '';
  #isOpen: boolean;

  constructor(avoided: readonly string[], emit: (part: GeneratePart) => void) {
    this.#avoided = avoided.map(plain).filter((line) => line !== '');
    this.#emit = emit;
    this.#isOpen = this.#avoided.length === 0;
  }

  /** The reply so far is an unwanted line. */
  get isRepeat(): boolean {
    return !this.#isOpen && this.#avoided.includes(plain(this.#text));
  }

  hear(part: GeneratePart): void {
    if (this.#isOpen) return this.#emit(part);
    this.#held.push(part);
    if (part.type === 'text-delta') this.#text += part.text;
    const said = plain(this.#text);
    if (part.type === 'text-delta' && !this.#avoided.some((line) => line.startsWith(said))) this.open();
  }

  /** Lets through what is held, and all that follows. */
  open(): void {
    this.#isOpen = true;
    for (const part of this.#held) this.#emit(part);
    this.#held = [];
  }
}
