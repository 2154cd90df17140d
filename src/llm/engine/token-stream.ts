import type { Vocabulary } from './vocabulary.js';

/** Turns tokens into text one by one and never gives half a character: what is not whole yet waits for the next token. */
export class TokenStream {
  readonly #vocabulary: Vocabulary;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The characters that this token completes; may be empty. */
  push(id: number): string {
    return this.#decoder.decode(this.#vocabulary.bytesOf(id), { stream: true });
  }

  /** What is left at the end: empty, or a replacement character for a broken one. */
  flush(): string {
    return this.#decoder.decode();
  }
}
