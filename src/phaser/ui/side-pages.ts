import type { DialoguePage } from './dialogue-view.js';
import { Log } from './log.js';
import type { Panel } from './panel.js';

/** The pages beside the dialogue, each behind a button: the log, the settings, the saves. One is open at a time. */
export class SidePages {
  readonly log = new Log();
  /** The buttons, in their order. */
  readonly toggles: readonly HTMLElement[];
  readonly elements: readonly HTMLElement[];
  readonly #pages: Readonly<Partial<Record<DialoguePage, Pick<Panel, 'setOpen'>>>>;
  readonly #panels: readonly Panel[];

  constructor(named: Readonly<Partial<Record<Exclude<DialoguePage, 'log'>, Panel>>>) {
    this.#pages = { ...named, log: this.log };
    const panels = Object.values(named);
    this.#panels = panels;
    this.toggles = [this.log.toggle, ...panels.map(({ toggle }) => toggle)];
    this.elements = [this.log.element, ...panels.map((panel) => panel.element)];
    for (const panel of panels) panel.onOpen(() => this.#closeAllBut(panel));
  }

  /** Whether a page has the player's attention. */
  get isOpen(): boolean {
    return this.log.isOpen || this.hasPanel;
  }

  /** Whether a page is open that takes all keys. */
  get hasPanel(): boolean {
    return this.#panels.some(({ isOpen }) => isOpen);
  }

  open(page: DialoguePage): void {
    this.#pages[page]?.setOpen(true);
  }

  /** Closes the one on top; false when none was open. */
  closeTopmost(): boolean {
    const panel = this.#panels.find(({ isOpen }) => isOpen);
    if (panel !== undefined) panel.setOpen(false);
    else if (this.log.isOpen) this.log.setOpen(false);
    else return false;
    return true;
  }

  /** Whether a press on an element is a page's own. */
  owns(target: Element, key: string): boolean {
    if (this.#panels.some((panel) => panel.element.contains(target))) return true;
    // The log scrolls by its own keys.
    return target === this.log.element && key.startsWith('Arrow');
  }

  #closeAllBut(open: Panel): void {
    this.log.setOpen(false);
    for (const panel of this.#panels) if (panel !== open && panel.isOpen) panel.setOpen(false, { keepsFocus: true });
  }
}
