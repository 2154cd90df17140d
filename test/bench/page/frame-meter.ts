/** How smoothly a page ran for a while. */
export interface FrameFigures {
  readonly frames: number;
  /** 95th percentile of the time from one frame to the next, in milliseconds. */
  readonly p95Ms: number;
  /** The longest that the main thread was busy with one thing, in milliseconds; 0 when it never took 50. */
  readonly longestTaskMs: number;
}

/** Watches frames and long tasks from its making until it is stopped. */
export class FrameMeter {
  readonly #deltas: number[] = [];
  readonly #observer: PerformanceObserver;
  #longest = 0;
  #last = performance.now();
  #isOver = false;

  constructor() {
    this.#observer = new PerformanceObserver((list) => this.#note(list));
    this.#observer.observe({ type: 'longtask' });
    const tick = (now: number) => {
      if (this.#isOver) return;
      this.#deltas.push(now - this.#last);
      this.#last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      this.#last = now;
      requestAnimationFrame(tick);
    });
  }

  stop(): FrameFigures {
    this.#isOver = true;
    for (const entry of this.#observer.takeRecords()) this.#longest = Math.max(this.#longest, entry.duration);
    this.#observer.disconnect();
    const sorted = [...this.#deltas].sort((a, b) => a - b);
    return { frames: sorted.length, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0, longestTaskMs: this.#longest };
  }

  #note(list: PerformanceObserverEntryList): void {
    for (const entry of list.getEntries()) this.#longest = Math.max(this.#longest, entry.duration);
  }
}
