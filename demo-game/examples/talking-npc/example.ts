// A talking NPC: one plugin, one line a character.
import Phaser from 'phaser';
import { DialogueManager, parsePersona } from 'townsfolk';
import { townsfolkPlugin } from 'townsfolk/phaser';
import pell from '../../../assets/personas/pell.yaml?raw';

class River extends Phaser.Scene {
  create(): void {
    const player = this.add.rectangle(140, 120, 12, 20, 0x7c9a4c);
    const fisher = this.add.rectangle(170, 120, 16, 22, 0xd15a3f);
    this.townsfolk.player(player);
    this.townsfolk.npc(fisher, { persona: 'pell' });
  }
}

export function run(parent: HTMLElement): void {
  parent.classList.add('game');
  const people = new DialogueManager().add(parsePersona(pell, 'pell.yaml'));
  // Give both `people` and the plugin a `model`, and he says more than his authored lines.
  const plugins = { scene: [townsfolkPlugin({ people })] };
  new Phaser.Game({
    parent,
    scale: { mode: Phaser.Scale.RESIZE },
    backgroundColor: '#332e47',
    scene: River,
    plugins,
    audio: { noAudio: true },
  });
}
