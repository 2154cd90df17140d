import { TownsfolkError } from '../core/errors.js';
import { Followers } from './followers.js';
import type { Body, NpcOptions } from './npc-options.js';
import { directionOf } from './staging/direction.js';
import type { Actor } from './staging/stage-command.js';

/** The word for the player in stories. */
const PLAYER = 'player';

/** Who stands in a scene, by name: for bubbles, for facing, for what a story has done. */
export class Cast {
  readonly #bodies = new Map<string, Body>();
  readonly #options = new Map<string, NpcOptions>();
  readonly followers = new Followers();
  player: Body | undefined;

  add(id: string, body: Body, options: NpcOptions): void {
    this.#bodies.set(id, body);
    this.#options.set(id, options);
    body.once('destroy', () => {
      if (this.#bodies.get(id) === body) this.#bodies.delete(id);
    });
  }

  /** Everybody but the player. */
  get ids(): Iterable<string> {
    return this.#bodies.keys();
  }

  body(name: string): Body | undefined {
    return name === PLAYER ? this.player : this.#bodies.get(name);
  }

  /** Somebody who can act. @throws `staging/unknown-name` */
  actor(name: string): Actor {
    const found = this.body(name);
    if (found !== undefined) return found;
    const known = [PLAYER, ...this.#bodies.keys()].join(', ');
    throw new TownsfolkError('staging/unknown-name', `Nobody here is called "${name}". Here are: ${known}.`, {
      hint: 'Use a persona id, or give the place to this.townsfolk.stage.use({ place }).',
    });
  }

  /** Lets somebody go with the player, or stay where they are. @throws `staging/unknown-name` */
  setFollowing(id: string, isFollowing: boolean): void {
    this.actor(id);
    const [body, options] = [this.#bodies.get(id), this.#options.get(id)];
    if (body === undefined) return;
    const face = options?.face;
    if (isFollowing) this.followers.start(id, body, { ...(face && { show: face }), ...options?.follow });
    else this.followers.stop(id);
  }

  /** Turns somebody to the player, or back to where they look by themselves. */
  turn(id: string | undefined, isTalking: boolean): void {
    const [body, options] = id === undefined ? [] : [this.#bodies.get(id), this.#options.get(id)];
    if (body === undefined || options?.face === undefined) return;
    options.face(isTalking && this.player !== undefined ? directionOf(body, this.player) : (options.facing ?? 'down'));
  }

  clear(): void {
    this.followers.clear();
    this.#bodies.clear();
    this.#options.clear();
    this.player = undefined;
  }
}
