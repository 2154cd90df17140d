import { element } from '../element.js';
import type { FieldPart } from '../parts.js';

const MAX_CHARS = 300;
const KEPT_LINES = 50;

/** Shows how much room is left once a line gets this long. */
const COUNT_FROM = 240;

/** How many were made on this page, for ids: `crypto.randomUUID` is missing on pages without HTTPS, as a phone sees a development server. */
let fields = 0;

/** Where the player types: a real, labelled text box with a history. Input methods keep their Enter until a word is composed. */
export class TextField implements FieldPart {
  readonly element: HTMLFormElement;
  readonly #input = element('input', 'tf-input', {
    type: 'text',
    maxlength: String(MAX_CHARS),
    autocomplete: 'off',
    autocapitalize: 'sentences',
    enterkeyhint: 'send',
  });
  readonly #label = element('label', 'tf-unseen');
  readonly #count = element('span', 'tf-count', { 'aria-hidden': 'true' });
  readonly #onSend: (text: string) => void;
  readonly #onEdit: (text: string) => void;
  #history: readonly string[] = [];
  /** Which line of the history is in the field, counted from the newest; -1 for the player's own. */
  #at = -1;
  /** The player's own line, while one of the history is in the field. */
  #draft = '';

  /** Begins empty. @param onEdit - Told what stands in it whenever that changes. */
  constructor(onSend: (text: string) => void, onEdit: (text: string) => void = () => undefined) {
    this.#onSend = onSend;
    this.#onEdit = onEdit;
    this.#input.id = `tf-say-${++fields}`;
    this.#label.htmlFor = this.#input.id;
    this.element = element(
      'form',
      'tf-form',
      {},
      this.#label,
      this.#input,
      this.#count,
      element('button', 'tf-button', { type: 'submit' }, 'Say'),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#input.addEventListener('input', () => this.#showCount());
    this.#input.addEventListener('keydown', (event) => this.#handleKey(event));
    // A letter is no key of the game, in none of its scenes. Keys that are let go are: a scene may hold one for pressed.
    this.#input.addEventListener('keydown', (event) => event.stopPropagation());
  }

  /** Whom the player speaks to, for the label; nobody where a story waits for what they do. */
  show(name: string | undefined): void {
    const label = name === undefined ? 'Type what you do' : `Say something to ${name}`;
    this.#label.textContent = label;
    this.#input.placeholder = `${label}…`;
  }

  /** Forgets what was not sent: it was meant for somebody else. What was sent stays. */
  clear(): void {
    this.#at = -1;
    this.#draft = '';
    this.#input.value = '';
    this.#showCount();
  }

  /** Puts words into it, for the player to look over. */
  write(text: string): void {
    this.#input.value = text.slice(0, MAX_CHARS);
    this.#showCount();
  }

  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    // Out of sight, it may keep the focus for a while, or in some browsers for good.
    return document.activeElement === this.#input && !this.element.hidden;
  }

  #send(): void {
    const text = this.#input.value.trim();
    if (text === '') return;
    this.#history = [text, ...this.#history.filter((line) => line !== text)].slice(0, KEPT_LINES);
    this.#at = -1;
    this.#input.value = '';
    this.#showCount();
    this.#onSend(text);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const next = this.#at + (event.key === 'ArrowUp' ? 1 : -1);
    if (next < -1 || next >= this.#history.length) return;
    event.preventDefault();
    if (this.#at === -1) this.#draft = this.#input.value;
    this.#at = next;
    this.#input.value = this.#history[next] ?? this.#draft;
    this.#showCount();
  }

  #showCount(): void {
    const { length } = this.#input.value;
    this.#onEdit(this.#input.value);
    this.#count.textContent = length >= COUNT_FROM ? `${length}/${MAX_CHARS}` : '';
  }
}
