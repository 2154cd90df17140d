import type Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { life, world } from '../townsfolk.js';
import type { Place } from './place.js';

/** A night and a day, as Mira counts: from dusk to the next evening, or a good sleep and a morning. */
const MENDING = 12 * 60;

/** Keeps the story of the sword in step with the hours: it is mended once its time is over. */
export function mindTheSword({ townsfolk }: Phaser.Scene): void {
  const follow = () => {
    const forge = townsfolk.story('forge');
    if (forge?.getVariable('sword_taken') !== true) return;
    if (world.fact('sword_given') !== true) {
      world.setFact('sword_given', true);
      world.setFact('sword_given_at', world.state.minutes);
    }
    const since = world.state.minutes - Number(world.fact('sword_given_at'));
    if (since >= MENDING) forge.setVariable('sword_due', true);
  };
  townsfolk.on(TownsfolkEvents.TAG, ({ name }) => {
    if (name === 'a_day_goes_by') life.passTime(24 * 60);
  });
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, follow);
  follow();
}

/** The halves lie on the bench while she has them. */
export function addSword(scene: Phaser.Scene, place: Place): void {
  const spot = place.spots['sword'];
  if (spot === undefined) return;
  const { townsfolk } = scene;
  const sword = scene.add
    .image(spot.x, spot.y, 'world', 'prop/broken-sword')
    .setOrigin(0.5, 1)
    .setDepth(spot.y + 20);
  const follow = () => {
    const isHere = townsfolk.story('forge')?.getVariable('sword_taken') === true;
    sword.setVisible(isHere);
    townsfolk.story('things')?.setVariable('sword_is_here', isHere);
  };
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, follow);
  follow();
}
