import { pageTransport } from './fetch-bytes.js';
import { ModelSource, type WantedModel } from './model-source.js';
import { openPartStore } from './part-store.js';

/** What one model is, before it is fetched. */
export interface PlannedModel {
  readonly name: string;
  /** By its SPDX name, for example `Apache-2.0`; `null` when its manifest does not say. */
  readonly license: string | null;
  /** The text of the licence; `null` when the model has none beside it. */
  readonly licenseUrl: string | null;
  /** Bytes on the way, compressed. */
  readonly totalBytes: number;
}

/** What a start would fetch: to be shown to the player before it begins. */
export interface DownloadPlan {
  readonly models: readonly PlannedModel[];
  /** What is still to come; 0 when the browser keeps all of it. */
  readonly missingBytes: number;
}

/**
 * Looks at what a start would fetch, and fetches nothing but the manifests.
 *
 * @throws `model/file-missing`, `model/file-is-page`, `model/forbidden`, `model/network`, `model/not-a-model`.
 */
export async function planDownload(modelUrl: string, wanted: readonly WantedModel[]): Promise<DownloadPlan> {
  const quiet = (): void => undefined; // The load itself tells of a store that is not there.
  const store = await openPartStore(quiet);
  const delivery = { modelUrl, store, transport: pageTransport, warn: quiet, onBytes: quiet };
  const sources = await Promise.all(wanted.map((one) => ModelSource.open(one, delivery)));
  return {
    models: sources.map(({ name, manifest, files, licenseUrl }) => ({
      name,
      license: manifest.license,
      licenseUrl,
      totalBytes: [...files.values()].flatMap(({ parts }) => parts).reduce((sum, { bytes }) => sum + bytes, 0),
    })),
    missingBytes: sources.reduce((sum, source) => sum + source.missingBytes, 0),
  };
}
