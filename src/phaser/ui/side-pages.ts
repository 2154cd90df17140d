import type { DialoguePage } from './dialogue-view.js';
import type { SettingsStore } from '../settings/settings-store.js';
import type { DialogueParts, LogPart, PagePart } from './parts.js';
import type { SavesPort } from './saves-panel.js';

/** The pages beside the dialogue, each behind a button: the log, the settings, the saves. One is open at a time. */
export class SidePages {
  readonly log: LogPart;
  /** The buttons, in their order. */
  readonly toggles: readonly HTMLElement[];
  readonly elements: readonly HTMLElement[];
  readonly #pages: Readonly<Partial<Record<DialoguePage, Pick<PagePart, 'setOpen'>>>>;
  readonly #panels: readonly PagePart[];

  constructor(parts: Pick<DialogueParts, DialoguePage>, store: SettingsStore, port: SavesPort | undefined) {
    this.log = parts.log();
    const [settings, saves] = [parts.settings(store), port && parts.saves(port)];
    this.#pages = { log: this.log, ...(settings && { settings }), ...(saves && { saves }) };
    const panels = [settings, saves].filter((page) => page !== undefined);
    this.#panels = panels;
    this.toggles = [this.log.toggle, ...panels.map(({ toggle }) => toggle)];
    this.elements = [this.log.element, ...panels.map((panel) => panel.element)];
    for (const panel of panels) {
      // What lies under an open page is out of reach.
      panel.element.toggleAttribute('data-tf-page', true);
      panel.onOpen(() => this.#closeAllBut(panel));
    }
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
  owns(target: Element): boolean {
    if (this.#panels.some((panel) => panel.element.contains(target))) return true;
    // The log scrolls by its own keys, and has a button of its own.
    return this.log.isOpen && this.log.element.contains(target);
  }

  #closeAllBut(open: PagePart): void {
    this.log.setOpen(false, { keepsFocus: true });
    for (const panel of this.#panels) if (panel !== open && panel.isOpen) panel.setOpen(false, { keepsFocus: true });
  }
}
