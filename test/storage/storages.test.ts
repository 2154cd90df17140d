import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStorage, type SaveStorage } from '../../src/index.js';
import { FileStorage } from '../../src/storage/node.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'townsfolk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const KEYS = ['game/save/one', '../../escape', 'ünï cödé / 橋', '.', '..', 'a%2Fb', ''];

/** What every storage does. */
async function keeps(storage: SaveStorage): Promise<void> {
  expect(await storage.load('never')).toBeUndefined();
  expect(await storage.keys()).toEqual([]);
  for (const key of KEYS) await storage.store(key, `text of ${key}`);
  await storage.store(KEYS[0]!, 'newer');
  expect([...(await storage.keys())].sort()).toEqual([...KEYS].sort());
  expect(await storage.load(KEYS[0]!)).toBe('newer');
  for (const key of KEYS.slice(1)) expect(await storage.load(key)).toBe(`text of ${key}`);
  await storage.remove(KEYS[1]!);
  await storage.remove('never');
  expect(await storage.load(KEYS[1]!)).toBeUndefined();
}

describe('storages', () => {
  it('[STORE-1] keep texts by any key: memory', () => keeps(new MemoryStorage()));

  it('[STORE-1] keep texts by any key: files', async () => {
    await keeps(new FileStorage(join(folder, 'saves')));
    expect(await readdir(folder)).toEqual(['saves']);
  });

  it('[STORE-2] a storage that fails says so by code', async () => {
    await writeFile(join(folder, 'file'), '');
    const storage = new FileStorage(join(folder, 'file'));
    await expect(storage.store('a', 'b')).rejects.toMatchObject({ code: 'save/storage-failed' });
    await expect(storage.keys()).rejects.toMatchObject({ code: 'save/storage-failed' });
  });
});
