import type { ChatMessage } from 'townsfolk';

/** What one turn cost with a peer, in milliseconds from the asking. */
export interface PeerTurn {
  readonly firstWordMs: number;
  readonly firstSentenceMs: number;
  readonly totalMs: number;
  readonly words: number;
  readonly text: string;
}

/** Another way to run a model in a page. */
export interface Peer {
  /** @returns How long it took, in milliseconds. */
  load(): Promise<number>;
  say(messages: readonly ChatMessage[], maxTokens: number): Promise<PeerTurn>;
  close(): Promise<void>;
}

/** Watches the text of a reply as it comes. A word is there when a letter is, a sentence when its full stop is. */
export class TurnWatch {
  readonly #startedAt = performance.now();
  #firstWordMs = 0;
  #firstSentenceMs = 0;
  #text = '';

  hear(text: string): void {
    this.#text += text;
    const speech = speechOf(this.#text);
    if (/\p{L}/u.test(speech)) this.#firstWordMs ||= performance.now() - this.#startedAt;
    if (/\p{L}.*[.!?]/su.test(speech)) this.#firstSentenceMs ||= performance.now() - this.#startedAt;
  }

  end(): PeerTurn {
    const totalMs = performance.now() - this.#startedAt;
    return {
      firstWordMs: this.#firstWordMs || totalMs,
      firstSentenceMs: this.#firstSentenceMs || totalMs,
      totalMs,
      words: speechOf(this.#text)
        .split(/\s+/u)
        .filter((word) => /\p{L}/u.test(word)).length,
      text: this.#text,
    };
  }
}

/** What is said aloud: without the mood and the action, which a game never shows. */
function speechOf(text: string): string {
  return text.replace(/^\s*\[\w*\]?/u, '').replace(/\ndo\b.*$/su, '');
}
