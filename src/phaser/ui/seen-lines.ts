import type { SpokenLine } from '../../core/scene/conversation-state.js';

/** Most lines that are remembered: a long game's worth. */
const MAX_SEEN = 5000;

/** How long a seen line stands while it is fast-forwarded, in milliseconds: to be recognised, not read. */
export const FORWARD_MS = 90;

/** Which lines of the story were read to their end. What a model says is never the same twice, and never skipped. */
export class SeenLines {
  readonly #seen = new Set<string>();

  add(line: SpokenLine): void {
    if (line.source !== 'story' || this.#seen.size >= MAX_SEEN) return;
    this.#seen.add(keyOf(line));
  }

  has(line: SpokenLine): boolean {
    return line.source === 'story' && this.#seen.has(keyOf(line));
  }
}

function keyOf({ speaker = '', text }: SpokenLine): string {
  return `${speaker}\n${text}`;
}
