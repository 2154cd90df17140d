/** Four seconds at 60 frames a second. */
const KEPT_FRAMES = 240;

/** How long the latest frames took. */
export interface FrameSummary {
  readonly middleMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

/** The latest frame times, oldest first. */
export class FrameLog {
  #times: number[] = [];

  add(ms: number): void {
    this.#times.push(ms);
    if (this.#times.length > KEPT_FRAMES) this.#times.shift();
  }

  get times(): readonly number[] {
    return this.#times;
  }

  summary(): FrameSummary {
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { middleMs: at(0.5), p95Ms: at(0.95), longestMs: sorted.at(-1) ?? 0 };
  }
}
