import type { TalkState } from './talk-state.js';

/** Where a talk stood once. It stays as it was, whatever the talk does then. */
export class TalkMark {
  readonly #state: TalkState;

  /** Talks make these. @internal */
  constructor(state: TalkState) {
    this.#state = copyOf(state);
  }

  /** The state, to go on from. @internal */
  get state(): TalkState {
    return copyOf(this.#state);
  }
}

/** The one thing in a state that is changed in place is how often authored lines were said. */
function copyOf(state: TalkState): TalkState {
  return { ...state, used: new Map(state.used) };
}
