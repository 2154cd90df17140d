import type { SpokenLine } from '../../core/scene/conversation-state.js';
import { AutoAdvance } from './auto-advance.js';
import { FORWARD_MS, SeenLines } from './seen-lines.js';

/** What there is to know of a moment of a line. */
export interface Moment {
  readonly deltaMs: number;
  readonly isTyping: boolean;
  /** Whether lines go on by themselves. */
  readonly isAutomatic: boolean;
}

/** When a line goes on without a press: by itself when the player wants that, or rushed through when it was read before. */
export class Pacing {
  /** While the player holds the key for it. */
  isForwarding = false;
  readonly #seen = new SeenLines();
  readonly #auto = new AutoAdvance();
  #rushedMs = 0;

  noteRead(line: SpokenLine): void {
    this.#seen.add(line);
  }

  /** What a line does at a moment. */
  step(line: SpokenLine, { deltaMs, isTyping, isAutomatic }: Moment): 'wait' | 'complete' | 'advance' {
    if (this.isForwarding && this.#seen.has(line)) {
      this.#rushedMs += deltaMs;
      if (isTyping) return 'complete';
      if (this.#rushedMs < FORWARD_MS) return 'wait';
      this.#rushedMs = 0;
      return 'advance';
    }
    this.#rushedMs = 0;
    if (!isAutomatic || isTyping || !line.isComplete || !this.#auto.isOver(line, deltaMs)) return 'wait';
    this.noteRead(line);
    return 'advance';
  }
}
