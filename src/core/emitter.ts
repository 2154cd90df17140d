/** Takes a listener away again. Calling it twice does nothing. */
export type Unsubscribe = () => void;

/** Events by name, each with the one payload its listeners get. */
export type EventMap = Readonly<Record<string, unknown>>;

/**
 * A typed, synchronous event emitter. Listeners run in the order in which they were added.
 *
 * A listener that throws does not keep the others from running: the first error is thrown again after all have run.
 */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(payload: never) => void>>();

  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): Unsubscribe {
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known);
    known.add(listener);
    return () => known.delete(listener);
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    const errors: unknown[] = [];
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        (listener as (value: Events[Name]) => void)(payload);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** Forgets all listeners. */
  clear(): void {
    this.#listeners.clear();
  }

  get listenerCount(): number {
    let count = 0;
    for (const known of this.#listeners.values()) count += known.size;
    return count;
  }
}
