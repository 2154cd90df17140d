import type { Mood } from '../mood.js';
import { barksFor } from '../persona/whereabouts.js';
import { barkTask } from '../prompt/tasks.js';
import { pick } from '../random.js';
import { readLine } from '../prompt/reply-shape.js';
import { spokenOf } from '../turn/ask-task.js';
import type { AuthoredLine } from '../turn/authored.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/** What somebody says to nobody. */
export interface SpokenBark {
  readonly npc: string;
  readonly mood: Mood;
  readonly text: string;
  readonly source: 'model' | 'authored';
}

/** How often people mutter, and how much of it is made up. */
export interface BarkOptions {
  /** Milliseconds before the same character mutters again. @defaultValue 25000: often enough to feel alive, seldom enough to be heard */
  readonly coolDownMs?: number | undefined;
  /** Milliseconds before anybody does. @defaultValue 6000 */
  readonly anyCoolDownMs?: number | undefined;
  /** Milliseconds before the same words are said again. @defaultValue 180000: players hear a line that comes round, and it is never the good ones that they remember */
  readonly sameCoolDownMs?: number | undefined;
  /** Share of barks that are made up rather than read from the persona file, 0..1. @defaultValue 0.3: authored ones are better, fresh ones keep them from wearing out */
  readonly inventedShare?: number | undefined;
}

/** Where a character mutters, and how they feel. */
export interface BarkMood {
  readonly place?: string | undefined;
  readonly mood?: Mood | undefined;
}

const DAY_MINUTES = 24 * 60;

/** Lets people mutter to themselves: now and then, as place, time and world suit. */
export class Barks {
  readonly #people: DialogueManager;
  readonly #options: BarkOptions;
  readonly #saidAt = new Map<string, number>();
  /** When each line was last said. */
  readonly #heardAt = new Map<string, number>();
  #lastAt = -Infinity;

  constructor(people: DialogueManager, options: BarkOptions = {}) {
    this.#people = people;
    this.#options = options;
  }

  /**
   * What a character mutters now, or `undefined` when it is too soon or nothing fits.
   *
   * A made-up one is the model's, behind everything else; where it is busy or has nothing to say, an authored one is said.
   *
   * @param moment.place - Where the character is. @defaultValue what the world says
   * @param moment.mood - How they feel: of the authored ones that fit, those in this mood come first.
   * @throws `persona/unknown`
   */
  async bark(npc: string, moment: BarkMood = {}, signal?: AbortSignal): Promise<SpokenBark | undefined> {
    const { clock, random } = this.#people.context;
    const now = clock.now();
    if (this.#isTooSoon(npc, now)) return undefined;
    // From here on nobody else begins, however long the model takes.
    this.#lastAt = now;
    this.#saidAt.set(npc, now);
    const made = random.next() < (this.#options.inventedShare ?? 0.3) ? await this.#invent(npc, signal) : undefined;
    const line = made ?? this.#authored(npc, moment);
    return line && { npc, ...line, source: made === undefined ? 'authored' : 'model' };
  }

  #isTooSoon(npc: string, now: number): boolean {
    const { coolDownMs = 25_000, anyCoolDownMs = 6_000 } = this.#options;
    return now - this.#lastAt < anyCoolDownMs || now - (this.#saidAt.get(npc) ?? -Infinity) < coolDownMs;
  }

  async #invent(npc: string, signal: AbortSignal | undefined): Promise<AuthoredLine | undefined> {
    const answer = await this.#people.perform(npc, barkTask(), signal);
    return answer && spokenOf(answer.parts, answer.guard);
  }

  /** Of those that fit and were not heard lately, one that was not heard for longest. */
  #authored(npc: string, { place, mood }: BarkMood): AuthoredLine | undefined {
    const { world } = this.#people;
    const { clock, random } = this.#people.context;
    const moment = { place: place ?? world.state.whereabouts[npc], minutes: world.state.minutes % DAY_MINUTES };
    const rested = barksFor(this.#people.persona(npc), moment, world.scopeOf(npc)).filter(({ text }) => this.#isRested(text));
    const inMood = rested.filter(({ text }) => mood !== undefined && readLine(text).mood === mood);
    const fitting = inMood.length > 0 ? inMood : rested;
    const heardAt = ({ text }: { readonly text: string }) => this.#heardAt.get(text) ?? -Infinity;
    const longest = Math.min(...fitting.map(heardAt));
    const bark = pick(
      fitting.filter((one) => heardAt(one) === longest),
      random,
    );
    if (bark === undefined) return undefined;
    this.#heardAt.set(bark.text, clock.now());
    return readLine(bark.text);
  }

  #isRested(text: string): boolean {
    const { sameCoolDownMs = 180_000 } = this.#options;
    return this.#people.context.clock.now() - (this.#heardAt.get(text) ?? -Infinity) >= sameCoolDownMs;
  }
}
