import Phaser from 'phaser';

interface Point {
  readonly x: number;
  readonly y: number;
}

type KeyName = 'up' | 'down' | 'left' | 'right' | 'w' | 'a' | 's' | 'd';

/** Walking pace, in world pixels a second. */
const PACE = 90;

/** Moves the player by arrow keys, WASD, click or tap, wherever there is ground to walk on. */
export class Walking {
  readonly #sprite: Phaser.GameObjects.Sprite;
  readonly #isLand: (x: number, y: number) => boolean;
  readonly #keys: Record<KeyName, Phaser.Input.Keyboard.Key> | undefined;
  #target: Point | undefined;
  #onArrival: (() => void) | undefined;

  constructor(scene: Phaser.Scene, sprite: Phaser.GameObjects.Sprite, isLand: (x: number, y: number) => boolean) {
    this.#sprite = sprite;
    this.#isLand = isLand;
    this.#keys = scene.input.keyboard?.addKeys(
      { up: 'UP', down: 'DOWN', left: 'LEFT', right: 'RIGHT', w: 'W', a: 'A', s: 'S', d: 'D' },
      // Keys that are typed into the dialogue are not the game's.
      false,
    ) as Record<KeyName, Phaser.Input.Keyboard.Key> | undefined;
    scene.input.on(Phaser.Input.Events.POINTER_DOWN, (pointer: Phaser.Input.Pointer, over: readonly unknown[]) => {
      if (over.length === 0) this.walkTo({ x: pointer.worldX, y: pointer.worldY });
    });
  }

  /** Walks to a point and calls back there. Water, a key or another click calls it off. */
  walkTo(target: Point, onArrival?: () => void): void {
    this.#target = target;
    this.#onArrival = onArrival;
  }

  stop(): void {
    this.#target = undefined;
    this.#onArrival = undefined;
  }

  update(deltaMs: number): void {
    const reach = (PACE * deltaMs) / 1000;
    const keyed = this.#keyVector();
    if (keyed.length() > 0) {
      this.stop();
      this.#move(keyed.setLength(reach));
    } else if (this.#target !== undefined) this.#walkOn(this.#target, reach);
  }

  #walkOn(target: Point, reach: number): void {
    const way = new Phaser.Math.Vector2(target.x - this.#sprite.x, target.y - this.#sprite.y);
    const isFar = way.length() > reach;
    if (this.#move(way.limit(reach)) && isFar) return;
    const onArrival = this.#onArrival;
    this.stop();
    onArrival?.();
  }

  /** Slides along what is in the way. @returns whether there was any way to go */
  #move({ x, y }: Phaser.Math.Vector2): boolean {
    const { x: fromX, y: fromY } = this.#sprite;
    if (this.#isLand(fromX + x, fromY)) this.#sprite.x += x;
    if (this.#isLand(this.#sprite.x, fromY + y)) this.#sprite.y += y;
    if (Math.abs(x) > 0.01) this.#sprite.setFlipX(x < 0);
    return Math.hypot(this.#sprite.x - fromX, this.#sprite.y - fromY) > 0.01;
  }

  #keyVector(): Phaser.Math.Vector2 {
    const keys = this.#keys;
    if (keys === undefined) return new Phaser.Math.Vector2();
    const isDown = (...names: readonly KeyName[]) => Number(names.some((name) => keys[name].isDown));
    return new Phaser.Math.Vector2(isDown('right', 'd') - isDown('left', 'a'), isDown('down', 's') - isDown('up', 'w'));
  }
}
