import Phaser from 'phaser';
import { asked } from '../asked.js';
import type { Paths } from './paths.js';
import type { Direction, Spot } from './place.js';
import { directionOf, showWalk } from './walker.js';

/** Walking pace, in world pixels a second: across the room in about five. */
const PACE = 78 * asked.pace;

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

  /** Moves on: by the keys as far as walls let one, along a way from point to point, however long the frame was. */
  update(deltaMs: number): void {
    const keyed = this.isEnabled ? this.#keyVector() : new Phaser.Math.Vector2();
    if (keyed.length() > 0 || !this.isEnabled) this.#callOff();
    const vector = this.#way.length > 0 ? this.#walkOn((PACE * deltaMs) / 1000) : keyed.normalize();
    if (this.#way.length === 0) this.#sprite.setVelocity(keyed.x * PACE, keyed.y * PACE);
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

  /** Goes on along the way, which leads around everything. @returns how far it went, and whither. */
  #walkOn(reach: number): Phaser.Math.Vector2 {
    const from = new Phaser.Math.Vector2(this.#sprite.x, this.#sprite.y);
    const at = from.clone();
    let left = reach;
    while (left > 0 && this.#way[0] !== undefined) {
      const step = new Phaser.Math.Vector2(this.#way[0].x, this.#way[0].y).subtract(at);
      if (step.length() <= left) this.#way = this.#way.slice(1);
      left -= step.length();
      at.add(step.limit(step.length() + Math.min(0, left)));
    }
    this.#sprite.body?.reset(at.x, at.y);
    if (this.#way.length === 0) this.#arrive();
    return at.subtract(from);
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
