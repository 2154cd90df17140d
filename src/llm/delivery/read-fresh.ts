import { TownsfolkError } from '../../core/errors.js';
import { fetchBytes, type Transport } from './fetch-bytes.js';
import type { PartStore, StoreKey } from './part-store.js';

/** A file whose content nobody knows beforehand, and whether the network gave it. */
export interface FreshFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isFromNetwork: boolean;
}

/**
 * Fetches a file that may change under its URL (a manifest, the runtime), and keeps it; when the server is not reached, the file that
 * is kept is given.
 */
export async function readFresh(
  url: string,
  key: StoreKey,
  { transport, store }: { readonly transport: Transport; readonly store: PartStore | null },
): Promise<FreshFile> {
  const kept = (await store?.get(key)) ?? null;
  try {
    // With a copy at hand, nobody waits for a connection to come back.
    const bytes = await fetchBytes(url, { transport, ...(kept !== null && { retries: 0 }) });
    if (!isSame(bytes, kept)) await store?.put(key, bytes);
    return { bytes, isFromNetwork: true };
  } catch (error) {
    if (kept === null || !TownsfolkError.is(error, 'model/network')) throw error;
    return { bytes: kept, isFromNetwork: false };
  }
}

function isSame(a: Uint8Array, b: Uint8Array | null): boolean {
  return a.byteLength === b?.byteLength && a.every((byte, index) => byte === b[index]);
}
