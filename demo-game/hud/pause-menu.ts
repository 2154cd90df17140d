import { audio } from '../sound/audio.js';
import { SLOTS } from '../saves.js';
import { button, openDialog, paragraph } from './dialog.js';

/** What the menu can do. */
export interface PauseActions {
  readonly save: (slot: string) => Promise<void>;
  readonly load: () => void;
  readonly toTitle: () => void;
}

/** The menu behind Escape. */
export function openPause(parent: HTMLElement, actions: PauseActions, onClose: () => void): void {
  const status = paragraph('', 'dim');
  status.setAttribute('aria-live', 'polite');
  const saves = document.createElement('div');
  saves.className = 'row';
  for (const [index, slot] of SLOTS.entries())
    saves.append(
      button(`Save ${index + 1}`, () => {
        void actions.save(slot).then(() => (status.textContent = `Saved in place ${index + 1}.`));
      }),
    );
  const close = openDialog(parent, {
    title: 'Hollowbrook',
    hasClose: false,
    content: [
      button('Go on', () => close()),
      saves,
      status,
      button('Load', () => (close(), actions.load())),
      volumeSlider(),
      button('Back to the title', () => (close(), actions.toTitle())),
    ],
    onClose,
  });
}

/** How loud everything is. */
export function volumeSlider(): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'volume';
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: '0', max: '1', step: '0.05', value: String(audio.volume) });
  slider.addEventListener('input', () => (audio.volume = Number(slider.value)));
  label.append('Sound ', slider);
  return label;
}
