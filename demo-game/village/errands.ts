import Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { people, random, world } from '../townsfolk.js';
import { handOver, pinErrand } from './errand.js';

/** A new errand hangs at the market whenever the last one is done; whoever it is for has it when they have been spoken to. */
export function addErrands({ townsfolk, events }: Phaser.Scene, place: string): void {
  const gone = new AbortController();
  events.once(Phaser.Scenes.Events.SHUTDOWN, () => gone.abort());
  if (place === 'market') void pinErrand({ people, random, signal: gone.signal }).catch((error: unknown) => console.info(error));
  townsfolk.on(TownsfolkEvents.CONVERSATION_END, ({ npcId }) => {
    const recipient = npcId === undefined ? undefined : handOver(world, npcId);
    if (recipient !== undefined) townsfolk.bark(recipient.npc, recipient.thanks);
  });
}
