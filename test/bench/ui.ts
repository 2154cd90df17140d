import { openBenchPage } from './bench-page.js';
import type { Figure } from './figure.js';
import type { UiFigures } from './page/ui-cost.js';
import { median } from './stats.js';

const ROUNDS = 8;
const WATCHED_MS = 2000;

/** What the dialogue costs a frame while a reply streams in. With it and without it by turns, since a machine is never the same for long. */
export async function benchUi(): Promise<readonly Figure[]> {
  const { page, close } = await openBenchPage({ isIsolated: true });
  try {
    const measure = (isShown: boolean) =>
      page.evaluate(([shown, ms]) => window.bench.ui.measure(shown, ms), [isShown, WATCHED_MS] as const);
    await measure(true);
    const shown: UiFigures[] = [];
    const bare: UiFigures[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await measure(false));
      shown.push(await measure(true));
    }
    const p95 = (all: readonly UiFigures[]) => median(all.map(({ p95Ms }) => p95Ms));
    const [withMs, withoutMs] = [p95(shown), p95(bare)];
    const note = `${withMs.toFixed(1)} ms with the dialogue, ${withoutMs.toFixed(1)} ms without`;
    return [
      { name: 'ui-frame-p95-ms', unit: 'ms', value: withMs - withoutMs, note: `${note}; target at most 1` },
      { name: 'ui-frame-p95-ratio', unit: 'ratio', value: withMs / withoutMs, note: 'the same' },
      ...(['workMedianMs', 'workP95Ms'] as const).map((key): Figure => ({
        name: key === 'workMedianMs' ? 'ui-work-median-ms' : 'ui-work-p95-ms',
        unit: 'ms',
        value: median(shown.map((figures) => figures[key])),
        note: 'script and layout of the dialogue in a frame',
      })),
    ];
  } finally {
    await close();
  }
}
