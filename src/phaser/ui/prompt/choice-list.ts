import type { OpenChoice } from '../../../core/scene/conversation-state.js';
import { button, element } from '../element.js';
import type { ChoicesPart } from '../parts.js';

/** For so long after they appear choices take no press, in milliseconds: the key that closed the line must not pick one. Source: Dialogic 2. */
export const GUARD_MS = 200;

/** The open choices as real buttons, picked by pointer, by Enter, by number, and walked with the arrow keys. */
export class ChoiceList implements ChoicesPart {
  readonly element = element('ul', 'tf-choices', { 'aria-label': 'Choices' });
  readonly #onPick: (index: number) => void;
  readonly #now: () => number;
  #choices: readonly OpenChoice[] = [];
  #shownAt = 0;

  constructor(onPick: (index: number) => void, now: () => number = () => performance.now()) {
    this.#onPick = onPick;
    this.#now = now;
  }

  show(choices: readonly OpenChoice[]): void {
    this.#choices = choices;
    this.#shownAt = this.#now();
    this.element.hidden = choices.length === 0;
    this.element.replaceChildren(...choices.map((choice) => element('li', '', {}, this.#button(choice))));
  }

  /** Handles a key; true when it meant a choice. */
  handleKey(event: KeyboardEvent): boolean {
    if (this.#choices.length === 0) return false;
    const numbered = /^[1-9]$/u.test(event.key) ? this.#choices[Number(event.key) - 1] : undefined;
    if (numbered !== undefined) this.#pick(numbered);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#moveFocus(event.key === 'ArrowDown' ? 1 : -1);
    else return false;
    return true;
  }

  focus(): void {
    this.#buttons()[0]?.focus();
  }

  #pick({ index, locked }: OpenChoice): void {
    if (locked === undefined && this.#now() - this.#shownAt >= GUARD_MS) this.#onPick(index);
  }

  /** One that is locked can be walked to, so that its reason is read out too. */
  #button(choice: OpenChoice): HTMLButtonElement {
    const made = button('tf-choice', choice.text, () => this.#pick(choice));
    if (choice.locked === undefined) return made;
    made.setAttribute('aria-disabled', 'true');
    made.append(' ', element('small', 'tf-reason', {}, choice.locked));
    return made;
  }

  #moveFocus(step: number): void {
    const buttons = this.#buttons();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = at === -1 ? (step > 0 ? 0 : buttons.length - 1) : (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus();
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }
}
