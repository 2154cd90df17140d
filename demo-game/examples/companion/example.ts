// A companion: he goes where the player goes, along the same way, and stands still for a talk. Arrow keys walk.
import Phaser from 'phaser';
import { DialogueManager, parsePersona } from 'townsfolk';
import { townsfolkPlugin } from 'townsfolk/phaser';
import pell from '../../../assets/personas/pell.yaml?raw';

const PACE = 90;

class River extends Phaser.Scene {
  #player!: Phaser.GameObjects.Rectangle;
  #keys!: Phaser.Types.Input.Keyboard.CursorKeys;

  create(): void {
    this.#player = this.add.rectangle(140, 120, 12, 20, 0x7c9a4c);
    this.#keys = this.input.keyboard!.createCursorKeys();
    this.townsfolk.player(this.#player);
    this.townsfolk.npc(this.add.rectangle(40, 120, 16, 22, 0xd15a3f), { persona: 'pell', follow: { pace: PACE } });
    // A story does the same with "# follow: pell" and "# stay: pell".
    this.townsfolk.follow('pell');
  }

  override update(_time: number, deltaMs: number): void {
    const { left, right, up, down } = this.#keys;
    this.#player.x += ((Number(right.isDown) - Number(left.isDown)) * PACE * deltaMs) / 1000;
    this.#player.y += ((Number(down.isDown) - Number(up.isDown)) * PACE * deltaMs) / 1000;
  }
}

export function run(parent: HTMLElement): void {
  parent.classList.add('game');
  const people = new DialogueManager().add(parsePersona(pell, 'pell.yaml'));
  const plugins = { scene: [townsfolkPlugin({ people })] };
  const look = { scale: { mode: Phaser.Scale.RESIZE }, backgroundColor: '#332e47' };
  new Phaser.Game({ ...look, parent, scene: River, plugins, audio: { noAudio: true } });
}
