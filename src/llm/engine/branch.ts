import type { Sequence } from './sequence.js';

/** A sequence to work on that a session takes over, or that leaves no trace. Either is decided once, at the end. */
export class Branch {
  readonly sequence: Sequence;
  /** How many tokens it held when it was opened. */
  readonly cachedTokens: number;
  readonly #commit: (sequence: Sequence | null) => void;
  readonly #undo: () => void;
  #isOpen = true;

  private constructor(sequence: Sequence, commit: (sequence: Sequence | null) => void, undo: () => void) {
    this.sequence = sequence;
    this.cachedTokens = sequence.length;
    this.#commit = commit;
    this.#undo = undo;
  }

  /** Works on the session's own sequence; undoing rolls it back. */
  static inPlace(sequence: Sequence, commit: (sequence: Sequence | null) => void): Branch {
    const mark = sequence.mark();
    return new Branch(sequence, commit, () => sequence.rollBack(mark));
  }

  /** Works on a copy; undoing drops it. */
  static copied(sequence: Sequence, commit: (sequence: Sequence | null) => void): Branch {
    return new Branch(sequence, commit, () => undefined);
  }

  /** The session goes on from here. */
  keep(): void {
    if (this.#isOpen) this.#commit(this.sequence);
    this.#isOpen = false;
  }

  /** The session stays as it was. Does nothing after {@link Branch.keep}. */
  discard(): void {
    if (this.#isOpen) {
      this.#undo();
      this.#commit(null);
    }
    this.#isOpen = false;
  }
}
