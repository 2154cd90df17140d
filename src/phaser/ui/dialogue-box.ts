import type { SpokenLine } from '../../core/scene/conversation-state.js';
import { element } from './element.js';
import { Portrait, type PortraitArt } from './portrait.js';
import { Typewriter } from './typewriter.js';

/** Name, face and words of who speaks. Screen readers hear whole lines from the log instead of letters from here. */
export class DialogueBox {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  readonly #name = element('p', 'tf-name');
  readonly #line = element('p', 'tf-line', { 'aria-hidden': 'true' });
  readonly #shown = element('span', '');
  readonly #rest = element('span', 'tf-rest');
  readonly #portrait: Portrait;
  readonly #typewriter: Typewriter;
  #current: SpokenLine | undefined;

  constructor(art: PortraitArt | undefined, charsPerSecond: number, onPress: () => void) {
    this.#portrait = new Portrait(art);
    this.#typewriter = new Typewriter({ charsPerSecond });
    this.body = element('div', 'tf-body', {}, this.#name, this.#line);
    this.element = element('section', 'tf-dialogue', { 'aria-label': 'Dialogue' }, this.#portrait.element, this.body);
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('button, input, label') === null) onPress();
    });
  }

  /** A line, or more of the line that stands there. */
  showLine(line: SpokenLine): void {
    const isNew = line.id !== this.#current?.id;
    if (isNew) this.#typewriter.setText('');
    this.#current = line;
    this.#setName(line.speaker);
    this.#line.toggleAttribute('data-narrator', line.speaker === undefined);
    this.#typewriter.setText(line.text);
    this.#line.toggleAttribute('data-growing', !line.isComplete);
    this.#line.replaceChildren(this.#shown, this.#rest);
    this.#paint();
  }

  /** Three dots for somebody who is about to speak. */
  showThinking(npcId: string, name: string): void {
    this.#current = undefined;
    this.#setName(name);
    for (const name of ['data-narrator', 'data-growing']) this.#line.removeAttribute(name);
    const dots = element('span', 'tf-dots', {}, ...[0, 1, 2].map(() => element('i', '', {}, ' •')));
    this.#line.replaceChildren(dots);
    this.#portrait.show(npcId, 'neutral', false, BLINKLESS);
  }

  /** Lets the line be typed on; call it every frame. */
  tick(deltaMs: number, nowMs: number): void {
    const line = this.#current;
    if (line === undefined) return;
    const wasDone = this.#typewriter.isDone;
    this.#typewriter.tick(deltaMs);
    this.#portrait.show(line.npcId, line.mood, !this.#typewriter.isDone && line.npcId !== undefined, nowMs);
    if (!wasDone) this.#paint();
  }

  /** Keeps no room for more text: the line is over and the player's turn has come. */
  setCompact(isCompact: boolean): void {
    this.#line.toggleAttribute('data-over', isCompact);
  }

  get isTyping(): boolean {
    return this.#current !== undefined && !this.#typewriter.isDone;
  }

  complete(): void {
    this.#typewriter.complete();
    this.#paint();
  }

  #setName(name: string | undefined): void {
    this.#name.textContent = name ?? '';
    this.#name.hidden = name === undefined;
  }

  #paint(): void {
    this.#shown.textContent = this.#typewriter.shown;
    this.#rest.textContent = this.#typewriter.hidden;
  }
}

/** A moment at which nobody blinks. */
const BLINKLESS = 1000;
