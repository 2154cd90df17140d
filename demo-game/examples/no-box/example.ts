// No box at all: words stand in the scene, and the game goes on from them as it likes. Such a game makes itself accessible.
import Phaser from 'phaser';
import { DialogueManager, parsePersona } from 'townsfolk';
import { TownsfolkEvents, townsfolkPlugin } from 'townsfolk/phaser';
import pell from '../../../assets/personas/pell.yaml?raw';

/** What the player asks, one after the other. */
const QUESTIONS = ['how high is the river', 'who are you'];

class River extends Phaser.Scene {
  create(): void {
    const fisher = this.add.rectangle(160, 140, 16, 22, 0xd15a3f);
    const words = this.add
      .text(160, 120, 'Click him, then the river.', { align: 'center', wordWrap: { width: 280 } })
      .setOrigin(0.5, 1);
    const questions = [...QUESTIONS];
    this.townsfolk.player(this.add.rectangle(130, 140, 12, 20, 0x7c9a4c));
    this.townsfolk.npc(fisher, { persona: 'pell' });
    this.townsfolk.on(TownsfolkEvents.CONVERSATION_START, ({ conversation }) => {
      conversation.on('state', (state) => {
        if (state.type === 'line') words.setText(state.line.text);
        if (state.type === 'thinking') words.setText('…');
        if (state.type !== 'prompt') return;
        const question = questions.shift();
        if (question === undefined) conversation.leave();
        else conversation.type(question);
      });
    });
    this.townsfolk.on(TownsfolkEvents.CONVERSATION_END, () => words.setText('He looks at the river.'));
    this.input.on(Phaser.Input.Events.POINTER_DOWN, () => this.townsfolk.conversation?.advance());
  }
}

export function run(parent: HTMLElement): void {
  const people = new DialogueManager().add(parsePersona(pell, 'pell.yaml'));
  const plugins = { scene: [townsfolkPlugin({ people, createView: () => undefined })] };
  const look = { width: 320, height: 200, backgroundColor: '#332e47' };
  new Phaser.Game({ ...look, parent, scene: River, plugins, audio: { noAudio: true } });
}
