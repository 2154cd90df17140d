import type { TownsfolkError } from '../../core/errors.js';
import { storageFull, storageUnavailable } from './delivery-errors.js';

/** Names one thing that is kept: a part of a model's file by what is in it, or a file of the runtime by where it came from. */
export interface StoreKey {
  readonly model: string;
  readonly file: string;
  /** Tells versions apart: a SHA-256, or a URL. */
  readonly version: string;
}

/** One thing that is kept, without its bytes. */
export interface StoredEntry extends StoreKey {
  readonly bytes: number;
}

/** What a browser keeps of models between two starts. Each entry is written whole or not at all. */
export interface PartStore {
  has(key: StoreKey): Promise<boolean>;
  get(key: StoreKey): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Never rejects: what cannot be kept is told once as a warning. */
  put(key: StoreKey, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  list(): Promise<readonly StoredEntry[]>;
  delete(key: StoreKey): Promise<void>;
}

const CACHE_NAME = 'townsfolk-models-1';
/** Keys of the Cache API are addresses; this one belongs to nobody, by RFC 2606. */
const ADDRESS = 'https://townsfolk.invalid/';

/** Opens the browser's Cache API; `null`, with a warning, where the page has none or may not use it. */
export async function openPartStore(warn: (warning: TownsfolkError) => void): Promise<PartStore | null> {
  const found = (globalThis as { caches?: CacheStorage }).caches;
  if (found === undefined) return (warn(storageUnavailable('there is no Cache API')), null);
  try {
    return createPartStore(await found.open(CACHE_NAME), warn);
  } catch (cause) {
    return (warn(storageUnavailable(cause)), null);
  }
}

/** A store over one cache. */
export function createPartStore(cache: Cache, warn: (warning: TownsfolkError) => void): PartStore {
  let isFull = false;
  const remove = async (key: StoreKey): Promise<void> => void (await cache.delete(addressOf(key), { ignoreSearch: false }));
  return {
    has: async (key) => (await cache.match(addressOf(key)).catch(() => undefined)) !== undefined,
    async get(key) {
      try {
        const kept = await cache.match(addressOf(key));
        return kept === undefined ? null : new Uint8Array(await kept.arrayBuffer());
      } catch {
        return null; // An entry that can no longer be read is fetched again.
      }
    },
    async put(key, bytes) {
      if (isFull) return;
      try {
        await cache.put(addressOf(key), new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } }));
      } catch (cause) {
        isFull = true;
        warn(
          cause instanceof DOMException && cause.name === 'QuotaExceededError'
            ? storageFull(bytes.byteLength, cause)
            : storageUnavailable(cause),
        );
      }
    },
    async list() {
      const entries: StoredEntry[] = [];
      for (const { url } of await cache.keys()) {
        const key = keyAt(url);
        const kept = key === null ? undefined : await cache.match(url);
        if (key !== null && kept !== undefined) entries.push({ ...key, bytes: Number(kept.headers.get('content-length') ?? 0) });
      }
      return entries;
    },
    delete: remove,
  };
}

function addressOf({ model, file, version }: StoreKey): string {
  return `${ADDRESS}?${new URLSearchParams({ model, file, version }).toString()}`;
}

function keyAt(url: string): StoreKey | null {
  const { searchParams } = new URL(url);
  const [model, file, version] = ['model', 'file', 'version'].map((name) => searchParams.get(name));
  return model === null || file === null || version === null ? null : { model: model!, file: file!, version: version! };
}
