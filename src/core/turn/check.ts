import { judgeSentence, mentions, type GuardContext } from '../guard/rules.js';
import { SentenceStream } from '../guard/sentences.js';
import { tidySentence, trailOff } from '../guard/tidy.js';
import type { Mood } from '../mood.js';
import type { CheckTrace } from '../trace/trace.js';

/**
 * Lets a reply through sentence by sentence, before anybody sees it.
 *
 * A sentence that breaks a rule is left out or ends the reply, and slips of typing are mended; what was let through is never taken back.
 */
export class ReplyCheck {
  readonly #context: Omit<GuardContext, 'shown'>;
  readonly #sentences = new SentenceStream();
  readonly checks: CheckTrace[] = [];
  /** The mood of what was let through. */
  mood: Mood = 'neutral';
  #shown = '';
  /** What may be shown once the reply has come to the point. */
  #held = '';
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
    const last = this.#finish(wasCutOff);
    if (this.#held !== '') this.checks.push({ rule: 'beside-the-point', sentence: this.#held.trim() });
    this.#held = '';
    return last;
  }

  #finish(wasCutOff: boolean): string {
    const rest = this.#sentences.flush();
    if (rest.trim() === '' || /[.!?…]["'”’)]*\s*$/u.test(rest)) return this.#admit([rest]);
    if (!wasCutOff) return this.#admit([/[,;:–—-]\s*$/u.test(rest) ? trailOff(rest) : rest]);
    if (this.#shown + this.#held === '') return this.#admit([trailOff(rest)]);
    this.checks.push({ rule: 'cut-off', sentence: rest.trim() });
    return '';
  }

  #admit(sentences: readonly string[]): string {
    let fresh = '';
    for (const sentence of sentences) {
      if (this.#isOver || sentence.trim() === '') continue;
      const before = this.#shown + this.#held + fresh;
      const verdict = judgeSentence(sentence, { ...this.#context, shown: before });
      if (verdict === undefined)
        fresh += tidySentence(before === '' ? sentence.trimStart() : sentence, before, this.#context.habits);
      else this.checks.push({ rule: verdict.rule, sentence: sentence.trim() });
      this.#isOver ||= verdict?.effect === 'end';
    }
    return this.#release(fresh);
  }

  /** Holds a reply back until it says what was asked for; from then on it goes through. */
  #release(fresh: string): string {
    this.#held += fresh;
    const { point } = this.#context;
    if (this.#shown === '' && point !== undefined && !mentions(this.#held, point)) return '';
    const released = this.#held;
    this.#held = '';
    this.#shown += released;
    return released;
  }
}
