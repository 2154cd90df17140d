/** What the player does. */
export type PlayerEvent =
  | { readonly type: 'advance' }
  | { readonly type: 'choose'; readonly index: number; readonly text: string }
  | { readonly type: 'type'; readonly text: string };

/** Hands the player's next act to whoever waits for it. An act that nobody waits for is dropped. */
export class Inbox {
  #waiting:
    | {
        readonly types: readonly string[];
        readonly resolve: (event: PlayerEvent) => void;
        readonly reject: (reason: Error) => void;
      }
    | undefined;
  #failure: Error | undefined;

  put(event: PlayerEvent): void {
    const waiting = this.#waiting;
    if (waiting?.types.includes(event.type) !== true) return;
    this.#waiting = undefined;
    waiting.resolve(event);
  }

  /** Rejects whoever waits now. */
  interrupt(reason: Error): void {
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
  }

  /** Rejects whoever waits, and everybody who will. */
  fail(reason: Error): void {
    this.#failure = reason;
    this.interrupt(reason);
  }

  take<Type extends PlayerEvent['type']>(...types: readonly Type[]): Promise<Extract<PlayerEvent, { type: Type }>> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#waiting = { types, resolve: (event) => resolve(event as Extract<PlayerEvent, { type: Type }>), reject };
    });
  }
}
