import type Phaser from 'phaser';
import type { Direction, Spot } from './place.js';

const DIRECTIONS: readonly Direction[] = ['down', 'left', 'right', 'up'];
const STEP_MS = 140;
const BREATH_MS = 900;

/** Declares the animations of one walker, once a game. */
export function createWalkerAnimations(scene: Phaser.Scene, name: string): void {
  const frames = (key: string, indices: readonly number[]) =>
    indices.map((index) => ({ key: 'walkers', frame: `${name}/${key}-${index}` }));
  for (const direction of DIRECTIONS) {
    if (scene.anims.exists(`${name}/walk-${direction}`)) continue;
    scene.anims.create({
      key: `${name}/walk-${direction}`,
      frames: frames(`walk-${direction}`, [0, 1, 2, 3]),
      duration: STEP_MS * 4,
      repeat: -1,
    });
    scene.anims.create({
      key: `${name}/idle-${direction}`,
      frames: frames(`idle-${direction}`, [0, 1]),
      duration: BREATH_MS * 2,
      repeat: -1,
    });
  }
}

/** A sprite of one walker, its feet at the point: it stands, walks, breathes. */
export function addWalker(
  scene: Phaser.Scene,
  name: string,
  { x, y }: Spot,
  facing: Direction = 'down',
): Phaser.Physics.Arcade.Sprite {
  createWalkerAnimations(scene, name);
  const sprite = scene.physics.add.sprite(x, y, 'walkers', `${name}/idle-${facing}-0`).setOrigin(0.5, 1).setName(name);
  sprite.body.setSize(8, 5).setOffset(4, 19);
  sprite.anims.play(`${name}/idle-${facing}`);
  return sprite.setDepth(y);
}

/** Plays the step or the breath of a walker. */
export function showWalk(sprite: Phaser.Physics.Arcade.Sprite, direction: Direction, isWalking: boolean): void {
  sprite.anims.play(`${sprite.name}/${isWalking ? 'walk' : 'idle'}-${direction}`, true);
  sprite.setDepth(sprite.y);
}

/** The direction that a vector points to most. */
export function directionOf(x: number, y: number): Direction {
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'up' : 'down';
}
