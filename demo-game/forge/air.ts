import Phaser from 'phaser';
import type { Light, Room } from './room.js';

/** The evening in the room: everything is multiplied with this before the lights are added. */
const DUSK = 0x8f86b8;

/** Depths above everybody: dusk, lights, then what glows by itself. */
const DEPTH = { dusk: 9000, light: 9001, glow: 9002 } as const;

/** Dusk, firelight, rain, sparks and smoke. All of it stands still for players who asked for less motion. */
export function addAir(scene: Phaser.Scene, room: Room): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scene.add
    .rectangle(0, 0, room.width, room.height, DUSK)
    .setOrigin(0)
    .setDepth(DEPTH.dusk)
    .setBlendMode(Phaser.BlendModes.MULTIPLY);
  for (const light of room.lights) addLight(scene, light, isStill);
  if (isStill) return;
  addRain(scene, room);
  addSmoke(scene, room);
  addEmbers(scene, room);
}

/** Sparks off the anvil, one hammer blow's worth. */
export function strikeSparks(scene: Phaser.Scene, room: Room): void {
  const { x, y } = room.emitters.sparks;
  const sparks = scene.add.particles(x, y, 'world', {
    frame: ['particle/spark-0', 'particle/spark-1', 'particle/spark-2'],
    speed: { min: 30, max: 90 },
    angle: { min: 200, max: 340 },
    gravityY: 160,
    lifespan: { min: 200, max: 500 },
    emitting: false,
  });
  sparks.setDepth(DEPTH.glow).explode(9);
  scene.time.delayedCall(600, () => sparks.destroy());
}

function addLight(scene: Phaser.Scene, { x, y, radius, colour, flicker, strength }: Light, isStill: boolean): void {
  const light = scene.add
    .image(x, y, 'world', 'light/soft')
    .setTint(Phaser.Display.Color.HexStringToColor(colour).color)
    .setBlendMode(Phaser.BlendModes.ADD)
    .setDepth(DEPTH.light)
    .setAlpha(strength);
  const size = (radius * 2) / light.width;
  light.setScale(size);
  if (flicker === 0 || isStill) return;
  const tween = {
    targets: light,
    alpha: strength * (1 - 0.18 * flicker),
    scale: size * (1 - 0.04 * flicker),
    ease: 'Sine.inOut',
    yoyo: true,
    repeat: -1,
  };
  scene.tweens.add({ ...tween, duration: 190, repeatDelay: 70 });
}

function addRain(scene: Phaser.Scene, room: Room): void {
  for (const { x, y, width, height } of room.rain) {
    scene.add
      .particles(0, 0, 'world', {
        frame: ['rain/streak-0', 'rain/streak-1', 'rain/streak-2', 'rain/streak-3'],
        x: { min: x + 2, max: x + width - 2 },
        y,
        speedY: { min: 150, max: 210 },
        speedX: -12,
        lifespan: (height / 210) * 1000,
        quantity: 1,
        frequency: 2600 / width,
        alpha: { min: 0.35, max: 0.8 },
      })
      .setDepth(0);
  }
  const rings = ['rain/ring-0', 'rain/ring-1', 'rain/ring-2', 'rain/ring-3'].map((frame) => ({ key: 'world', frame }));
  if (!scene.anims.exists('rain/ring'))
    scene.anims.create({ key: 'rain/ring', frames: rings, frameRate: 9, repeat: -1, repeatDelay: 500 });
  room.puddles.forEach(({ x, y }, index) =>
    scene.add
      .sprite(x, y, 'world', 'rain/ring-0')
      .setDepth(1)
      .playAfterDelay('rain/ring', index * 230),
  );
}

function addSmoke(scene: Phaser.Scene, { emitters }: Room): void {
  const puff = (kind: 'smoke' | 'steam', spot: { readonly x: number; readonly y: number }, frequency: number) =>
    scene.add
      .particles(spot.x, spot.y, 'world', {
        frame: [0, 1, 2, 3].map((index) => `particle/${kind}-${index}`),
        speedY: { min: -16, max: -9 },
        speedX: { min: -4, max: 4 },
        alpha: { start: 0.5, end: 0 },
        lifespan: 1800,
        frequency,
      })
      .setDepth(7000);
  puff('steam', emitters.steam, 420);
  puff('smoke', emitters.chimney, 700);
}

function addEmbers(scene: Phaser.Scene, { emitters }: Room): void {
  scene.add
    .particles(emitters.embers.x, emitters.embers.y, 'world', {
      frame: 'particle/ember',
      x: { min: -22, max: 22 },
      speedY: { min: -34, max: -14 },
      speedX: { min: -6, max: 6 },
      alpha: { start: 1, end: 0 },
      lifespan: 1300,
      frequency: 260,
    })
    .setDepth(DEPTH.glow);
}
