// A talk inside an ink story: `# talk:` opens it, the story's own choices and exits end it.
import Phaser from 'phaser';
import { DialogueManager, parsePersona } from 'townsfolk';
import { createInkStory, createSpeakers, worldFunctions } from 'townsfolk/ink';
import { townsfolkPlugin } from 'townsfolk/phaser';
import pell from '../../../assets/personas/pell.yaml?raw';
import ferry from './ferry.ink';

class Bank extends Phaser.Scene {
  preload(): void {
    this.load.inkStory('ferry', ferry);
  }

  create(): void {
    this.townsfolk.player(this.add.rectangle(140, 120, 12, 20, 0x7c9a4c));
    this.townsfolk.npc(this.add.rectangle(170, 120, 16, 22, 0xd15a3f), { persona: 'pell', story: 'ferry' });
  }
}

export function run(parent: HTMLElement): void {
  parent.classList.add('game');
  const people = new DialogueManager().add(parsePersona(pell, 'pell.yaml'));
  const plugin = townsfolkPlugin({
    people,
    createStory: (json) => createInkStory({ json, speakers: createSpeakers(people.personas), functions: worldFunctions(people) }),
  });
  new Phaser.Game({
    parent,
    scale: { mode: Phaser.Scale.RESIZE },
    backgroundColor: '#332e47',
    scene: Bank,
    plugins: { scene: [plugin] },
    audio: { noAudio: true },
  });
}
