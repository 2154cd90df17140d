import type { TurnTrace } from './trace.js';

/** Most turns that a log keeps: two long talks. A trace is some 10 KB of text. */
const MAX_TRACES = 100;

/** The latest turns of a game, bounded. Pass {@link TraceLog.add} as `onTrace`. */
export class TraceLog {
  #traces: readonly TurnTrace[] = [];

  readonly add = (trace: TurnTrace): void => {
    this.#traces = [...this.#traces.slice(1 - MAX_TRACES), trace];
  };

  /** Oldest first. */
  get traces(): readonly TurnTrace[] {
    return this.#traces;
  }

  /** All of it as JSON, for programs. */
  toJson(): string {
    return JSON.stringify(this.#traces, null, 2);
  }
}
