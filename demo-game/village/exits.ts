import Phaser from 'phaser';
import { isStill } from './air.js';
import type { Landmark } from './landmark.js';
import { middleOf, type Exit, type Place } from './place.js';

/** How long it gets dark between two places, in milliseconds. */
const DARK_MS = 220;

/** From how far an exit can be taken by its button, in world pixels. */
const REACH = 40;

/** Ways out: walked into, clicked, or taken by a button named after where they lead. */
export function addExits(
  scene: Phaser.Scene,
  player: Phaser.GameObjects.Sprite,
  place: Place,
  leave: (exit: Exit) => void,
): readonly Landmark[] {
  let isLeaving = false;
  const go = (exit: Exit) => {
    if (isLeaving || scene.townsfolk.isTalking) return;
    isLeaving = true;
    darken(scene, () => leave(exit));
  };
  for (const exit of place.exits) {
    const { x, y } = middleOf(exit.area);
    const zone = scene.add.zone(x, y, exit.area.width, exit.area.height);
    scene.townsfolk.thing(zone, { label: exit.label, radius: REACH, onUse: () => go(exit) });
  }
  scene.events.on(Phaser.Scenes.Events.UPDATE, () => {
    const taken = place.exits.find(({ area }) => Phaser.Geom.Rectangle.Contains(rectangle(area), player.x, player.y));
    if (taken !== undefined) go(taken);
  });
  return place.exits.map((exit) => ({ label: exit.label, at: middleOf(exit.area), use: () => go(exit) }));
}

/** It gets light again: at the beginning of a place. */
export function lighten({ cameras }: Phaser.Scene): void {
  if (!isStill()) cameras.main.fadeIn(DARK_MS, 23, 20, 31);
}

function darken({ cameras }: Phaser.Scene, then: () => void): void {
  if (isStill()) return then();
  cameras.main.once(Phaser.Cameras.Scene2D.Events.FADE_OUT_COMPLETE, then);
  cameras.main.fadeOut(DARK_MS, 23, 20, 31);
}

function rectangle({ x, y, width, height }: Exit['area']): Phaser.Geom.Rectangle {
  return new Phaser.Geom.Rectangle(x, y, width, height);
}
