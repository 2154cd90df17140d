import { TownsfolkError } from '../core/errors.js';

/** Names that browsers and systems give to a full disk. */
const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'ENOSPC', 'EDQUOT']);

/** What to do with whatever a storage threw: tell it by code. */
export function asStorageError(what: string, key: string): (error: unknown) => never {
  return (error) => {
    const { name = '', code = '', message = String(error) } = (error ?? {}) as Record<string, string | undefined>;
    if (FULL.has(name) || FULL.has(code))
      throw new TownsfolkError('save/storage-full', `There is no room to ${what} "${key}": ${message}`, {
        hint: 'Remove old saves, or make room on the device, and save again.',
        cause: error,
      });
    throw new TownsfolkError('save/storage-failed', `The storage could not ${what} "${key}": ${message}`, {
      hint: 'A private window may allow no storage: keep the save as a file, or play with MemoryStorage.',
      cause: error,
    });
  };
}
