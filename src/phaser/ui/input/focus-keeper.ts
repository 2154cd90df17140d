/** Knows where the focus was before the dialogue, and sees that nobody who goes by keyboard or screen reader loses their place. */
export class FocusKeeper {
  readonly #root: HTMLElement;
  #before: Element | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The dialogue begins. */
  keep(): void {
    this.#before = document.activeElement;
  }

  /** The dialogue is over. */
  giveBack(): void {
    const { activeElement } = document;
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
    else if (activeElement instanceof HTMLElement && this.#root.contains(activeElement)) activeElement.blur();
    this.#before = null;
  }

  /** What had the focus may be gone with a prompt or a page. */
  get isLost(): boolean {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body || activeElement.closest('.tf-ui [hidden]') !== null;
  }

  /** When the focus is lost, this gets it. */
  giveIfLost(target: HTMLElement): void {
    if (this.isLost) target.focus({ preventScroll: true });
  }
}

/** Whether the player's finger is their pointer. */
export function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
