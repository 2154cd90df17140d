/** What each setting can be; the first is how it is until the player says otherwise. */
export const SETTING_VALUES = {
  textSpeed: ['normal', 'slow', 'fast', 'instant'],
  textSize: ['normal', 'large', 'huge', 'small'],
  font: ['game', 'readable'],
  contrast: ['game', 'high'],
  motion: ['full', 'reduced'],
  autoAdvance: ['off', 'on'],
  blips: ['full', 'quiet', 'off'],
  readAloud: ['off', 'on'],
  suggestions: ['on', 'off'],
  timers: ['on', 'long', 'off'],
  scanning: ['off', 'slow', 'normal', 'fast'],
  dictation: ['off', 'on'],
} as const;

/** The names of the settings. */
export type SettingName = keyof typeof SETTING_VALUES;

/** How a player wants to be told. */
export type PlayerSettings = { readonly [Name in SettingName]: (typeof SETTING_VALUES)[Name][number] };

/** All settings as they are until the player says otherwise. */
export const DEFAULT_SETTINGS: PlayerSettings = settingsOf(() => undefined);

/** Reads what was stored, whatever it is: a setting that is missing or unknown has its default. */
export function parseSettings(text: string | undefined): PlayerSettings {
  const stored = asRecord(text);
  return settingsOf((name) => stored[name]);
}

function settingsOf(stored: (name: string) => unknown): PlayerSettings {
  const entries = Object.entries(SETTING_VALUES).map(([name, values]) => {
    const wanted = stored(name);
    return [name, values.find((value) => value === wanted) ?? values[0]] as const;
  });
  return Object.fromEntries(entries) as unknown as PlayerSettings;
}

function asRecord(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
