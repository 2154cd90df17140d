import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import type { SaveStorage } from '../core/storage.js';
import { asStorageError } from './storage-error.js';

/** Keeps saves in the browser's IndexedDB: the place for games, with room for many. */
export class IndexedDbStorage implements SaveStorage {
  readonly #store: UseStore;

  /**
   * A storage of its own.
   *
   * @param name - Name of the database. @defaultValue `townsfolk`
   */
  constructor(name = 'townsfolk') {
    this.#store = createStore(name, 'saves');
  }

  load(key: string): Promise<string | undefined> {
    return get<string>(key, this.#store).catch(asStorageError('load', key));
  }

  /** Keeps a text. @throws `save/storage-full`, `save/storage-failed` */
  store(key: string, text: string): Promise<void> {
    return set(key, text, this.#store).catch(asStorageError('store', key));
  }

  remove(key: string): Promise<void> {
    return del(key, this.#store).catch(asStorageError('remove', key));
  }

  keys(): Promise<readonly string[]> {
    return keys<string>(this.#store).catch(asStorageError('list', 'keys'));
  }
}
