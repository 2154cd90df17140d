// Barks: what people mutter when nobody asks, as place, hour and world suit.
import { Barks, DialogueManager, World, parsePersona } from 'townsfolk';
import lark from '../../../assets/personas/lark.yaml?raw';
import { print } from '../print.js';

export async function run(stage: HTMLElement): Promise<void> {
  const world = new World({ minutes: 20 * 60 });
  const people = new DialogueManager({ world }).add(parsePersona(lark, 'lark.yaml'));
  const barks = new Barks(people, { coolDownMs: 0, anyCoolDownMs: 0, inventedShare: 0 });
  for (let count = 0; count < 2; count++) print(stage, (await barks.bark('lark', { place: 'inn' }))?.text ?? '');
  world.setFact('pumps_mended', true);
  print(stage, 'And when the pumps are mended:');
  print(stage, (await barks.bark('lark', { place: 'inn' }))?.text ?? '');
}
