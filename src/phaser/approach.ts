import * as Phaser from 'phaser';
import { isEditable } from './keys.js';
import { Nearby, type Placed, type Reachable } from './nearby.js';

/** How the player's sprite gets about. */
export interface PlayerOptions {
  /**
   * Walks the player to somebody, and calls back there. With it, people can be clicked from afar, and have their button
   * as soon as they are in sight.
   */
  readonly walkTo?: ((target: Placed, onArrival: () => void) => void) | undefined;
}

/** How a player comes to use what is there: by E, by a button, by a click or a tap; from afar by being walked there. */
export class Approach {
  readonly #nearby = new Nearby();
  readonly #isBusy: () => boolean;
  #player: Placed | undefined;
  #options: PlayerOptions = {};

  /** Begins with nobody there. @param isBusy - Whether somebody is talking: then nothing is used. */
  constructor(isBusy: () => boolean) {
    this.#isBusy = isBusy;
  }

  /** Whether a player walks in this scene. */
  get hasPlayer(): boolean {
    return this.#player !== undefined;
  }

  /** Who and what is near, each with what its button does. */
  get near(): readonly Reachable[] {
    return this.#nearby.near;
  }

  setPlayer(player: Placed, options: PlayerOptions): void {
    this.#player = player;
    this.#options = options;
  }

  /** Makes a sprite something to approach. */
  add(sprite: Phaser.GameObjects.GameObject & Placed, what: Omit<Reachable, 'sprite'>): void {
    const reachable: Reachable = { ...what, sprite, onUse: () => this.#use(reachable, what.onUse) };
    this.#nearby.add(reachable);
    const onPointer = (_pointer: unknown, _x: unknown, _y: unknown, event: { readonly stopPropagation: () => void }) => {
      event.stopPropagation();
      reachable.onUse();
    };
    sprite.setInteractive({ useHandCursor: true });
    sprite.on(Phaser.Input.Events.GAMEOBJECT_POINTER_DOWN, onPointer);
    sprite.once(Phaser.GameObjects.Events.DESTROY, () => this.#nearby.remove(reachable));
  }

  /** Uses the first of those near, as for E. Held down since the last line, the key must not begin the talk again. */
  readonly useFirst = ({ repeat, target }: KeyboardEvent): void => {
    if (!repeat && !isEditable(target)) this.near[0]?.onUse();
  };

  /** Looks who is near now. */
  update(): void {
    if (this.#player !== undefined) this.#nearby.update(this.#player, this.#options.walkTo !== undefined);
  }

  /** Forgets people, things and the player. */
  clear(): void {
    this.#nearby.clear();
    this.#player = undefined;
    this.#options = {};
  }

  #use(reachable: Reachable, onUse: () => void): void {
    if (this.#isBusy()) return;
    if (this.#nearby.isWithinReach(reachable)) onUse();
    else this.#options.walkTo?.(reachable.sprite, onUse);
  }
}
