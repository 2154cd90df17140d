import type Phaser from 'phaser';
import { THINGS } from '../data/things.js';
import type { Landmark } from './landmark.js';
import type { Place, Spot } from './place.js';

/** From how far a thing can be looked at, in world pixels: nearer than people can be spoken to, who go first. */
const REACH = 32;

/** How far below a thing one stands to look at it, in world pixels. */
const BELOW = 10;

/** What can be looked at here, each with a few words to it. */
export function addThings(scene: Phaser.Scene, key: string, place: Place): readonly Landmark[] {
  const { townsfolk } = scene;
  const landmarks: Landmark[] = [];
  for (const { place: where, at, label, knot, story = 'things' } of THINGS) {
    const spot = where === key ? spotOf(place, at) : undefined;
    if (spot === undefined) continue;
    const zone = scene.add.zone(spot.x, spot.y - 8, 32, 28);
    const use = () => townsfolk.tell(story, knot);
    townsfolk.thing(zone, { label, radius: REACH, onUse: use });
    landmarks.push({ label, at: { x: spot.x, y: spot.y + BELOW }, use });
  }
  return landmarks;
}

function spotOf({ props, spots }: Place, at: string): Spot | undefined {
  return spots[at] ?? props.find(({ frame }) => frame === at);
}
