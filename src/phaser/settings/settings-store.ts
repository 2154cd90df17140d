import { Emitter, type Unsubscribe } from '../../core/emitter.js';
import { parseSettings, type PlayerSettings } from './player-settings.js';

/** The port to wherever settings are kept. Both may throw: then settings last as long as the page. */
export interface SettingsStorage {
  read(): string | undefined;
  write(text: string): void;
}

/** Settings as they are now, kept for the next visit. */
export class SettingsStore {
  readonly #storage: SettingsStorage;
  readonly #emitter = new Emitter<{ change: PlayerSettings }>();
  #current: PlayerSettings;

  /** Begins with what was kept. @param storage - @defaultValue `localStorage` of this page */
  constructor(storage: SettingsStorage = pageStorage()) {
    this.#storage = storage;
    this.#current = parseSettings(orUndefined(() => storage.read()));
  }

  get current(): PlayerSettings {
    return this.#current;
  }

  set(part: Partial<PlayerSettings>): void {
    this.#current = { ...this.#current, ...part };
    orUndefined(() => this.#storage.write(JSON.stringify(this.#current)));
    this.#emitter.emit('change', this.#current);
  }

  onChange(listener: (settings: PlayerSettings) => void): Unsubscribe {
    return this.#emitter.on('change', listener);
  }
}

/** Keeps settings with the page, under one key. */
export function pageStorage(key = 'townsfolk-settings'): SettingsStorage {
  return { read: () => localStorage.getItem(key) ?? undefined, write: (text) => localStorage.setItem(key, text) };
}

/** Browsers refuse storage in private windows and frames, which is no reason to play without settings. */
function orUndefined<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
