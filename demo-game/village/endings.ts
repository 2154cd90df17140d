import type Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';

/** Goes to the end of the game when a story has said which it is. */
export function listenForEndings(scene: Phaser.Scene): void {
  let ending: string | undefined;
  scene.townsfolk.on(TownsfolkEvents.TAG, ({ name, value }) => {
    if (name === 'ending') ending = value;
  });
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_END, () => {
    if (ending !== undefined) scene.scene.start('ending', { ending });
  });
}
