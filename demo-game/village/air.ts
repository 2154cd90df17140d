import Phaser from 'phaser';
import { addFire } from './fire.js';
import { daylightAt, isRaining, type Daylight } from './daylight.js';
import type { Light, Place } from './place.js';
import { addLeaves, addFireflies, addClouds, addRain, addWater } from './weather.js';

/** Depths above everybody: the hour, its lights, then what glows by itself. */
export const DEPTH = { weather: 8900, hour: 9000, light: 9001, glow: 9002 } as const;

/** Whether the player has asked for less motion: then the air stands still. */
export function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Hour, lamps, weather, smoke and sparks of a place. */
export function addAir(scene: Phaser.Scene, place: Place, minutes: number, weather: string): void {
  const daylight = daylightAt(minutes, weather);
  scene.add
    .rectangle(0, 0, place.width, place.height, place.isIndoors ? daylight.indoors : daylight.outdoors)
    .setOrigin(0)
    .setDepth(DEPTH.hour)
    .setBlendMode(Phaser.BlendModes.MULTIPLY);
  for (const light of place.lights) addLight(scene, light, daylight);
  addWater(scene, place);
  if (isStill()) return;
  if (isRaining(weather)) addRain(scene, place);
  addFire(scene, place);
  if (place.isIndoors) return;
  addLeaves(scene, place);
  if (daylight.lamps > 0.8) addFireflies(scene, place);
  if (daylight.lamps === 0) addClouds(scene, place);
}

function addLight(scene: Phaser.Scene, { x, y, radius, colour, flicker, strength, evening }: Light, { lamps }: Daylight): void {
  const bright = evening === true ? strength * lamps : strength;
  if (bright === 0) return;
  const light = scene.add
    .image(x, y, 'world', 'light/soft')
    .setTint(Phaser.Display.Color.HexStringToColor(colour).color)
    .setBlendMode(Phaser.BlendModes.ADD)
    .setDepth(DEPTH.light)
    .setAlpha(bright);
  const size = (radius * 2) / light.width;
  light.setScale(size);
  if (flicker === 0 || isStill()) return;
  const tween = {
    targets: light,
    alpha: bright * (1 - 0.18 * flicker),
    scale: size * (1 - 0.04 * flicker),
    ease: 'Sine.inOut',
    yoyo: true,
    repeat: -1,
  };
  scene.tweens.add({ ...tween, duration: 190 + Math.round((x + y) % 60), repeatDelay: 70 });
}
