import type { Unsubscribe } from '../core/emitter.js';
import type { Story, StoryBeat, StoryValue } from '../core/story.js';
import { findExit } from './choices.js';
import type { InkProgram } from './engine.js';
import type { InkStoryOptions } from './ink-story-options.js';
import type { LineEntry } from './l10n/extract.js';
import { createTranslator } from './l10n/translate.js';
import { nextTask } from './line-on-its-way.js';
import { badChoice, unknownKnot } from './misuse.js';
import { knotOf } from './place.js';
import { hasKnot } from './restore.js';
import { InkRun } from './run.js';
import { MAIN_FLOW, readSave, type InkSave } from './save.js';
import { restoreState, saveState, type RestoreReport } from './state.js';
import { Telling } from './telling.js';

/** Opens a compiled ink story. @throws `ink/load` */
export function createInkStory(options: InkStoryOptions): InkStory {
  return new InkStory(new InkRun(options), MAIN_FLOW, new Map());
}

/**
 * The adapter for inkjs: tells a branching story beat by beat. It only passes on: a `Telling` keeps each flow's place, an
 * `InkRun` what all flows share.
 *
 * @example
 * const story = createInkStory({ json: forge, speakers: new Map([['mira', 'mira'], ['mira holt', 'mira']]) });
 * story.next(); // { type: 'line', line: { speaker: 'mira', text: 'Mind the sparks.', … } }
 */
export class InkStory implements Story {
  readonly #run: InkRun;
  readonly #telling: Telling;
  /** All flows of the run, this one too. */
  readonly #flows: Map<string, InkStory>;

  /** Use {@link createInkStory} or {@link flow}. @internal */
  constructor(run: InkRun, flow: string, flows: Map<string, InkStory>) {
    this.#run = run;
    this.#telling = new Telling(run, flow);
    this.#flows = flows.set(flow, this);
  }

  /**
   * A flow of this story by its name: a place of its own in the same story, with the same variables. It is a whole {@link Story};
   * {@link save} of any of them saves all.
   *
   * @param path - Where it begins, the first time that it is asked for. @defaultValue the beginning of the story
   * @throws `ink/unknown-knot`
   */
  flow(name: string, path?: string): InkStory {
    const known = this.#flows.get(name);
    if (known !== undefined) return known;
    if (path !== undefined && !hasKnot(this.#telling.enter('flow()'), path)) throw unknownKnot(path);
    const fresh = this.#openFlow(name);
    if (path !== undefined) fresh.goTo(path);
    return fresh;
  }

  /**
   * The next beat, as the port says.
   *
   * @throws `ink/runtime` where the story is broken, and again at each call until it is restored or sent elsewhere.
   */
  next(): StoryBeat {
    return this.#telling.next();
  }

  /**
   * Tells the next line ahead, in slices of a few milliseconds with a pause between, so that even a line that takes long leaves the page
   * its frames. {@link next} gives it then at once. An ordinary line is told in one slice; then it is ready at once.
   */
  prepare(pause: () => Promise<void> = nextTask): Promise<void> | undefined {
    return this.#telling.prepare(pause);
  }

  get isOver(): boolean {
    return this.#telling.phase === 'end' || this.#run.failure !== undefined;
  }

  choose(index: number): void {
    const engine = this.#telling.enter('choose()');
    const { open, phase } = this.#telling;
    if (!open.some((choice) => choice.index === index)) throw badChoice(`choose(${index})`, phase, open);
    engine.ChooseChoiceIndex(index);
    this.#telling.goOn();
  }

  exitTalk(exit: string): void {
    const engine = this.#telling.enter('exitTalk()');
    const { open, phase } = this.#telling;
    if (phase !== 'talk') throw badChoice(`exitTalk(${JSON.stringify(exit)})`, phase, open);
    if (typeof this.getVariable('talk_exit') === 'string') this.setVariable('talk_exit', exit);
    const choice = findExit(open, exit);
    if (choice !== undefined) engine.ChooseChoiceIndex(choice.index);
    this.#telling.goOn();
  }

  /**
   * Sends the story to a knot, or to `knot.stitch`: for the next visit to somebody, say. Variables and visit counts stay.
   *
   * @throws `ink/unknown-knot`; the story then stays where it was.
   */
  goTo(path: string): void {
    if (!hasKnot(this.#telling.enter('goTo()'), path)) throw unknownKnot(path);
    this.#run.mend();
    this.#telling.enter('goTo()').ChoosePathString(path);
    this.#telling.goElsewhere();
  }

  getVariable(name: string): StoryValue | undefined {
    return this.#run.variables.get(name);
  }

  /** Also throws `ink/bad-value` when the variable holds values of another type. */
  setVariable(name: string, value: StoryValue): void {
    this.#run.set(name, value);
  }

  get variableNames(): readonly string[] {
    return [...this.#run.variables.names];
  }

  hasVariable(name: string): boolean {
    return this.#run.variables.names.has(name);
  }

  /** Tells of each variable whose value changes: by the story (once a line), by {@link setVariable}, and by {@link restore}. */
  onVariable(listener: (name: string, value: StoryValue) => void): Unsubscribe {
    return this.#run.news.on(listener);
  }

  /** Tells the story in another language from the next beat on; without entries as it is authored. */
  setTranslation(entries: readonly LineEntry[] | undefined): void {
    this.#run.translate = createTranslator(entries ?? []);
  }

  /** The knot where it stands; empty outside all knots. Also while it is in the middle of a line. */
  get knot(): string {
    return knotOf(this.#run.engine);
  }

  /** How often a knot or stitch (or a labelled choice or gather) was come to. 0 for one that the story does not have. */
  visits(path: string): number {
    const engine = this.#telling.enter('visits()');
    return hasKnot(engine, path) ? (engine.state.VisitCountAtPathString(path) ?? 0) : 0;
  }

  save(): string {
    this.#telling.enter('save()');
    return saveState(this.#run, this.#tellings());
  }

  /** Stands at the same beat again, and {@link next} gives it once more, a line too. An edited story goes on at its knot, with a warning. */
  restore(saved: string): RestoreReport {
    this.#run.refuseInside('restore()');
    return this.#restore(readSave(saved));
  }

  /**
   * Puts an edited story in place of this one, at the same place as far as it can be found: for work on a story while the game runs.
   *
   * @throws `ink/load`, `ink/bad-save`; the story then stays what it was.
   */
  edit(json: string | InkProgram): RestoreReport {
    const save = readSave(this.save());
    const undo = this.#run.edit(json);
    try {
      return this.#restore(save);
    } catch (error) {
      undo();
      throw error;
    }
  }

  #restore(save: InkSave): RestoreReport {
    return restoreState(this.#run, save, (name) => (this.#flows.get(name) ?? this.#openFlow(name)).#telling);
  }

  #openFlow(name: string): InkStory {
    return new InkStory(this.#run, name, this.#flows);
  }

  #tellings(): readonly (readonly [flow: string, telling: Telling])[] {
    return [...this.#flows].map(([name, story]) => [name, story.#telling] as const);
  }
}
