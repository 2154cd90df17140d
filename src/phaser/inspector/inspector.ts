import { button, element } from '../ui/element.js';
import { FrameLog } from './frame-log.js';
import { MachinePage } from './machine-page.js';
import type { InspectorPanel, InspectorSources } from './port.js';
import { bugReport } from './report.js';
import { installInspectorStyles } from './styles.js';
import { Tabs } from './tabs.js';
import { TurnsPage } from './turns-page.js';
import { WorldPage } from './world-page.js';

/** How often an open inspector looks for news, in milliseconds: soon enough to feel live, too seldom to show in the frames it measures. */
const REFRESH_MS = 250;

/** How long a button says that it was pressed, in milliseconds. */
const DONE_MS = 1600;

/** Makes the panel that answers "Why did she say that?", closed. */
export function createInspector(sources: InspectorSources): InspectorPanel {
  return new Inspector(sources);
}

/** The panel beside the game: turns, the world as people know it, and what it all costs. */
class Inspector implements InspectorPanel {
  readonly #sources: InspectorSources;
  readonly #frames = new FrameLog();
  readonly #turns: TurnsPage;
  readonly #world: WorldPage;
  readonly #machine: MachinePage;
  readonly #tabs: Tabs;
  readonly #root: HTMLElement;
  readonly #told = element('p', 'tf-unseen', { role: 'status' });
  #focusBefore: Element | null = null;
  #sinceRefresh = 0;

  constructor(sources: InspectorSources) {
    installInspectorStyles();
    this.#sources = sources;
    const { people, model } = sources;
    this.#turns = new TurnsPage((npc) => (people.has(npc) ? people.persona(npc).name : npc));
    this.#world = new WorldPage(people);
    this.#machine = new MachinePage(model, this.#frames);
    this.#tabs = new Tabs([
      ['Turns', this.#turns.element],
      ['World and people', this.#world.element],
      ['Model and frames', this.#machine.element],
    ]);
    const copy = button('tfi-button', 'Copy bug report', () => void this.#copy(copy));
    const save = button('tfi-button', 'Save all as JSON', () => this.#save());
    const close = button('tfi-button', 'Close', () => this.#setOpen(false));
    const header = element('header', 'tfi-header', {}, element('h1', '', {}, 'Why did they say that?'), copy, save, close);
    this.#root = element(
      'aside',
      'tfi tfi-beside',
      { 'aria-label': 'Inspector', hidden: '' },
      header,
      this.#tabs.list,
      ...this.#tabs.pages,
      this.#told,
    );
    sources.parent.append(this.#root);
    // Before the dialogue and the game: what is pressed in here is meant for nobody else.
    window.addEventListener('keydown', this.#handleKey, { capture: true });
  }

  toggle(): void {
    this.#setOpen(this.#root.hidden !== false);
  }

  tick(frameMs: number): void {
    this.#frames.add(frameMs);
    this.#sinceRefresh += frameMs;
    if (this.#root.hidden || this.#sinceRefresh < REFRESH_MS) return;
    this.#refresh();
  }

  destroy(): void {
    window.removeEventListener('keydown', this.#handleKey, { capture: true });
    this.#root.remove();
  }

  #refresh(): void {
    this.#sinceRefresh = 0;
    const { traces } = this.#sources.traces;
    this.#turns.update(traces);
    if (!this.#world.element.hidden) this.#world.update();
    if (!this.#machine.element.hidden) this.#machine.update(traces);
  }

  #setOpen(isOpen: boolean): void {
    if (isOpen) this.#focusBefore = document.activeElement;
    this.#root.hidden = !isOpen;
    if (isOpen) {
      this.#refresh();
      this.#turns.focus();
    } else if (this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Node) || !this.#root.contains(event.target)) return;
    // The key that opened it closes it: that one the plugin handles.
    if (/^F\d+$/u.test(event.key)) return;
    event.stopPropagation();
    if (event.key === 'Escape') this.#setOpen(false);
    else if (!this.#turns.handleKey(event) && !this.#tabs.handleKey(event)) return;
    event.preventDefault();
    this.#refresh();
  };

  async #copy(pressed: HTMLButtonElement): Promise<void> {
    const { people, model, traces } = this.#sources;
    const trace = this.#turns.chosen;
    if (trace === undefined) return this.#tell(pressed, 'No turn yet');
    const context = { people, model: model?.status.type ?? 'none', frames: this.#frames.summary(), browser: navigator.userAgent };
    const isCopied = await copyText(bugReport(trace, traces.traces, context));
    this.#tell(pressed, isCopied ? 'Copied' : 'The browser refused');
  }

  #save(): void {
    const url = URL.createObjectURL(new Blob([this.#sources.traces.toJson()], { type: 'application/json' }));
    element('a', '', { href: url, download: 'townsfolk-turns.json' }).click();
    URL.revokeObjectURL(url);
  }

  #tell(pressed: HTMLButtonElement, text: string): void {
    const label = pressed.textContent;
    pressed.textContent = this.#told.textContent = text;
    setTimeout(() => (pressed.textContent = label), DONE_MS);
  }
}

/** Pages without HTTPS have no clipboard: there the text is selected and copied as a person would. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element('textarea', 'tf-unseen');
    area.value = text;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    return isCopied;
  }
}
