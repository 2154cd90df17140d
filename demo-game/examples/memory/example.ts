// Who saw it remembers it, and word gets around: an hour at the inn is enough.
import { DialogueManager, TownLife, World, parsePersona } from 'townsfolk';
import bessa from '../../../assets/personas/bessa.yaml?raw';
import garrick from '../../../assets/personas/garrick.yaml?raw';
import { print } from '../print.js';

export function run(stage: HTMLElement): void {
  const world = new World({ player: { name: 'Ash', is: 'a courier' }, minutes: 17 * 60, place: 'mine' });
  const people = new DialogueManager({ world });
  people.add(parsePersona(bessa, 'bessa.yaml')).add(parsePersona(garrick, 'garrick.yaml'));
  const life = new TownLife(people);
  life.settle();
  world.addDeed('mended the Deepcut pumps', { importance: 0.9 });
  const tell = (npc: string) =>
    print(
      stage,
      `${npc}: ${
        people.memory
          .of(npc)
          .map(({ text, via, certainty }) => `${text} (${via.join(' told ') || 'saw it'}, ${certainty.toFixed(2)})`)
          .join('; ') || 'nothing'
      }`,
    );
  print(stage, 'At five, up at the mine:');
  ['garrick', 'bessa'].forEach(tell);
  life.passTime(5 * 60);
  print(stage, 'At ten, when Garrick has been at the inn:');
  ['garrick', 'bessa'].forEach(tell);
}
