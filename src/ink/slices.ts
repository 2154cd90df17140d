/** A macrotask later: the page may draw before it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does all slices of a piece of work at once. */
export function finishNow<Result>(slices: Generator<void, Result>): Result {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** Does the slices that are left, with a pause before each. */
export async function finishLater<Result>(slices: Generator<void, Result>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    await pause();
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
