import { element } from '../ui/element.js';

/** Pages of which one is seen, picked by tabs: by pointer, or by arrow key on the tab. */
export class Tabs {
  readonly list = element('div', 'tfi-tabs', { role: 'tablist', 'aria-label': 'Pages' });
  readonly pages: readonly HTMLElement[];
  readonly #tabs: readonly HTMLButtonElement[];

  constructor(pages: readonly (readonly [string, HTMLElement])[]) {
    this.#tabs = pages.map(([title, page], at) => this.#tab(title, page, at));
    this.pages = pages.map(([, page], at) =>
      element('div', 'tfi-panel', { role: 'tabpanel', 'aria-labelledby': this.#tabs[at]!.id }, page),
    );
    this.list.append(...this.#tabs);
    this.#select(0);
  }

  /** Walks the tabs; true when the key meant that. */
  handleKey({ key, target }: KeyboardEvent): boolean {
    const at = this.#tabs.findIndex((tab) => tab === target);
    if (at === -1 || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
    const next = (at + (key === 'ArrowRight' ? 1 : -1) + this.#tabs.length) % this.#tabs.length;
    this.#select(next);
    this.#tabs[next]?.focus();
    return true;
  }

  #tab(title: string, page: HTMLElement, at: number): HTMLButtonElement {
    const tab = element('button', 'tfi-tab', { type: 'button', role: 'tab', id: `tfi-tab-${at}` }, title);
    tab.addEventListener('click', () => this.#select(at));
    page.hidden = true;
    return tab;
  }

  #select(chosen: number): void {
    this.#tabs.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      const panel = this.pages[at]!;
      panel.hidden = at !== chosen;
      (panel.firstElementChild as HTMLElement).hidden = at !== chosen;
    });
  }
}
