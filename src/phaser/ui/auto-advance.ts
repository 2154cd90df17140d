/** How long a line stands at least before it goes on by itself, and how much longer for each character, in milliseconds. Source: Dialogic 2. */
const LEAST_MS = 1000;
const PER_CHARACTER_MS = 100;

/** Counts how long a line that is fully shown has been there to read. */
export class AutoAdvance {
  #lineId: number | undefined;
  #shownMs = 0;

  /** Lets time pass over a line; true once when it was there long enough. */
  isOver(line: { readonly id: number; readonly text: string }, deltaMs: number): boolean {
    if (line.id !== this.#lineId) this.#shownMs = 0;
    this.#lineId = line.id;
    const before = this.#shownMs;
    this.#shownMs += deltaMs;
    const wantedMs = LEAST_MS + PER_CHARACTER_MS * line.text.length;
    return before < wantedMs && this.#shownMs >= wantedMs;
  }
}
