import type Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { people, world } from '../townsfolk.js';
import { handOver, pinErrand } from './errand.js';

/** A new errand hangs at the market whenever the last one is done; whoever it is for has it when they have been spoken to. */
export function addErrands({ townsfolk }: Phaser.Scene, place: string): void {
  if (place === 'market') void pinErrand(people).catch((error: unknown) => console.info(error));
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, ({ npcId }) => {
    const recipient = npcId === undefined ? undefined : handOver(world, npcId);
    if (recipient !== undefined) townsfolk.bark(recipient.npc, recipient.thanks);
  });
}
