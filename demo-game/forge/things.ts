import type Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import type { Room } from './room.js';

/** What can be looked at, by the prop that is it. */
const THINGS = [
  { frame: 'prop/gate', label: 'Look at the gate', knot: 'gate' },
  { frame: 'prop/cat-0', label: 'Look at the cat', knot: 'cat' },
  { frame: 'prop/table', label: 'Sit by the candle', knot: 'table' },
] as const;

/** Things with a few words to them, and the sword on its shelf. Sitting by the candle while the sword is being mended lets a day go by. */
export function addThings(scene: Phaser.Scene, room: Room): void {
  const { townsfolk } = scene;
  for (const { frame, label, knot } of THINGS) {
    const prop = room.props.find((one) => one.frame === frame);
    if (prop === undefined) continue;
    const sprite = scene.add.zone(prop.x, prop.y - 8, 32, 28);
    townsfolk.thing(sprite, { label, onUse: () => townsfolk.tell('things', knot) });
  }
  const sword = scene.add
    .image(room.spots.sword.x, room.spots.sword.y, 'world', 'prop/broken-sword')
    .setOrigin(0.5, 1)
    .setDepth(room.spots.sword.y + 20);
  const follow = () => {
    const isHere = townsfolk.story('forge')?.getVariable('sword_taken') === true;
    sword.setVisible(isHere);
    townsfolk.story('things')?.setVariable('sword_is_here', isHere);
  };
  townsfolk.on(TownsfolkEvents.TAG, ({ name }) => {
    if (name === 'a_day_goes_by') townsfolk.story('forge')?.setVariable('sword_due', true);
  });
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, follow);
  follow();
}
