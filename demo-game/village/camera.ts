import Phaser from 'phaser';
import type { Area } from './place.js';

/** How much of a place is seen at least, in world pixels; the zoom is the largest whole number that shows it. */
const VIEW = { width: 360, height: 200 };

/** How far a place may be pushed up while somebody talks, so that the dialogue does not stand before them, in world pixels. */
const TALK_ROOM = 90;

type Size = Pick<Area, 'width' | 'height'>;

/** The camera keeps the player in view, at a whole-number zoom that fits the window. */
export function follow(scene: Phaser.Scene, player: Phaser.GameObjects.Sprite, place: Size): void {
  const camera = scene.cameras.main;
  camera.setBounds(0, 0, place.width, place.height).startFollow(player, true, 0.15, 0.15);
  const fit = (window: Size) => camera.setZoom(zoomFor(window, place));
  fit(scene.scale);
  scene.scale.on(Phaser.Scale.Events.RESIZE, fit);
  scene.events.once(Phaser.Scenes.Events.SHUTDOWN, () => scene.scale.off(Phaser.Scale.Events.RESIZE, fit));
}

/** Looks up while a talk is on, and back when it is over. */
export function lookUp({ cameras }: Phaser.Scene, { width, height }: Size, isTalking: boolean): void {
  const room = isTalking ? TALK_ROOM : 0;
  cameras.main.setBounds(0, 0, width, height + room).setFollowOffset(0, -room / 2);
}

function zoomFor(window: Size, place: Size): number {
  const fits = Math.floor(Math.min(window.width / VIEW.width, window.height / VIEW.height));
  // Nearer where the window would show more than the place, up to a sliver.
  const covers = Math.ceil(Math.max(window.width / place.width, window.height / place.height) - 0.15);
  return Math.max(1, fits, Math.min(covers, fits + 2));
}
