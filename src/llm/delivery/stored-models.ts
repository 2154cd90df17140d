import { openPartStore } from './part-store.js';

/** What the browser keeps of one model. */
export interface StoredModel {
  /** The name of its folder; `runtime` is the WebAssembly runtime. */
  readonly name: string;
  readonly bytes: number;
}

/** Lists what the browser keeps of models for this site; nothing where it keeps none. */
export async function listStoredModels(): Promise<readonly StoredModel[]> {
  const store = await openPartStore(() => undefined);
  const sizes = new Map<string, number>();
  for (const { model, bytes } of (await store?.list()) ?? []) sizes.set(model, (sizes.get(model) ?? 0) + bytes);
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}

/**
 * Deletes what the browser keeps of some models, or of all. A model that is running goes on; it is fetched anew at the next start.
 *
 * @param names - @defaultValue all models, and the runtime
 */
export async function deleteStoredModels(names?: readonly string[]): Promise<void> {
  const store = await openPartStore(() => undefined);
  for (const entry of (await store?.list()) ?? []) if (names?.includes(entry.model) ?? true) await store?.delete(entry);
}
