import type { SlotInfo } from '../../core/save/save-slots.js';
import { button, element } from './element.js';
import { Panel } from './panel.js';

/** What the saves of a game can do. Each rejects with an error whose message may be shown. */
export interface SavesPort {
  /** The slots that a player can use, in order. */
  readonly slots: readonly string[];
  list(): Promise<readonly SlotInfo[]>;
  save(slot: string): Promise<void>;
  load(slot: string): Promise<void>;
  remove(slot: string): Promise<void>;
}

/** The slots with their picture, place, time and last line; saving over one and deleting one ask once more. */
export function createSavesPanel(saves: SavesPort): Panel {
  const panel = new Panel('Saves', () => void refresh());
  const list = element('ul', 'tf-slots');
  const problem = element('p', 'tf-notice', { role: 'status' });
  panel.show(problem, list);

  async function refresh(): Promise<void> {
    const known = await saves.list();
    list.replaceChildren(
      ...saves.slots.map((slot) =>
        slotView(
          slot,
          known.find((info) => info.slot === slot),
        ),
      ),
    );
  }

  async function run(work: Promise<void>, isOver = false): Promise<void> {
    try {
      await work;
      problem.textContent = '';
      if (isOver) panel.setOpen(false);
      else await refresh();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  function slotView(slot: string, info: SlotInfo | undefined): HTMLElement {
    const name = `Slot ${slot}`;
    const save = () => void run(saves.save(slot));
    const actions =
      info === undefined
        ? [action(`Save here`, name, save)]
        : [
            action('Load', name, () => void run(saves.load(slot), true)),
            sureAction('Save over it', name, save),
            sureAction('Delete', name, () => void run(saves.remove(slot))),
          ];
    return element(
      'li',
      'tf-slot',
      {},
      pictureOf(info),
      element('div', 'tf-slot-text', {}, ...wordsOf(name, info)),
      element('div', 'tf-slot-actions', {}, ...actions),
    );
  }

  return panel;
}

function pictureOf(info: SlotInfo | undefined): HTMLElement {
  if (info?.picture === undefined) return element('div', 'tf-picture', { 'aria-hidden': 'true' });
  return element('img', 'tf-picture', { src: info.picture, alt: '' });
}

function wordsOf(name: string, info: SlotInfo | undefined): readonly HTMLElement[] {
  if (info === undefined) return [element('b', '', {}, name), element('p', 'tf-dim', {}, 'Empty')];
  const when = info.savedAt.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const lastLine = info.lastLine === undefined ? [] : [element('p', 'tf-last-line', {}, info.lastLine)];
  return [element('b', '', {}, info.title), element('p', 'tf-dim', {}, `${name} · ${when}`), ...lastLine];
}

function action(label: string, slot: string, onPress: () => void): HTMLButtonElement {
  const made = button('', label, onPress);
  made.setAttribute('aria-label', `${label}: ${slot}`);
  return made;
}

/** What cannot be taken back is done at the second press. */
function sureAction(label: string, slot: string, onPress: () => void): HTMLButtonElement {
  const made = action(label, slot, () => {
    if (made.dataset['sure'] !== undefined) return onPress();
    made.dataset['sure'] = '';
    made.textContent = `${label}: sure?`;
    made.setAttribute('aria-label', `${label}: ${slot}. Sure?`);
  });
  made.addEventListener('blur', () => {
    delete made.dataset['sure'];
    made.textContent = label;
    made.setAttribute('aria-label', `${label}: ${slot}`);
  });
  return made;
}
