import type { SaveStorage } from '../core/storage.js';
import { asStorageError } from './storage-error.js';

/** Keeps saves in `localStorage`: about five million characters in all, for small games and where IndexedDB is closed. */
export class LocalStorage implements SaveStorage {
  readonly #prefix: string;

  /**
   * A storage of its own.
   *
   * @param prefix - Stands before every key. @defaultValue `townsfolk:`
   */
  constructor(prefix = 'townsfolk:') {
    this.#prefix = prefix;
  }

  async load(key: string): Promise<string | undefined> {
    return this.#try('load', key, () => localStorage.getItem(this.#prefix + key) ?? undefined);
  }

  /** Keeps a text. @throws `save/storage-full`, `save/storage-failed` */
  async store(key: string, text: string): Promise<void> {
    return this.#try('store', key, () => localStorage.setItem(this.#prefix + key, text));
  }

  async remove(key: string): Promise<void> {
    return this.#try('remove', key, () => localStorage.removeItem(this.#prefix + key));
  }

  async keys(): Promise<readonly string[]> {
    return this.#try('list', 'keys', () =>
      Object.keys(localStorage).flatMap((key) => (key.startsWith(this.#prefix) ? [key.slice(this.#prefix.length)] : [])),
    );
  }

  #try<Result>(what: string, key: string, run: () => Result): Promise<Result> {
    return new Promise<Result>((resolve) => resolve(run())).catch(asStorageError(what, key));
  }
}
