import type { Page } from 'playwright-core';

/** What a page keeps after its rubbish was collected. */
export interface PageLoad {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

/** Counts what a page keeps, as its own developer tools do. */
export async function pageLoad(page: Page): Promise<PageLoad> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  await tools.detach();
  return { nodes, listeners: jsEventListeners, heapBytes: usedSize };
}
