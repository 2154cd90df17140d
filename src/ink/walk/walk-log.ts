import type { InkStory } from '../ink-story.js';
import type { WalkFinding } from './walk-report.js';

/** How many choices a finding tells of. */
const PATH = 12;

/** What a walk has come across: places, findings, and the way to each. */
export class WalkLog {
  readonly #knots: readonly string[];
  readonly #seen = new Set<string>();
  readonly #findings = new Map<string, WalkFinding>();
  #path: readonly string[] = [];
  /** How often each knot was come to in this play. */
  #visits = new Map<string, number>();
  #knot = '';

  constructor(knots: readonly string[]) {
    this.#knots = knots;
  }

  /** Each once. */
  get findings(): readonly WalkFinding[] {
    return [...this.#findings.values()];
  }

  get neverSeen(): readonly string[] {
    return this.#knots.filter((knot) => !this.#seen.has(knot));
  }

  /** A new play. */
  begin(): void {
    this.#path = [];
    this.#visits = new Map();
    this.#knot = '';
  }

  note(choice: string): void {
    this.#path = [...this.#path, choice].slice(-PATH);
  }

  /** Notes where the story stands. */
  at({ knot }: InkStory): void {
    if (knot === '') return;
    this.#knot = knot;
    this.#seen.add(knot);
  }

  /** Notes all knots that were come to since the last time, also those that were passed through. */
  look(story: InkStory): void {
    for (const knot of this.#knots) {
      const visits = story.visits(knot);
      if (visits === (this.#visits.get(knot) ?? 0)) continue;
      this.#visits.set(knot, visits);
      this.#seen.add(knot);
      // A story that stopped stands nowhere: then this is where it came to last.
      this.#knot = knot;
    }
    this.at(story);
  }

  find(type: WalkFinding['type'], message: string): void {
    const knot = this.#knot;
    const key = `${type} ${knot} ${message}`;
    if (!this.#findings.has(key)) this.#findings.set(key, { type, knot, message, path: this.#path });
  }
}
