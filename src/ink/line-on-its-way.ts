/**
 * A line that is being told, slice by slice. Whoever began it rests between slices; whoever needs the story meanwhile finishes it.
 */
export class LineOnItsWay {
  readonly #slices: Generator<void, boolean>;
  readonly #onTold: (isThere: boolean) => void;
  #isDone = false;

  /** Nothing is done before the first {@link step}. @param onTold - Called once, with whether there is a line to read; never for one that was dropped. */
  constructor(slices: Generator<void, boolean>, onTold: (isThere: boolean) => void) {
    this.#slices = slices;
    this.#onTold = onTold;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Does one slice, unless it is done. */
  step(): void {
    if (this.#isDone) return;
    const slice = this.#slices.next();
    if (slice.done !== true) return;
    this.#isDone = true;
    this.#onTold(slice.value);
  }

  /** Does the rest at once. */
  finish(): void {
    while (!this.#isDone) this.step();
  }

  /** Does the rest with a pause before each slice. */
  async finishSlowly(pause: () => Promise<void>): Promise<void> {
    while (!this.#isDone) {
      await pause();
      this.step();
    }
  }

  /** Leaves it as it is: the story stands elsewhere now. */
  drop(): void {
    this.#isDone = true;
    this.#slices.return(false);
  }
}

/** A macrotask later: the page may draw before it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
