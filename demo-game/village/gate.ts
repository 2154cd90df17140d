import type Phaser from 'phaser';
import { GATES } from '../data/gates.js';
import { world } from '../townsfolk.js';
import { middleOf, type Place } from './place.js';

/** A place with what bars the way in it now. */
export function withGates(key: string, place: Place): Place {
  return { ...place, solids: [...place.solids, ...shutGates(key).map(({ area }) => area)] };
}

/** Draws what bars the way, and calls back when it opens. */
export function addGates(scene: Phaser.Scene, key: string, onOpen: () => void): void {
  for (const { area, frame, opens } of shutGates(key)) {
    const { x } = middleOf(area);
    const bar = scene.add
      .image(x, area.y + area.height, 'world', frame)
      .setOrigin(0.5, 1)
      .setDepth(area.y + area.height);
    const forget = world.on('fact', ({ name }) => {
      if (name !== opens) return;
      bar.destroy();
      onOpen();
    });
    scene.events.once('shutdown', forget);
  }
}

function shutGates(key: string) {
  return GATES.filter(({ place, opens }) => place === key && world.fact(opens) !== true);
}
