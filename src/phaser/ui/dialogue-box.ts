import type { SpokenLine } from '../../core/scene/conversation-state.js';
import { element } from './element.js';
import type { BoxPart } from './parts.js';
import { Portrait, type PictureArt, type PortraitArt } from './portrait.js';
import { LinePainter } from './rich/line-painter.js';
import { parseRich } from './rich/parse-rich.js';
import { plainText, type RichText } from './rich/rich-text.js';
import { Typewriter, type Pace } from './typewriter.js';

/** What a box is made with. */
export interface DialogueBoxOptions {
  readonly portraits?: PortraitArt | undefined;
  readonly icons?: PictureArt | undefined;
  readonly charsPerSecond: number;
  /** The box was pressed, beside its buttons. */
  readonly onPress: () => void;
  /** A letter has appeared. */
  readonly onLetter?: ((line: SpokenLine, letter: string, nowMs: number) => void) | undefined;
}

/** Name, face and words of who speaks. Screen readers hear whole lines from the log instead of letters from here. */
export class DialogueBox implements BoxPart {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  /** The row with the name plate. */
  readonly head: HTMLElement;
  readonly #name = element('p', 'tf-name tf-plate');
  readonly #line = element('p', 'tf-line', { 'aria-hidden': 'true', dir: 'auto' });
  readonly #painter: LinePainter;
  readonly #portrait: Portrait;
  readonly #typewriter: Typewriter;
  readonly #onLetter: DialogueBoxOptions['onLetter'];
  #current: SpokenLine | undefined;

  constructor({ portraits, icons, charsPerSecond, onPress, onLetter }: DialogueBoxOptions) {
    this.#portrait = new Portrait(portraits);
    this.#painter = new LinePainter(this.#line, icons);
    this.#typewriter = new Typewriter({ charsPerSecond });
    this.#onLetter = onLetter;
    this.head = element('div', 'tf-head', {}, this.#name);
    this.body = element('div', 'tf-body', {}, this.head, this.#line);
    this.element = element('section', 'tf-dialogue', { 'aria-label': 'Dialogue' }, this.#portrait.element, this.body);
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('button, input, label') === null) onPress();
    });
  }

  setSpeed(charsPerSecond: number): void {
    this.#typewriter.setSpeed(charsPerSecond);
  }

  /** A line, or more of the line that stands there. */
  showLine(line: SpokenLine): void {
    const isNew = line.id !== this.#current?.id;
    if (isNew) this.#typewriter.setText('');
    this.#current = line;
    this.#setName(line.speaker);
    // What is thought looks as what is told: nobody says it.
    this.#line.toggleAttribute('data-narrator', line.speaker === undefined || line.isThought === true);
    // Only what an author wrote has marks: in a model's line they are letters like others.
    const rich = line.source === 'model' || line.source === 'player' ? plainText(line.text) : parseRich(line.text);
    this.#typewriter.setText(rich.plain, paceOf(rich, line.isComplete));
    this.#painter.setText(rich);
    this.#line.toggleAttribute('data-growing', !line.isComplete);
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
    const before = this.#typewriter.shownLength;
    this.#typewriter.tick(deltaMs);
    this.#portrait.show(line.portrait ?? line.npcId, line.mood, !this.#typewriter.isDone && line.npcId !== undefined, nowMs);
    if (this.#typewriter.shownLength === before) return;
    this.#paint();
    this.#onLetter?.(line, this.#typewriter.lastShown, nowMs);
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
    const isDone = this.#current !== undefined && this.#current.isComplete && this.#typewriter.isDone;
    this.#line.toggleAttribute('data-done', isDone);
    this.#painter.paint(this.#typewriter.shownLength);
  }
}

/** A moment at which nobody blinks. */
const BLINKLESS = 1000;

function paceOf({ runs, rests }: RichText, isComplete: boolean): Pace {
  const isEven = runs.every(({ style }) => style.speed === undefined);
  return { rests, isComplete, speedAt: isEven ? () => 1 : (place) => speedIn(runs, place) };
}

function speedIn(runs: RichText['runs'], place: number): number {
  let end = 0;
  return runs.find(({ text }) => place < (end += text.length))?.style.speed ?? 1;
}
