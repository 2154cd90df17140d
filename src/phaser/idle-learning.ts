import type { DialogueManager } from '../core/turn/dialogue-manager.js';

/** Has the encoder read what the people of a scene know, one after the other, while nobody speaks: so the first question waits for nothing. */
export class IdleLearning {
  readonly #people: () => DialogueManager;
  readonly #ids: () => Iterable<string>;
  #leaving = new AbortController();
  #running: AbortSignal | undefined;

  /**
   * Begins nothing yet.
   *
   * @param ids - Who is in the scene now; one who comes while it runs has their turn, too.
   */
  constructor(people: () => DialogueManager, ids: () => Iterable<string>) {
    this.#people = people;
    this.#ids = ids;
  }

  /** Begins, or goes on where it gave way to a talk. What was read is not read again. */
  begin(): void {
    const { signal } = this.#leaving;
    if (this.#running === signal) return;
    this.#running = signal;
    void this.#learn(signal).finally(() => {
      if (this.#running === signal) this.#running = undefined;
    });
  }

  stop(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
  }

  async #learn(signal: AbortSignal): Promise<void> {
    await Promise.resolve(); // Until all of the scene's people are there.
    const people = this.#people();
    for (const id of this.#ids()) if (people.has(id) && !(await people.learn(id, signal))) return;
  }
}
