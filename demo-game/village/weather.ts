import Phaser from 'phaser';
import { DEPTH, isStill } from './air.js';
import type { Area, Place } from './place.js';

const STREAKS = ['rain/streak-0', 'rain/streak-1', 'rain/streak-2', 'rain/streak-3'];

/** Rain where the sky is seen, and rings where it falls on water. */
export function addRain(scene: Phaser.Scene, place: Place): void {
  for (const area of place.rain) addStreaks(scene, area, place.isIndoors);
  createLoop(scene, 'rain/ring', ['rain/ring-0', 'rain/ring-1', 'rain/ring-2', 'rain/ring-3'], 9, 500);
  place.puddles.forEach((spot, index) =>
    scene.add
      .sprite(spot.x, spot.y, 'world', 'rain/ring-0')
      .setDepth(1)
      .playAfterDelay('rain/ring', index * 230),
  );
}

function addStreaks(scene: Phaser.Scene, { x, y, width, height }: Area, isIndoors: boolean): void {
  scene.add
    .particles(0, 0, 'world', {
      frame: STREAKS,
      x: { min: x + 2, max: x + width + (isIndoors ? -2 : 20) },
      y: isIndoors ? y : y - 30,
      speedY: isIndoors ? { min: 150, max: 210 } : { min: 220, max: 300 },
      speedX: isIndoors ? -12 : -34,
      lifespan: (height / (isIndoors ? 210 : 250)) * 1000,
      quantity: 1,
      frequency: (isIndoors ? 2600 : 12_000) / width,
      alpha: isIndoors ? { min: 0.35, max: 0.8 } : { min: 0.15, max: 0.5 },
    })
    .setDepth(isIndoors ? 0 : DEPTH.weather);
}

/** Light that comes and goes on open water; where motion is not wanted it stays. */
export function addWater(scene: Phaser.Scene, { glints }: Place): void {
  createLoop(scene, 'water/glint', ['water/glint-0', 'water/glint-1', 'water/glint-2', 'water/glint-1'], 3, 900);
  glints.forEach(({ x, y }, index) => {
    const glint = scene.add.sprite(x, y, 'world', 'water/glint-1').setDepth(0);
    if (!isStill()) glint.playAfterDelay('water/glint', (index * 370) % 2600);
  });
}

/** Leaves that let go one by one. */
export function addLeaves(scene: Phaser.Scene, { emitters, width, height }: Place): void {
  if (emitters['leaves'] === undefined) return;
  scene.add
    .particles(0, 0, 'world', {
      frame: ['particle/leaf-0', 'particle/leaf-1', 'particle/leaf-2'],
      x: { min: 0, max: width + 60 },
      y: { min: -10, max: height * 0.5 },
      speedX: { min: -26, max: -8 },
      speedY: { min: 12, max: 26 },
      rotate: { min: 0, max: 360 },
      alpha: { values: [0, 1, 1, 0] },
      lifespan: 5200,
      frequency: 900,
    })
    .setDepth(DEPTH.weather);
}

/** Fireflies over the grass, where there are any. */
export function addFireflies(scene: Phaser.Scene, { emitters, width, height }: Place): void {
  if (emitters['fireflies'] === undefined) return;
  scene.add
    .particles(0, 0, 'world', {
      frame: 'particle/firefly',
      x: { min: 20, max: width - 20 },
      y: { min: height * 0.35, max: height - 20 },
      speed: { min: 3, max: 12 },
      alpha: { values: [0, 1, 0.2, 1, 0] },
      lifespan: 3600,
      frequency: 220,
    })
    .setDepth(DEPTH.glow);
}

/** Shadows of slow clouds, by day. */
export function addClouds(scene: Phaser.Scene, { width, height }: Place): void {
  for (const [index, at] of [0.15, 0.75].entries()) {
    const cloud = scene.add
      .image(width * at, height * (0.3 + index * 0.4), 'world', 'light/soft')
      .setTint(0x1a1524)
      .setTintMode(Phaser.TintModes.FILL)
      .setScale(1.7, 0.7)
      .setAlpha(0.16)
      .setDepth(DEPTH.weather);
    scene.tweens.add({ targets: cloud, x: cloud.x + width * 0.7, duration: 60_000, yoyo: true, repeat: -1 });
  }
}

function createLoop(scene: Phaser.Scene, key: string, frames: readonly string[], frameRate: number, repeatDelay: number): void {
  if (scene.anims.exists(key)) return;
  scene.anims.create({ key, frames: frames.map((frame) => ({ key: 'world', frame })), frameRate, repeat: -1, repeatDelay });
}
