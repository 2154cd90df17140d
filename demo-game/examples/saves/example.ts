// Saves: one small snapshot of everything, in slots, in whatever storage a game likes.
import { DialogueManager, MemoryStorage, SaveSlots, World, parsePersona, restoreSnapshot, takeSnapshot } from 'townsfolk';
import wick from '../../../assets/personas/wick.yaml?raw';
import { print } from '../print.js';

export async function run(stage: HTMLElement): Promise<void> {
  const world = new World({ items: { coppers: 4 } });
  const people = new DialogueManager({ world }).add(parsePersona(wick, 'wick.yaml'));
  const slots = new SaveSlots(new MemoryStorage(), 'example');
  await slots.store('one', await takeSnapshot(people), { title: 'Before the bridge' });
  world.take('coppers', 3);
  print(stage, `Wick has been paid. Coppers left: ${world.count('coppers')}`);
  restoreSnapshot((await slots.load('one'))!, people);
  print(stage, `Loaded "${(await slots.list())[0]?.title}". Coppers: ${world.count('coppers')}`);
}
