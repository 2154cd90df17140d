// Without Phaser: a talk is a stream of parts, and what you do with them is up to you.
import { DialogueManager, parsePersona } from 'townsfolk';
import pell from '../../../assets/personas/pell.yaml?raw';

export function run(stage: HTMLElement): void {
  const talk = new DialogueManager().add(parsePersona(pell, 'pell.yaml')).openTalk('pell');
  const line = document.createElement('p');
  line.textContent = talk.greet().text;
  const field = document.createElement('input');
  field.setAttribute('aria-label', 'Say something to Pell');
  field.value = 'how high is the river';
  const form = document.createElement('form');
  form.append(field);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(field.value);
  });
  stage.append(line, form);

  async function answer(typed: string): Promise<void> {
    line.textContent = '';
    for await (const part of talk.say(typed)) {
      if (part.type === 'text-delta') line.textContent += part.text;
      if (part.type === 'turn-end') line.title = `${part.mood}, ${part.source}`;
    }
  }
}
