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
  readonly radius: number;
  readonly onUse: () => void;
  /** Told when the player comes near and goes away. */
  readonly onNear?: ((isNear: boolean) => void) | undefined;
}

/** Knows who and what is near the player. */
export class Nearby {
  readonly #all = new Set<Reachable>();
  #near: readonly Reachable[] = [];

  /** Those near, the nearest first. */
  get near(): readonly Reachable[] {
    return this.#near;
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
    const before = this.#near;
    this.#near = [];
    for (const one of before) one.onNear?.(false);
  }

  update(player: Placed): void {
    const distance = ({ sprite }: Reachable) => Math.hypot(sprite.x - player.x, sprite.y - player.y);
    const isThere = ({ sprite }: Reachable) => sprite.active !== false && sprite.visible !== false;
    const near = [...this.#all]
      .filter((one) => isThere(one) && distance(one) <= one.radius)
      .sort((a, b) => distance(a) - distance(b));
    const before = this.#near;
    this.#near = near;
    for (const one of near) if (!before.includes(one)) one.onNear?.(true);
    for (const one of before) if (!near.includes(one)) one.onNear?.(false);
  }
}
