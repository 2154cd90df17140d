/** Something in the world with a place. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Somebody to talk to, or something to use, and from how far. */
export interface Reachable {
  /** Not there while it is switched off or unseen, as somebody who has left the room. */
  readonly sprite: Placed & { readonly active?: boolean; readonly visible?: boolean };
  /** As its button says it. */
  readonly label: string;
  /** From how near it is used at once, in world pixels. */
  readonly radius: number;
  /** From how near its button is there, for a player who can be walked up to it. */
  readonly sight: number;
  /** People go before things. */
  readonly isPerson: boolean;
  readonly onUse: () => void;
  /** Told when the player comes near and goes away. */
  readonly onNear?: ((isNear: boolean) => void) | undefined;
}

/** Knows who and what is near the player. */
export class Nearby {
  readonly #all = new Set<Reachable>();
  #near: readonly Reachable[] = [];
  #within: ReadonlySet<Reachable> = new Set();

  /** Those near: who can be used at once before who has to be walked up to, then people before things, then the nearest. */
  get near(): readonly Reachable[] {
    return this.#near;
  }

  /** Whether it can be used from where the player stands. */
  isWithinReach(reachable: Reachable): boolean {
    return this.#within.has(reachable);
  }

  add(reachable: Reachable): void {
    this.#all.add(reachable);
  }

  remove(reachable: Reachable): void {
    this.#all.delete(reachable);
  }

  /** Forgets all; the player is near to nobody then. */
  clear(): void {
    this.#all.clear();
    this.#take([], new Set());
  }

  /** Looks who is near. @param canWalk - Whether the player can be walked up to somebody in sight. */
  update(player: Placed, canWalk: boolean): void {
    const isThere = ({ sprite }: Reachable) => sprite.active !== false && sprite.visible !== false;
    const seen = [...this.#all]
      .filter(isThere)
      .map((one) => ({ one, distance: Math.hypot(one.sprite.x - player.x, one.sprite.y - player.y) }))
      .filter(({ one, distance }) => distance <= (canWalk ? Math.max(one.radius, one.sight) : one.radius));
    const within = new Set(seen.filter(({ one, distance }) => distance <= one.radius).map(({ one }) => one));
    const rank = (one: Reachable) => (within.has(one) ? 0 : 2) + (one.isPerson ? 0 : 1);
    seen.sort((a, b) => rank(a.one) - rank(b.one) || a.distance - b.distance);
    this.#take(
      seen.map(({ one }) => one),
      within,
    );
  }

  #take(near: readonly Reachable[], within: ReadonlySet<Reachable>): void {
    const before = this.#near;
    this.#near = near;
    this.#within = within;
    for (const one of near) if (!before.includes(one)) one.onNear?.(true);
    for (const one of before) if (!near.includes(one)) one.onNear?.(false);
  }
}
