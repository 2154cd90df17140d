import Phaser from 'phaser';
import { asked } from '../asked.js';
import type { Paths } from './paths.js';
import type { Direction, Spot } from './place.js';
import { directionOf, showWalk } from './walker.js';

/** Walking pace, in world pixels a second: across the room in about five. */
const PACE = 78 * asked.pace;

/** How near to a point counts as there. */
const THERE = 3;

/** How long one pushes against something before one gives up, in milliseconds; and from how near the goal it counts as reached all the same. */
const PATIENCE_MS = 600;
const NEAR_ENOUGH = 40;

type Keys = Record<'up' | 'down' | 'left' | 'right' | 'w' | 'a' | 's' | 'd', Phaser.Input.Keyboard.Key>;

/** Moves the player by arrow keys, WASD, click or tap. */
export class PlayerControl {
  /** Off while the player talks. */
  isEnabled = true;
  readonly #sprite: Phaser.Physics.Arcade.Sprite;
  #paths: Paths;
  readonly #keys: Keys | undefined;
  #way: readonly Spot[] = [];
  #onArrival: (() => void) | undefined;
  #stuck = { x: 0, y: 0, forMs: 0 };
  #direction: Direction;

  constructor(scene: Phaser.Scene, sprite: Phaser.Physics.Arcade.Sprite, paths: Paths, facing: Direction) {
    this.#direction = facing;
    this.#sprite = sprite;
    this.#paths = paths;
    this.#keys = scene.input.keyboard?.addKeys({
      up: 'UP',
      down: 'DOWN',
      left: 'LEFT',
      right: 'RIGHT',
      w: 'W',
      a: 'A',
      s: 'S',
      d: 'D',
    }) as Keys | undefined;
    scene.input.on(Phaser.Input.Events.POINTER_DOWN, (pointer: Phaser.Input.Pointer, over: readonly unknown[]) => {
      if (this.isEnabled && over.length === 0) this.walkTo({ x: pointer.worldX, y: pointer.worldY });
    });
  }

  /** Walks to a point, around what stands in the way, and then calls back. A key or another click calls it off. */
  walkTo(point: Spot, onArrival?: () => void): void {
    this.#way = this.#paths.find(this.#sprite, point);
    this.#onArrival = onArrival;
    if (this.#way.length === 0) this.#arrive();
  }

  /** Finds other ways from now on. */
  set paths(paths: Paths) {
    this.#paths = paths;
  }

  face(point: Spot): void {
    this.#direction = directionOf(point.x - this.#sprite.x, point.y - this.#sprite.y);
  }

  /** Moves on. However long the frame was, a step ends at the point that it leads to. */
  update(deltaMs: number): void {
    const keyed = this.isEnabled ? this.#keyVector() : new Phaser.Math.Vector2();
    if (keyed.length() > 0 || !this.isEnabled) this.#callOff();
    this.#mindObstacles(deltaMs);
    const vector = keyed.length() > 0 ? keyed.normalize() : this.#wayVector((PACE * deltaMs) / 1000);
    this.#sprite.setVelocity(vector.x * PACE, vector.y * PACE);
    const isWalking = vector.length() > 0;
    if (isWalking) this.#direction = directionOf(vector.x, vector.y);
    showWalk(this.#sprite, this.#direction, isWalking);
  }

  #keyVector(): Phaser.Math.Vector2 {
    const keys = this.#keys;
    if (keys === undefined) return new Phaser.Math.Vector2();
    const axis = (less: readonly Phaser.Input.Keyboard.Key[], more: readonly Phaser.Input.Keyboard.Key[]) =>
      Number(more.some((key) => key.isDown)) - Number(less.some((key) => key.isDown));
    return new Phaser.Math.Vector2(axis([keys.left, keys.a], [keys.right, keys.d]), axis([keys.up, keys.w], [keys.down, keys.s]));
  }

  #wayVector(reach: number): Phaser.Math.Vector2 {
    for (let next = this.#way[0]; next !== undefined; next = this.#way[0]) {
      const vector = new Phaser.Math.Vector2(next.x - this.#sprite.x, next.y - this.#sprite.y);
      const distance = vector.length();
      if (distance > THERE) return vector.normalize().scale(Math.min(1, distance / reach));
      this.#way = this.#way.slice(1);
      if (this.#way.length === 0) this.#arrive();
    }
    return new Phaser.Math.Vector2();
  }

  /** Somebody who moved stands in the way: rather be there than push for ever. */
  #mindObstacles(deltaMs: number): void {
    const { x, y } = this.#sprite;
    const goal = this.#way.at(-1);
    const hasMoved = Math.hypot(x - this.#stuck.x, y - this.#stuck.y) > 1;
    this.#stuck = goal === undefined || hasMoved ? { x, y, forMs: 0 } : { ...this.#stuck, forMs: this.#stuck.forMs + deltaMs };
    if (goal === undefined || this.#stuck.forMs < PATIENCE_MS) return;
    if (Math.hypot(goal.x - x, goal.y - y) <= NEAR_ENOUGH) this.#arrive();
    else this.#callOff();
  }

  #arrive(): void {
    const onArrival = this.#onArrival;
    this.#callOff();
    onArrival?.();
  }

  #callOff(): void {
    this.#way = [];
    this.#onArrival = undefined;
  }
}
