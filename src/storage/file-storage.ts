import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SaveStorage } from '../core/storage.js';
import { asStorageError } from './storage-error.js';

/** Keeps saves as files in a folder, one a key: for Node, Electron and tests. */
export class FileStorage implements SaveStorage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(key: string): Promise<string | undefined> {
    return readFile(this.#path(key), 'utf8').catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      return asStorageError('load', key)(error);
    });
  }

  /** Keeps a text; the file is whole or the old one. @throws `save/storage-full`, `save/storage-failed` */
  async store(key: string, text: string): Promise<void> {
    const path = this.#path(key);
    const half = `${path}.part`;
    await mkdir(this.#folder, { recursive: true })
      .then(() => writeFile(half, text))
      .then(() => rename(half, path))
      .catch(asStorageError('store', key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true }).catch(asStorageError('remove', key));
  }

  async keys(): Promise<readonly string[]> {
    const files = await readdir(this.#folder).catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return [];
      return asStorageError('list', this.#folder)(error);
    });
    return files.flatMap((file) => (file.endsWith('.save') ? [decodeURIComponent(file.slice(0, -'.save'.length))] : []));
  }

  /** A key is a file name whatever stands in it. */
  #path(key: string): string {
    return join(this.#folder, `${encodeURIComponent(key).replaceAll('.', '%2E')}.save`);
  }
}
