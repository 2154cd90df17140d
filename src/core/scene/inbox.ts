/** What the player does. */
export type PlayerEvent =
  | { readonly type: 'advance' }
  | { readonly type: 'choose'; readonly index: number; readonly text: string }
  | { readonly type: 'type'; readonly text: string };

/**
 * Hands the player's next act to whoever waits for it, now or as soon as somebody does: a view may answer while it is still being told,
 * before anybody waits. What is shown anew makes it void.
 */
export class Inbox {
  #waiting:
    | {
        readonly types: readonly string[];
        readonly resolve: (event: PlayerEvent) => void;
        readonly reject: (reason: Error) => void;
      }
    | undefined;
  /** What came before anybody waited. */
  #early: PlayerEvent | Error | undefined;
  #failure: Error | undefined;

  put(event: PlayerEvent): void {
    const waiting = this.#waiting;
    if (waiting === undefined) this.#early = event;
    if (waiting?.types.includes(event.type) !== true) return;
    this.#waiting = undefined;
    waiting.resolve(event);
  }

  /** Forgets what came before anybody waited: it was an answer to something else. */
  forget(): void {
    this.#early = undefined;
  }

  /** Rejects whoever waits now. */
  interrupt(reason: Error): void {
    if (this.#waiting === undefined) this.#early = reason;
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
  }

  /** Rejects whoever waits, and everybody who will. */
  fail(reason: Error): void {
    this.#failure = reason;
    this.interrupt(reason);
  }

  take<Type extends PlayerEvent['type']>(...types: readonly Type[]): Promise<Extract<PlayerEvent, { type: Type }>> {
    const early = this.#early;
    this.#early = undefined;
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else if (early instanceof Error) reject(early);
      else if (early !== undefined && isOneOf(early, types)) resolve(early);
      else this.#waiting = { types, resolve: (event) => resolve(event as Extract<PlayerEvent, { type: Type }>), reject };
    });
  }
}

function isOneOf<Type extends PlayerEvent['type']>(
  event: PlayerEvent,
  types: readonly Type[],
): event is Extract<PlayerEvent, { type: Type }> {
  return (types as readonly string[]).includes(event.type);
}
