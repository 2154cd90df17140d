import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** The most memory that the page's process held, asked every quarter of a second. */
export class MemoryWatch {
  /** In megabytes. */
  peak = 0;
  readonly #timer: NodeJS.Timeout;

  private constructor(held: () => Promise<number>) {
    const note = (): Promise<void> => held().then((megabytes) => void (this.peak = Math.max(this.peak, megabytes)));
    this.#timer = setInterval(() => void note().catch(() => undefined), 250);
  }

  static async start(page: Page): Promise<MemoryWatch> {
    const session = await page.context().browser()!.newBrowserCDPSession();
    return new MemoryWatch(async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id));
      return Math.max(0, ...(await Promise.all(renderers)));
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}
