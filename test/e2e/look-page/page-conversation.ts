import type { Conversation, ConversationLike, ConversationState, Listener } from 'townsfolk';

/** A conversation that stands wherever the page puts it. */
export class PageConversation implements ConversationLike {
  listeners: readonly Listener[] = [];
  suggestions: readonly string[] = [];
  state: ConversationState = { type: 'idle' };
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  #lastId = 1000;

  readonly on: Conversation['on'] = (name, listener) => {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  };

  become(state: ConversationState): void {
    this.state = state;
    this.#emit('state', state);
  }

  tell(speaker: string | undefined, text: string): void {
    const id = ++this.#lastId;
    this.#emit('said', { id, speaker, text, mood: 'neutral', isComplete: true, source: 'story', tags: [] });
  }

  suggest(): Promise<readonly string[]> {
    return Promise.resolve(this.suggestions);
  }

  start(): void {}
  advance(): void {}
  choose(): void {}
  type(): void {}
  leave(): void {}

  #emit(name: string, payload: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload as never);
  }
}
