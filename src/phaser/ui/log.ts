import type { SpokenLine } from '../../core/scene/conversation-state.js';
import { button, element } from './element.js';
import type { LogPart } from './parts.js';
import { withoutMarks } from './rich/parse-rich.js';

const KEPT_LINES = 200;

/**
 * Everything that was said, whole line by whole line: what a screen reader hears, and the backlog that a button opens.
 *
 * Closed, it is unseen but still read out as it grows. Open, it lies over the game, and what is behind it waits, dimmed and out of reach.
 */
export class Log implements LogPart {
  /** The dim behind it, that takes every press beside it. */
  readonly element: HTMLElement;
  readonly toggle: HTMLButtonElement;
  readonly #lines = element('div', 'tf-log-lines', {
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'What was said',
    tabindex: '-1',
  });
  readonly #close = button('tf-close', 'Close', () => this.setOpen(false));
  readonly #head = element('header', 'tf-panel-head', { hidden: '' }, element('h2', 'tf-name', {}, 'Log'), this.#close);
  #focusBefore: Element | null = null;

  constructor() {
    this.toggle = button('tf-log-toggle', 'Log', () => this.setOpen(!this.isOpen));
    this.toggle.setAttribute('aria-expanded', 'false');
    this.element = element('div', 'tf-unseen', {}, element('section', 'tf-log-panel', {}, this.#head, this.#lines));
    this.element.addEventListener('click', ({ target }) => target === this.element && this.setOpen(false));
    this.element.addEventListener('keydown', this.#handleKey);
  }

  get isOpen(): boolean {
    return this.element.className === 'tf-log';
  }

  setOpen(isOpen: boolean, { keepsFocus = false }: { readonly keepsFocus?: boolean } = {}): void {
    if (isOpen === this.isOpen) return;
    this.element.className = isOpen ? 'tf-log' : 'tf-unseen';
    this.element.toggleAttribute('data-tf-page', isOpen);
    for (const [name, value] of Object.entries({ role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Log' }))
      if (isOpen) this.element.setAttribute(name, value);
      else this.element.removeAttribute(name);
    this.#head.hidden = !isOpen;
    this.#lines.tabIndex = isOpen ? 0 : -1;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
    for (const other of this.element.parentElement?.children ?? [])
      if (other !== this.element) other.toggleAttribute('inert', isOpen);
    if (isOpen) this.#takeFocus();
    else if (!keepsFocus) this.#giveFocusBack();
  }

  /** The newest line, as a save shows it. */
  get lastLine(): string | undefined {
    return this.#lines.lastElementChild?.textContent ?? undefined;
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
    this.#lines.append(said);
    while (this.#lines.childElementCount > KEPT_LINES) this.#lines.firstElementChild?.remove();
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  /** On the lines, so that they scroll by keyboard at once. */
  #takeFocus(): void {
    this.#focusBefore = document.activeElement;
    this.#lines.scrollTop = this.#lines.scrollHeight;
    this.#lines.focus({ preventScroll: true });
  }

  /** What had it may be gone with a prompt: then nothing has it, and the dialogue finds it a place. */
  #giveFocusBack(): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.element.contains(activeElement)) activeElement.blur();
    if (this.#focusBefore instanceof HTMLElement && this.#focusBefore.closest('[hidden]') === null)
      this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Keys in here are no keys of the game, and Tab stays in here. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Tab') return;
    event.preventDefault();
    (document.activeElement === this.#lines ? this.#close : this.#lines).focus();
  };
}
