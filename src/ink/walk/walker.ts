import { TownsfolkError } from '../../core/errors.js';
import { createRandom, pick, type Random } from '../../core/random.js';
import type { StoryBeat } from '../../core/story.js';
import { isLooseEnd } from '../continue-line.js';
import { parseProgram, type InkProgram } from '../engine.js';
import { createInkStory, type InkStory } from '../ink-story.js';
import { gameVariables } from './game-variables.js';
import { knotsOf, startsOf } from './knots.js';
import { Novelty, STALE_BEATS } from './novelty.js';
import { isOpen, talkByChance } from './talk-by-chance.js';
import { WalkLog } from './walk-log.js';
import type { WalkOptions } from './walk-options.js';
import type { WalkReport } from './walk-report.js';
import { WorldByChance } from './world-by-chance.js';

/** The odds that a story that has ended is gone on with as the same game, at the next visit, and not as a game of its own. */
const COMES_AGAIN = 0.8;

/** The odds that the game has turned one of its variables true by the next visit. */
const TURNS_TRUE = 0.3;

/** Plays a story by chance, as a player and as the game around it. */
export class Walker {
  readonly #options: WalkOptions;
  readonly #random: Random;
  readonly #program: InkProgram;
  readonly #world: WorldByChance;
  readonly #starts: readonly string[];
  readonly #log: WalkLog;
  #story!: InkStory;
  #novelty = new Novelty();
  #heard: TownsfolkError[] = [];
  #steps = 0;
  #ends = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#random = createRandom(options.seed ?? 1);
    this.#program = parseProgram(options.json);
    this.#world = new WorldByChance(this.#program, this.#random);
    this.#starts = options.starts ?? startsOf(this.#program);
    this.#log = new WalkLog(knotsOf(this.#program));
    this.#begin();
  }

  step(): void {
    this.#steps++;
    try {
      const beat = this.#story.next();
      this.#look(beat);
      if (this.#novelty.isStuckAt(beat)) this.#giveUp();
      else this.#play(beat);
      this.#world.goOn();
    } catch (error) {
      if (!TownsfolkError.is(error)) throw error;
      this.#log.look(this.#story);
      this.#log.find('error', error.toString());
      this.#begin();
    }
  }

  report(): WalkReport {
    this.#log.look(this.#story);
    const { findings, neverSeen } = this.#log;
    return { steps: this.#steps, ends: this.#ends, findings, neverSeen };
  }

  /** Files what was heard while the beat was told; it comes in the middle of a line, when the story cannot be asked where it stands. */
  #look(beat: StoryBeat): void {
    if (beat.type === 'line' && this.#heard.length === 0) this.#log.at(this.#story);
    else this.#log.look(this.#story);
    for (const warning of this.#heard.splice(0)) this.#log.find(isLooseEnd(warning) ? 'dead-end' : 'error', warning.toString());
  }

  #play(beat: StoryBeat): void {
    switch (beat.type) {
      case 'line':
        return;
      case 'end':
        return this.#comeAgain();
      case 'choices': {
        const choice = pick(beat.choices.filter(isOpen), this.#random);
        return choice === undefined ? this.#comeAgain() : this.#choose(choice);
      }
      case 'talk': {
        const end = talkByChance(this.#story, beat, this.#random);
        if (end.type === 'choice') return this.#choose(end.choice);
        this.#log.note(`(talk ends by ${end.exit})`);
        return this.#story.exitTalk(end.exit);
      }
    }
  }

  #choose({ index, text }: { readonly index: number; readonly text: string }): void {
    this.#log.note(text);
    this.#story.choose(index);
  }

  /** Goes on as a game would: comes again, or begins a new game. */
  #comeAgain(): void {
    this.#ends++;
    const start = this.#random.next() < COMES_AGAIN ? pick(this.#starts, this.#random) : undefined;
    if (start === undefined) return this.#begin();
    for (const name of this.#gameVariables()) if (this.#random.next() < TURNS_TRUE) this.#turnTrue(name);
    this.#log.note(`(comes again, to ${start})`);
    this.#story.goTo(start);
  }

  #gameVariables(): readonly string[] {
    const story = this.#story;
    return [...(this.#options.gameVariables ?? []), ...gameVariables(this.#program, (name) => story.getVariable(name))];
  }

  #turnTrue(name: string): void {
    if (this.#story.getVariable(name) === false) this.#story.setVariable(name, true);
  }

  #giveUp(): void {
    this.#log.find('loop', `For ${STALE_BEATS} steps nothing came that had not been seen, and no end.`);
    this.#begin();
  }

  #begin(): void {
    this.#log.begin();
    this.#novelty = new Novelty();
    const { functions } = this.#world;
    this.#story = createInkStory({
      ...this.#options,
      functions: { ...functions, ...this.#options.functions },
      // Chance changes nothing, so ink may ask it early and twice.
      lookingFunctions: [...Object.keys(functions), ...(this.#options.lookingFunctions ?? [])],
      seed: Math.floor(this.#random.next() * 1e6),
      onWarning: (warning) => this.#heard.push(warning),
    });
  }
}
