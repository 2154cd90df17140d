import type { SpokenLine } from '../../core/scene/conversation-state.js';
import { button, element } from './element.js';
import type { LogPart } from './parts.js';
import { withoutMarks } from './rich/parse-rich.js';

const KEPT_LINES = 200;

/**
 * Everything that was said, whole line by whole line: what a screen reader hears, and the backlog that a button opens.
 *
 * Closed, it is unseen but still read out as it grows.
 */
export class Log implements LogPart {
  readonly element = element('div', 'tf-unseen', {
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'What was said',
    tabindex: '-1',
  });
  readonly toggle: HTMLButtonElement;

  constructor() {
    this.toggle = button('tf-log-toggle', 'Log', () => this.setOpen(!this.isOpen));
    this.toggle.setAttribute('aria-expanded', 'false');
  }

  get isOpen(): boolean {
    return this.element.className === 'tf-log-panel';
  }

  setOpen(isOpen: boolean): void {
    this.element.className = isOpen ? 'tf-log-panel' : 'tf-unseen';
    // Open, it can be reached and scrolled by keyboard.
    this.element.tabIndex = isOpen ? 0 : -1;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.element.scrollTop = this.element.scrollHeight;
  }

  /** The newest line, as a save shows it. */
  get lastLine(): string | undefined {
    return this.element.lastElementChild?.textContent ?? undefined;
  }

  add({ speaker, text: written, source }: SpokenLine): void {
    const text = source === 'model' || source === 'player' ? written : withoutMarks(written);
    this.#append(speaker, text);
  }

  /** What was said overhead, which nobody has to go on from. */
  caption({ name, text }: { readonly name: string; readonly text: string }): void {
    this.#append(name, text);
  }

  #append(speaker: string | undefined, text: string): void {
    const said =
      speaker === undefined ? element('p', '', {}, text) : element('p', '', {}, element('b', '', {}, `${speaker}:`), ` ${text}`);
    this.element.append(said);
    while (this.element.childElementCount > KEPT_LINES) this.element.firstElementChild?.remove();
    this.element.scrollTop = this.element.scrollHeight;
  }
}
