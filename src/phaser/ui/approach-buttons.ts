import { button, element } from './element.js';
import type { NearPart } from './parts.js';

/** Somebody or something near that can be approached. */
export interface Approachable {
  /** As the button says it: `Talk to Mira`, `Look at the gate`. */
  readonly label: string;
  readonly onUse: () => void;
}

/** A real button for everyone and everything near, the nearest first with the key that does the same. */
export class ApproachButtons implements NearPart {
  readonly element = element('div', 'tf-near', { role: 'group', 'aria-label': 'Nearby' });
  readonly #key: string;
  #shown: readonly Approachable[] = [];

  /** Begins with nobody near. @param key - What the keycap says; empty for none. */
  constructor(key: string) {
    this.#key = key;
  }

  /** Uses the first of them. */
  useFirst(): void {
    this.#shown[0]?.onUse();
  }

  show(near: readonly Approachable[]): void {
    const isShown = ({ label, onUse }: Approachable, index: number) =>
      label === this.#shown[index]?.label && onUse === this.#shown[index].onUse;
    if (near.length === this.#shown.length && near.every(isShown)) return;
    const focused = this.#shown[[...this.element.children].findIndex((one) => one === document.activeElement)];
    const shown = this.#shown;
    this.#shown = near;
    // A button stays the same while its like is near: one that is made anew between press and release loses the press.
    const before = new Map(shown.map(({ onUse }, index) => [onUse, this.element.children[index] as HTMLButtonElement]));
    const buttons = near.map(({ label, onUse }, index) => {
      const known = before.get(onUse);
      const made = known?.dataset['label'] === label ? known : button('tf-approach', label, onUse);
      made.dataset['label'] = label;
      made.querySelector('kbd')?.remove();
      if (index === 0 && this.#key !== '') made.prepend(element('kbd', '', { 'aria-hidden': 'true' }, this.#key));
      return made;
    });
    this.element.replaceChildren(...buttons);
    buttons[near.findIndex(({ onUse }) => onUse === focused?.onUse)]?.focus();
  }
}
