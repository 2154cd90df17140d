import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { ServedStudio, type OpenStudio } from './served-studio.js';

/** The studio, served for the tests of one file. */
export interface StudioHouse {
  readonly open: ServedStudio['open'];
  /** Stops serving, as if the network were gone. */
  readonly goAway: () => Promise<void>;
}

/** @param mayComplain - Whether a page may log errors: where what is opened is broken on purpose. */
export function serveStudio(models: readonly string[], mayComplain = false): StudioHouse {
  let served: ServedStudio;
  let pages: OpenStudio[] = [];
  beforeAll(async () => {
    served = await ServedStudio.start(models, inject('builds'));
  });
  afterEach(async () => {
    const closing = pages;
    pages = [];
    await Promise.all(closing.map(({ context }) => context.close()));
    if (!mayComplain) expect(closing.flatMap(({ problems }) => problems)).toEqual([]);
  });
  afterAll(() => served.stop());
  return {
    async open(...asked) {
      const page = await served.open(...asked);
      pages.push(page);
      return page;
    },
    goAway: () => served.goAway(),
  };
}
