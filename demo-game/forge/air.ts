import Phaser from 'phaser';
import type { Room } from './room.js';

/** The evening in the room: everything is multiplied with this before the lights are added. */
const DUSK = 0x8f86b8;

const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Dusk over the room, and the lights of the hearth, the lantern and the door in it. */
export function addLights(scene: Phaser.Scene, room: Room): void {
  scene.add.rectangle(0, 0, room.width, room.height, DUSK).setOrigin(0).setDepth(9000).setBlendMode(Phaser.BlendModes.MULTIPLY);
  for (const { x, y, radius, colour, flicker } of room.lights) {
    const light = scene.add
      .image(x, y, 'light')
      .setTint(Phaser.Display.Color.HexStringToColor(colour).color)
      .setBlendMode(Phaser.BlendModes.ADD)
      .setDepth(9001);
    const size = (radius * 2) / light.width;
    light.setScale(size).setAlpha(0.55);
    if (flicker === 0 || isStill()) continue;
    scene.tweens.add({ targets: light, alpha: 0.55 + flicker * 0.3, scale: size * (1 + flicker * 0.06), duration: 170, ease: 'Sine.inOut', yoyo: true, repeat: -1, repeatDelay: 90 });
  }
}
