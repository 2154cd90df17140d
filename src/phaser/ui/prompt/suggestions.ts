import type { ConversationLike } from '../../../core/scene/conversation-state.js';
import { button, element } from '../element.js';
import { GUARD_MS } from './choice-list.js';

/** Things that the player could say, as buttons that say them. They come when they are made up; nothing waits for them. */
export class Suggestions {
  readonly element = element('div', 'tf-suggestions', { role: 'group', 'aria-label': 'You could say', hidden: '' });
  readonly #onPick: (text: string) => void;
  readonly #now: () => number;
  /** Counts prompts: what was asked for at one before comes too late. */
  #prompt = 0;

  constructor(onPick: (text: string) => void, now: () => number = () => performance.now()) {
    this.#onPick = onPick;
    this.#now = now;
  }

  /** Asks a conversation that stands at a prompt. */
  async ask(conversation: ConversationLike): Promise<void> {
    this.clear();
    const prompt = this.#prompt;
    const lines = (await conversation.suggest?.()) ?? [];
    if (prompt === this.#prompt) this.#show(lines);
  }

  /** Takes them away, and those that are still to come. */
  clear(): void {
    this.#prompt++;
    this.#show([]);
  }

  /** Whether they are in the way of the player's own words. */
  setAside(isAside: boolean): void {
    this.element.toggleAttribute('data-aside', isAside);
  }

  #show(lines: readonly string[]): void {
    const shownAt = this.#now();
    const pick = (line: string) => {
      if (this.#now() - shownAt >= GUARD_MS) this.#onPick(line);
    };
    this.element.hidden = lines.length === 0;
    this.element.replaceChildren(...lines.map((line) => button('tf-suggestion', line, () => pick(line))));
  }
}
