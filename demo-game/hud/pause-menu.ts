import { audio } from '../sound/audio.js';
import { button, openDialog } from './dialog.js';

/** What the menu can do. */
export interface PauseActions {
  /** Opens the page of saves. */
  readonly saves: () => void;
  readonly toTitle: () => void;
}

/** The menu behind Escape. */
export function openPause(parent: HTMLElement, actions: PauseActions, onClose: () => void): void {
  let chosen: (() => void) | undefined;
  const choose = (action?: () => void) => {
    chosen = action;
    close();
  };
  const close = openDialog(parent, {
    title: 'Hollowbrook',
    hasClose: false,
    content: [
      button('Go on', () => choose()),
      button('Saves', () => choose(actions.saves)),
      volumeSlider(),
      button('Back to the title', () => choose(actions.toTitle)),
    ],
    // First the game goes on: a scene that is resumed after it was left would run without its people.
    onClose: () => {
      onClose();
      chosen?.();
    },
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
