import type Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { mindTheMending } from '../mending.js';
import { life, world } from '../townsfolk.js';
import type { Place } from './place.js';

/** Looks at every talk's end whether the sword is mended; `# a_day_goes_by` of a story lets a day go by. */
export function mindTheSword({ townsfolk }: Phaser.Scene): void {
  townsfolk.on(TownsfolkEvents.TAG, ({ name }) => {
    if (name === 'a_day_goes_by') life.passTime(24 * 60);
  });
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, () => mindTheMending(world));
  mindTheMending(world);
}

/** The halves lie on the bench while she has them. */
export function addSword(scene: Phaser.Scene, place: Place): void {
  const spot = place.spots['sword'];
  if (spot === undefined) return;
  const sword = scene.add
    .image(spot.x, spot.y, 'world', 'prop/broken-sword')
    .setOrigin(0.5, 1)
    .setDepth(spot.y + 20);
  const follow = () => void sword.setVisible(world.fact('sword_taken') === true);
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_END, follow);
  follow();
}
