import type Phaser from 'phaser';
import type { Place, Prop } from './place.js';

/** Puts the ground, the walls and everything that stands in a place where it belongs. */
export function furnish(scene: Phaser.Scene, key: string, place: Place): void {
  scene.add.image(0, 0, `${key}-back`).setOrigin(0).setDepth(-1);
  scene.add.image(0, 0, `${key}-front`).setOrigin(0).setDepth(8000);
  for (const prop of place.props) addProp(scene, prop);
}

/** What the player cannot walk through. */
export function addWalls(scene: Phaser.Scene, place: Place): Phaser.Physics.Arcade.StaticGroup {
  const walls = scene.physics.add.staticGroup();
  for (const { x, y, width, height } of place.solids) {
    walls.add(scene.add.zone(x + width / 2, y + height / 2, width, height));
  }
  return walls;
}

function addProp(scene: Phaser.Scene, { frame, frames, fps = 4, x, y, baseY }: Prop): void {
  const sprite = scene.add.sprite(x, y, 'world', frame).setOrigin(0.5, 1).setDepth(baseY).setName(frame);
  if (frames === undefined || frames.length < 2) return;
  const key = `${frames.join()}@${fps}`;
  if (!scene.anims.exists(key))
    scene.anims.create({ key, frames: frames.map((name) => ({ key: 'world', frame: name })), frameRate: fps, repeat: -1 });
  // Not all blades of grass bend at once.
  sprite.play({ key, startFrame: Math.round(x) % frames.length });
}
