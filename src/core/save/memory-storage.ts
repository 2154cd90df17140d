import type { SaveStorage } from '../storage.js';

/** Keeps saves as long as the page is open: for tests, and where a browser allows no storage. */
export class MemoryStorage implements SaveStorage {
  readonly #texts = new Map<string, string>();

  load(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(key));
  }

  store(key: string, text: string): Promise<void> {
    this.#texts.set(key, text);
    return Promise.resolve();
  }

  remove(key: string): Promise<void> {
    this.#texts.delete(key);
    return Promise.resolve();
  }

  keys(): Promise<readonly string[]> {
    return Promise.resolve([...this.#texts.keys()]);
  }
}
