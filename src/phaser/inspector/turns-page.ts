import type { TurnTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import { duration } from './parts.js';
import { turnView } from './turn-view.js';

/** All turns by their opening words, newest first, and one of them in full. */
export class TurnsPage {
  readonly element: HTMLElement;
  readonly #list = element('div', 'tfi-turns', { role: 'listbox', 'aria-label': 'Turns, newest first', tabindex: '0' });
  readonly #detail = element('div', 'tfi-detail', { tabindex: '0', role: 'region', 'aria-label': 'The turn' });
  readonly #nameOf: (npc: string) => string;
  #traces: readonly TurnTrace[] = [];
  #chosen: TurnTrace | undefined;

  constructor(nameOf: (npc: string) => string) {
    this.#nameOf = nameOf;
    this.element = element('div', 'tfi-split', {}, this.#list, this.#detail);
    this.#paintList();
    this.#paintDetail();
  }

  get chosen(): TurnTrace | undefined {
    return this.#chosen;
  }

  /** Takes the traces that there are now; stays at the newest unless an older one was chosen. */
  update(traces: readonly TurnTrace[]): void {
    if (traces === this.#traces) return;
    const isAtNewest = this.#chosen === this.#traces.at(-1);
    this.#traces = traces;
    if (isAtNewest || this.#chosen === undefined) this.#chosen = traces.at(-1);
    this.#paintList();
    this.#paintDetail();
  }

  focus(): void {
    (this.#list.hidden ? this.#detail : this.#list).focus();
  }

  /** Walks the list by arrow key; true when the key meant that. */
  handleKey({ key, target }: KeyboardEvent): boolean {
    if (target !== this.#list || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    const newestFirst = [...this.#traces].reverse();
    const at = newestFirst.findIndex((trace) => trace === this.#chosen) + (key === 'ArrowDown' ? 1 : -1);
    if (newestFirst[at] !== undefined) this.#choose(newestFirst[at]);
    return true;
  }

  #choose(trace: TurnTrace): void {
    this.#chosen = trace;
    this.#paintList();
    this.#paintDetail();
  }

  #paintList(): void {
    const options = [...this.#traces].reverse().map((trace) => this.#option(trace));
    this.#list.replaceChildren(...options);
    // An empty frame says nothing: the page beside it says what will stand here, and has the room.
    this.#list.hidden = options.length === 0;
    const chosen = options.find((option) => option.getAttribute('aria-selected') === 'true');
    if (chosen !== undefined) this.#list.setAttribute('aria-activedescendant', chosen.id);
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #option(trace: TurnTrace): HTMLElement {
    const isChosen = trace === this.#chosen;
    const { source, totalMs, npcId, turnId, heard } = trace;
    const id = `tfi-turn-${this.#traces.indexOf(trace)}`;
    const made = element(
      'div',
      'tfi-turn',
      { role: 'option', id, 'aria-selected': String(isChosen) },
      element('span', 'tfi-who', {}, `${this.#nameOf(npcId)} ${turnId}`),
      element('span', 'tfi-heard', {}, heard === '' ? '…' : heard),
      element('span', 'tfi-dim', {}, `${source === 'model' ? '✓ model' : '✕ authored'} · ${duration(totalMs)}`),
    );
    made.addEventListener('click', () => this.#choose(trace));
    return made;
  }

  #paintDetail(): void {
    const nobody = element(
      'p',
      'tfi-empty',
      {},
      'Nobody has been asked anything yet. Talk to somebody: every answer will be listed here, newest first, and explained.',
    );
    this.#detail.replaceChildren(...(this.#chosen === undefined ? [nobody] : turnView(this.#chosen, this.#nameOf)));
    this.#detail.scrollTop = 0;
  }
}
