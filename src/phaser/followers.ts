import type { Placed } from './nearby.js';
import type { Body, FollowOptions } from './npc-options.js';
import { directionOf } from './staging/direction.js';
import type { Direction } from './staging/stage-command.js';
import { Trail } from './trail.js';

const DISTANCE = 28;
const PACE = 80;

/** How fast who has fallen behind makes up for it: so many times the gap in a second. */
const CATCH_UP = 3;
/** How far the player gets away before who stands starts to walk, in world pixels. */
const START = 8;
/** For so long the player must have stood, in milliseconds: a screen may be faster than what moves the player. */
const STOOD_MS = 100;

interface Follower {
  readonly body: Body & { x: number; y: number };
  readonly options: FollowOptions;
  readonly trail: Trail;
  direction: Direction;
  /** `talking` until how they stand is shown anew. */
  state: 'standing' | 'walking' | 'talking';
}

/** Those who follow the player, each along the way that the player went: so nobody walks through a wall. */
export class Followers {
  readonly #all = new Map<string, Follower>();
  #player: Placed = { x: 0, y: 0 };
  #stoodMs = 0;

  get ids(): readonly string[] {
    return [...this.#all.keys()];
  }

  start(id: string, body: Body, options: FollowOptions): void {
    if (this.#all.has(id)) return;
    const follower: Follower = { body, options, trail: new Trail(), direction: 'down', state: 'talking' };
    this.#all.set(id, follower);
    body.once('destroy', () => this.#all.get(id) === follower && this.stop(id));
  }

  stop(id: string): void {
    this.#all.delete(id);
  }

  /** Lets them walk on. @param isTalking - Whether somebody talks: they stand and listen. */
  update(player: Placed, deltaMs: number, isTalking: boolean): void {
    const hasMoved = player.x !== this.#player.x || player.y !== this.#player.y;
    this.#player = { x: player.x, y: player.y };
    this.#stoodMs = hasMoved ? 0 : this.#stoodMs + deltaMs;
    for (const follower of this.#all.values()) {
      if (follower.trail.note(player)) Object.assign(follower.body, this.#player);
      if (isTalking) follower.state = 'talking';
      else walkOn(follower, player, deltaMs, this.#stoodMs >= STOOD_MS);
    }
  }

  clear(): void {
    this.#all.clear();
  }
}

function walkOn(follower: Follower, player: Placed, deltaMs: number, hasStood: boolean): void {
  const { body, trail, options } = follower;
  const gap = trail.lengthBetween(body, player) - (options.distance ?? DISTANCE);
  if (follower.state === 'walking' ? gap <= 0 && hasStood : gap < START) return stand(follower, player);
  const reach = (Math.max(options.pace ?? PACE, gap * CATCH_UP) * deltaMs) / 1000;
  const from = { x: body.x, y: body.y };
  Object.assign(body, trail.walk(from, Math.max(0, Math.min(reach, gap))));
  if (body.x !== from.x || body.y !== from.y) follower.direction = directionOf(from, body);
  follower.state = 'walking';
  show(follower, true);
}

/** Who has come up looks at the player. */
function stand(follower: Follower, player: Placed): void {
  if (follower.state === 'standing') return;
  follower.state = 'standing';
  follower.direction = directionOf(follower.body, player);
  show(follower, false);
}

function show({ body, options, direction }: Follower, isWalking: boolean): void {
  if (options.show !== undefined) options.show(direction, isWalking);
  else if ('flipX' in body && (direction === 'left' || direction === 'right')) body.flipX = direction === 'left';
}
