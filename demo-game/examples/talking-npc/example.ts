// A talking NPC: one plugin, one line a character.
import Phaser from 'phaser';
import { DialogueManager, parsePersona } from 'townsfolk';
import { townsfolkPlugin } from 'townsfolk/phaser';
import mira from '../../../assets/personas/mira.yaml?raw';

class Forge extends Phaser.Scene {
  create(): void {
    const player = this.add.rectangle(140, 120, 12, 20, 0x7c9a4c);
    const smith = this.add.rectangle(170, 120, 16, 22, 0xd15a3f);
    this.townsfolk.player(player);
    this.townsfolk.npc(smith, { persona: 'mira' });
  }
}

export function run(parent: HTMLElement): void {
  const people = new DialogueManager().add(parsePersona(mira, 'mira.yaml'));
  // Give both `people` and the plugin a `model`, and she says more than her authored lines.
  const plugins = { scene: [townsfolkPlugin({ people })] };
  parent.style.position = 'relative';
  new Phaser.Game({
    parent,
    width: 320,
    height: 480,
    backgroundColor: '#332e47',
    scene: Forge,
    plugins,
    audio: { noAudio: true },
  });
}
