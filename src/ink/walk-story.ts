import { TownsfolkError } from '../core/errors.js';
import { createRandom, pick, type Random } from '../core/random.js';
import type { StoryBeat } from '../core/story.js';
import { isLooseEnd } from './continue-line.js';
import { parseProgram } from './engine.js';
import type { InkStoryOptions } from './ink-story-options.js';
import { createInkStory, type InkStory } from './ink-story.js';
import { knotsOf } from './knots.js';
import type { WalkFinding, WalkReport } from './walk-report.js';

export interface WalkOptions extends Omit<InkStoryOptions, 'seed' | 'onWarning'> {
  /** How many beats are told. @defaultValue 1000: a story of an hour's play several times over, in a second or two */
  readonly steps?: number | undefined;
  /** @defaultValue 1 */
  readonly seed?: number | undefined;
  /** Knots to which a game sends the story again once it has ended, with what it knows; without them it begins anew each time. */
  readonly starts?: readonly string[] | undefined;
  /** Variables that a game sets to true from outside at any time, such as `sword_due`. */
  readonly gameVariables?: readonly string[] | undefined;
}

/** After so many beats that brought nothing new, a walk gives a story up: far more than a random walker needs to find a way out. */
const STALE_STEPS = 400;

/** How many choices a finding tells of. */
const PATH = 12;

/**
 * Plays a story by chance: random choices, random ends of its talks, again and again, and tells what it ran into. Errors of the
 * story are findings; it throws only when the story cannot be opened.
 *
 * @throws `ink/load`
 * @example
 * formatWalk(walkStory({ json, steps: 10_000 })); // 'dead-end in "mill": …'
 */
export function walkStory(options: WalkOptions): WalkReport {
  const walker = new Walker(options);
  for (let step = 0; step < (options.steps ?? 1000); step++) walker.step();
  return walker.report();
}

class Walker {
  readonly #options: WalkOptions;
  readonly #random: Random;
  readonly #findings = new Map<string, WalkFinding>();
  readonly #knots: readonly string[];
  readonly #seen = new Set<string>();
  #story!: InkStory;
  #path: string[] = [];
  /** How often each knot was come to in this play, and which was the last. */
  #visits = new Map<string, number>();
  #knot = '';
  #heard: TownsfolkError[] = [];
  /** Beats of this play, by what they show. */
  #known = new Set<string>();
  #stale = 0;
  #steps = 0;
  #ends = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#random = createRandom(options.seed ?? 1);
    this.#knots = knotsOf(parseProgram(options.json));
    this.#begin();
  }

  step(): void {
    this.#steps++;
    try {
      const beat = this.#story.next();
      this.#look();
      this.#play(beat);
    } catch (error) {
      if (!TownsfolkError.is(error)) throw error;
      this.#look();
      this.#find('error', error.toString());
      this.#begin();
    }
  }

  report(): WalkReport {
    return {
      steps: this.#steps,
      ends: this.#ends,
      findings: [...this.#findings.values()],
      neverSeen: this.#knots.filter((knot) => !this.#seen.has(knot)),
    };
  }

  #play(beat: StoryBeat): void {
    if (this.#isStuck(beat)) {
      this.#find('loop', `For ${STALE_STEPS} steps nothing came that had not been seen, and no end.`);
      return this.#begin();
    }
    switch (beat.type) {
      case 'line':
        return;
      case 'end':
        this.#ends++;
        return this.#again();
      case 'choices':
        return this.#choose(beat.choices);
      case 'talk':
        return this.#talk(beat);
    }
  }

  #talk({ talk, choices }: Extract<StoryBeat, { type: 'talk' }>): void {
    const shown = choices.filter(({ exit }) => exit === undefined);
    const exits = talk.turns === undefined ? talk.until : [...talk.until, 'turns'];
    this.#talkAbout();
    const way = pick([...shown, ...exits], this.#random)!;
    if (typeof way === 'string') {
      this.#note(`(talk ends by ${way})`);
      this.#story.exitTalk(way);
    } else this.#choose([way]);
  }

  /** What free talk may have turned true. */
  #talkAbout(): void {
    const own = this.#story.variableNames.filter((name) => name.startsWith('talked_about_'));
    for (const name of own) if (this.#random.next() < 0.3) this.#setTrue(name);
  }

  #setTrue(name: string): void {
    if (typeof this.#story.getVariable(name) === 'boolean') this.#story.setVariable(name, true);
  }

  #choose(choices: readonly { readonly index: number; readonly text: string }[]): void {
    const { index, text } = pick(choices, this.#random)!;
    this.#note(text);
    this.#story.choose(index);
  }

  /** Goes on as a game would: comes again, or begins a new game. */
  #again(): void {
    const start = this.#random.next() < 0.8 ? pick(this.#options.starts ?? [], this.#random) : undefined;
    if (start === undefined) return this.#begin();
    for (const name of this.#options.gameVariables ?? []) if (this.#random.next() < 0.3) this.#setTrue(name);
    this.#note(`(goes to ${start})`);
    this.#story.goTo(start);
  }

  #begin(): void {
    this.#path = [];
    this.#visits = new Map();
    this.#knot = '';
    this.#known = new Set();
    this.#stale = 0;
    this.#story = createInkStory({
      ...this.#options,
      seed: Math.floor(this.#random.next() * 1e6),
      onWarning: (warning) => this.#hear(warning),
    });
  }

  /** Comes in the middle of a line, when the story cannot be asked where it stands. */
  #hear(warning: TownsfolkError): void {
    this.#heard.push(warning);
  }

  #isStuck(beat: StoryBeat): boolean {
    const shows = JSON.stringify(beat);
    this.#stale = beat.type === 'end' || !this.#known.has(shows) ? 0 : this.#stale + 1;
    this.#known.add(shows);
    return this.#stale >= STALE_STEPS;
  }

  /** Notes which knots were come to with the last beat, and files what was heard on the way. */
  #look(): void {
    this.#knot = this.#story.knot || this.#knot;
    for (const knot of this.#knots) {
      const visits = this.#story.visits(knot);
      if (visits === (this.#visits.get(knot) ?? 0)) continue;
      this.#visits.set(knot, visits);
      this.#seen.add(knot);
      this.#knot = knot;
    }
    for (const warning of this.#heard.splice(0)) this.#find(isLooseEnd(warning) ? 'dead-end' : 'error', warning.toString());
  }

  #note(choice: string): void {
    this.#path = [...this.#path, choice].slice(-PATH);
  }

  #find(type: WalkFinding['type'], message: string): void {
    const knot = this.#knot;
    const key = `${type} ${knot} ${message}`;
    if (!this.#findings.has(key)) this.#findings.set(key, { type, knot, message, path: this.#path });
  }
}
