/** More threads than this gain nothing with models of this size. */
const MAX_THREADS = 4;
/** Cores left to the game and to the browser. Source: a thread too many on a busy machine halved the speed. */
const CORES_FOR_OTHERS = 2;

/** How many threads a model runs on: those that are asked for, or as many as leave cores to the game; one where a page is not isolated. */
export function chooseThreads(wanted: number | 'auto', page: { readonly isIsolated: boolean; readonly cores: number }): number {
  if (!page.isIsolated) return 1;
  if (wanted !== 'auto') return Math.max(1, Math.floor(wanted));
  return Math.max(1, Math.min(MAX_THREADS, page.cores - CORES_FOR_OTHERS));
}
