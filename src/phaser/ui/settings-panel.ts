import { SETTING_VALUES, type SettingName } from '../settings/player-settings.js';
import type { SettingsStore } from '../settings/settings-store.js';
import { element } from './element.js';
import { Panel } from './panel.js';
import { canDictate } from './voice/dictation.js';

const TITLES: Readonly<Record<SettingName, string>> = {
  textSpeed: 'Text speed',
  textSize: 'Text size',
  font: 'Letters',
  contrast: 'Contrast',
  motion: 'Movement',
  autoAdvance: 'Lines go on by themselves',
  blips: 'Voices',
  readAloud: 'Read lines aloud',
  suggestions: 'Things you could say',
  timers: 'Time to choose',
  scanning: 'Play with one button',
  dictation: 'Say it instead of typing',
};

/** Values in the order in which people expect them. */
const ORDER: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  textSpeed: ['slow', 'normal', 'fast', 'instant'],
  textSize: ['small', 'normal', 'large', 'huge'],
  blips: ['off', 'quiet', 'full'],
};

const WORDS: Readonly<Record<string, string>> = {
  game: 'As the game has it',
  readable: 'Easier to tell apart',
  long: 'Ten times longer',
};

/** What a player should know before they choose. */
const NOTES: Readonly<Partial<Record<SettingName, string>>> = {
  scanning: 'The choice goes round by itself; Space, Enter or a pad\u2019s lower button takes it.',
  dictation: 'Some browsers send your voice to their maker to be understood. It leaves this page only if you turn this on.',
};

/** How many were made on this page, for names of radio groups. */
let panels = 0;

/** All settings as groups of real radio buttons; a change holds at once. */
export function createSettingsPanel(store: SettingsStore): Panel {
  const group = `tf-settings-${++panels}`;
  const names = (Object.keys(SETTING_VALUES) as SettingName[]).filter(isOffered);
  const panel = new Panel('Settings', () => panel.show(...names.map((name) => fieldset(store, name, group))));
  return panel;
}

/** Settings that this browser can keep. */
function isOffered(name: SettingName): boolean {
  if (name === 'readAloud') return typeof speechSynthesis !== 'undefined';
  if (name === 'dictation') return canDictate();
  return name !== 'blips' || typeof AudioContext !== 'undefined';
}

function fieldset(store: SettingsStore, name: SettingName, group: string): HTMLElement {
  const values = ORDER[name] ?? SETTING_VALUES[name];
  return element(
    'fieldset',
    'tf-setting',
    {},
    element('legend', '', {}, TITLES[name]),
    ...values.map((value) => option(store, name, value, `${group}-${name}`)),
    ...(NOTES[name] === undefined ? [] : [element('p', 'tf-dim', {}, NOTES[name])]),
  );
}

function option(store: SettingsStore, name: SettingName, value: string, group: string): HTMLElement {
  const input = element('input', '', { type: 'radio', name: group, value });
  input.checked = store.current[name] === value;
  input.addEventListener('change', () => store.set({ [name]: value }));
  const words = WORDS[value] ?? `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  return element('label', 'tf-option', {}, input, element('span', '', {}, words));
}
