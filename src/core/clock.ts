/** Real time, for time-outs and traces. Passed in so that tests can hold it still. */
export interface Clock {
  /** Milliseconds from some fixed moment; never goes backwards. */
  now(): number;
  /** Calls back once after `ms` milliseconds; the returned function calls it off. */
  schedule(ms: number, callback: () => void): () => void;
}
