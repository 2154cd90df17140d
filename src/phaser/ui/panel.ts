import { button, element } from './element.js';
import type { PagePart } from './parts.js';

/** A page over the game with a title and a way out: settings, saves. It is opened by a button that says whether it is open. */
export class Panel implements PagePart {
  readonly element: HTMLElement;
  readonly toggle: HTMLButtonElement;
  readonly #body = element('div', 'tf-panel-body');
  readonly #onOpen: (() => void)[];

  /** Begins closed. @param onOpen - Called before it is shown. */
  constructor(title: string, onOpen: () => void = () => undefined) {
    this.#onOpen = [onOpen];
    this.toggle = button('tf-toggle', title, () => this.setOpen(!this.isOpen));
    this.toggle.setAttribute('aria-expanded', 'false');
    const close = button('tf-close', 'Close', () => this.setOpen(false));
    const head = element('header', 'tf-panel-head', {}, element('h2', 'tf-name', {}, title), close);
    this.element = element('section', 'tf-panel', { role: 'dialog', 'aria-label': title, hidden: '' }, head, this.#body);
    // Keys in here are no keys of the game.
    this.element.addEventListener('keydown', (event) => event.stopPropagation());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Opens or closes it. @param options.keepsFocus - Closing, it leaves the focus where it is: something else was opened. */
  setOpen(isOpen: boolean, { keepsFocus = false }: { readonly keepsFocus?: boolean } = {}): void {
    if (isOpen === this.isOpen) return;
    if (isOpen) for (const listener of this.#onOpen) listener();
    this.element.hidden = !isOpen;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.#body.querySelector<HTMLElement>('input:checked, button')?.focus();
    else if (!keepsFocus) this.toggle.focus({ preventScroll: true });
  }

  /** Is told whenever it opens. */
  onOpen(listener: () => void): void {
    this.#onOpen.push(listener);
  }

  show(...content: readonly Node[]): void {
    this.#body.replaceChildren(...content);
  }
}
