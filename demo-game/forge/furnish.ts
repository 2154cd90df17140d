import type Phaser from 'phaser';
import type { Prop, Room } from './room.js';

/** Puts the floor, the walls and everything that stands in the room where it belongs. */
export function furnish(scene: Phaser.Scene, room: Room): void {
  scene.add.image(0, 0, 'forge-back').setOrigin(0).setDepth(-1);
  scene.add.image(0, 0, 'forge-front').setOrigin(0).setDepth(8000);
  for (const prop of room.props) addProp(scene, prop);
}

/** What the player cannot walk through. */
export function addWalls(scene: Phaser.Scene, room: Room): Phaser.Physics.Arcade.StaticGroup {
  const walls = scene.physics.add.staticGroup();
  for (const { x, y, width, height } of room.solids) {
    walls.add(scene.add.zone(x + width / 2, y + height / 2, width, height));
  }
  return walls;
}

function addProp(scene: Phaser.Scene, { frame, frames, fps = 4, x, y, baseY }: Prop): void {
  const sprite = scene.add.sprite(x, y, 'world', frame).setOrigin(0.5, 1).setDepth(baseY).setName(frame);
  if (frames === undefined) return;
  if (!scene.anims.exists(frame))
    scene.anims.create({ key: frame, frames: frames.map((name) => ({ key: 'world', frame: name })), frameRate: fps, repeat: -1 });
  sprite.play(frame);
}
