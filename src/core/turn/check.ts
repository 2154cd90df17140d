import { judgeSentence, type GuardContext } from '../guard/rules.js';
import { SentenceStream } from '../guard/sentences.js';
import type { Mood } from '../mood.js';
import type { CheckTrace } from '../trace/trace.js';

/**
 * Lets a reply through sentence by sentence, before anybody sees it.
 *
 * A sentence that breaks a rule is left out or ends the reply; what was let through is never taken back.
 */
export class ReplyCheck {
  readonly #context: Omit<GuardContext, 'shown'>;
  readonly #sentences = new SentenceStream();
  readonly checks: CheckTrace[] = [];
  /** The mood of what was let through. */
  mood: Mood = 'neutral';
  #shown = '';
  #isOver = false;

  constructor(context: Omit<GuardContext, 'shown'>) {
    this.#context = context;
  }

  /** Everything let through so far. */
  get shown(): string {
    return this.#shown;
  }

  /** True once a sentence has ended the reply: nothing more comes through. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The text that may be shown now that this came. */
  push(delta: string): string {
    return this.#admit(this.#sentences.push(delta));
  }

  /** The same for the end of the reply. The half sentence of a reply that was cut off is left out if anything else was said. */
  finish(wasCutOff: boolean): string {
    const rest = this.#sentences.flush();
    if (!wasCutOff || rest.trim() === '' || /[.!?…]["'”’)]*\s*$/u.test(rest)) return this.#admit([rest]);
    if (this.#shown === '') return this.#admit([`${rest.trimEnd()}…`]);
    this.checks.push({ rule: 'cut-off', sentence: rest.trim() });
    return '';
  }

  #admit(sentences: readonly string[]): string {
    let fresh = '';
    for (const sentence of sentences) {
      if (this.#isOver || sentence.trim() === '') continue;
      const verdict = judgeSentence(sentence, { ...this.#context, shown: this.#shown + fresh });
      if (verdict === undefined) fresh += this.#shown + fresh === '' ? sentence.trimStart() : sentence;
      else this.checks.push({ rule: verdict.rule, sentence: sentence.trim() });
      this.#isOver ||= verdict?.effect === 'end';
    }
    this.#shown += fresh;
    return fresh;
  }
}
