// A dialogue box of your own: it follows the state of a conversation, and says what the player does.
import Phaser from 'phaser';
import { DialogueManager, parsePersona, type ConversationLike, type ConversationState } from 'townsfolk';
import { townsfolkPlugin, type DialogueView } from 'townsfolk/phaser';
import pell from '../../../assets/personas/pell.yaml?raw';

class PlainBox implements DialogueView {
  readonly #root = document.createElement('section');
  #talk: ConversationLike | undefined;
  #forget: () => void = () => undefined;

  constructor(parent: HTMLElement) {
    this.#root.setAttribute('aria-live', 'polite');
    this.moveTo(parent);
  }

  show(talk: ConversationLike): void {
    this.#talk = talk;
    this.#forget = talk.on('state', (state) => this.#render(talk, state));
  }

  hide(): void {
    this.#forget();
    this.#talk = undefined;
    this.#root.replaceChildren();
  }

  showNear(near: Parameters<DialogueView['showNear']>[0]): void {
    if (this.#talk !== undefined || near.length === this.#root.childElementCount) return;
    this.#root.replaceChildren(...near.map(({ label, onUse }) => button(label, onUse)));
  }

  moveTo(parent: HTMLElement): void {
    parent.append(this.#root);
  }

  showStatus(): void {}

  tick(): void {}

  destroy(): void {
    this.#root.remove();
  }

  #render(talk: ConversationLike, state: ConversationState): void {
    const leave = button('Leave', () => talk.leave());
    if (state.type === 'thinking') this.#root.replaceChildren(`${state.npcName} thinks…`, leave);
    if (state.type === 'line')
      this.#root.replaceChildren(
        state.line.text,
        button('Go on', () => talk.advance()),
      );
    if (state.type !== 'prompt') return;
    const choices = state.choices.map(({ index, text }) => button(text, () => talk.choose(index)));
    this.#root.replaceChildren(...(state.canType ? [field((text) => talk.type(text))] : []), ...choices, leave);
  }
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = label;
  made.addEventListener('click', onPress);
  return made;
}

function field(onSend: (text: string) => void): HTMLFormElement {
  const [form, input] = [document.createElement('form'), document.createElement('input')];
  input.setAttribute('aria-label', 'What you say');
  form.append(input);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSend(input.value);
  });
  return form;
}

class River extends Phaser.Scene {
  create(): void {
    this.townsfolk.player(this.add.rectangle(140, 100, 12, 20, 0x7c9a4c));
    this.townsfolk.npc(this.add.rectangle(170, 100, 16, 22, 0xd15a3f), { persona: 'pell' });
  }
}

export function run(parent: HTMLElement): void {
  const people = new DialogueManager().add(parsePersona(pell, 'pell.yaml'));
  const plugins = { scene: [townsfolkPlugin({ people, createView: (over) => new PlainBox(over) })] };
  const look = { width: 320, height: 200, backgroundColor: '#332e47' };
  new Phaser.Game({ ...look, parent, scene: River, plugins, audio: { noAudio: true } });
}
