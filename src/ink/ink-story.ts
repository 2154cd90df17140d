import type { Unsubscribe } from '../core/emitter.js';
import type { TownsfolkError } from '../core/errors.js';
import type { Story, StoryBeat, StoryValue } from '../core/story.js';
import { readBeats, tagsAlone } from './beats.js';
import { findExit, readChoices, withWayOut } from './choices.js';
import type { InkEngine, InkProgram } from './engine.js';
import type { InkStoryOptions } from './ink-story-options.js';
import type { LineEntry } from './l10n/extract.js';
import { createTranslator, type Translate } from './l10n/translate.js';
import { badChoice, unknownKnot } from './misuse.js';
import { knotOf } from './place.js';
import { hasKnot, restoreEngine } from './restore.js';
import { InkRun } from './run.js';
import { MAIN_FLOW, readSave, writeSave, type FlowSave, type InkSave, type Phase } from './save.js';

/** What came of a restore. */
export interface RestoreReport {
  /** Whether the story was edited since it was saved. */
  readonly isEdited: boolean;
  /** What `# version:` said then, and says now. */
  readonly savedVersion: string | undefined;
  readonly version: string | undefined;
  /** What could not be kept; it was told as a warning too. */
  readonly lost: TownsfolkError | undefined;
}

/** Opens a compiled ink story. @throws `ink/load` */
export function createInkStory(options: InkStoryOptions): InkStory {
  return new InkStory(new InkRun(options), MAIN_FLOW, new Map());
}

/**
 * The adapter for inkjs: tells a branching story beat by beat. It only sequences; reading a line, a tag or a save is done beside it.
 *
 * @example
 * const story = createInkStory({ json: forge, speakers: new Map([['mira', 'mira'], ['mira holt', 'mira']]) });
 * story.next(); // { type: 'line', line: { speaker: 'mira', text: 'Mind the sparks.', … } }
 */
export class InkStory implements Story {
  readonly #run: InkRun;
  readonly #flow: string;
  /** All flows of the run, this one too. */
  readonly #flows: Map<string, InkStory>;
  #phase: Phase = 'ready';
  /** The beat that was given last. */
  #beat: StoryBeat = { type: 'end' };
  /** A talk that comes behind the line that was given last. */
  #talkBehind: StoryBeat | undefined;
  /** Set by a restore: the line has not been given to this caller yet. */
  #mustRepeat = false;
  /** Whether {@link prepare} has told a line that nobody has read. */
  #isAhead = false;
  /** Tags that came to the current line from lines without words, and those that it leaves behind itself. */
  #carried: readonly string[] = [];
  #left: readonly string[] = [];

  /** Use {@link createInkStory} or {@link flow}. @internal */
  constructor(run: InkRun, flow: string, flows: Map<string, InkStory>) {
    this.#run = run;
    this.#flow = flow;
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
    const engine = this.#run.enter(this.#flow, 'flow()');
    if (path !== undefined && !hasKnot(engine, path)) throw unknownKnot(path);
    const fresh = new InkStory(this.#run, name, this.#flows);
    if (path !== undefined) fresh.goTo(path);
    return fresh;
  }

  /**
   * The next beat, as the port says.
   *
   * @throws `ink/runtime` where the story is broken, and again at each call until it is restored or sent elsewhere.
   */
  next(): StoryBeat {
    const engine = this.#enter('next()');
    if (this.#mustRepeat || !this.#canTell) {
      this.#mustRepeat = false;
      return this.#beat;
    }
    if (this.#talkBehind !== undefined) return this.#stand(this.#talkBehind);
    while (this.#isAhead || (this.#run.failure === undefined && engine.canContinue)) {
      if (!this.#isAhead && !lastOf(this.#run.tell(this.#flow))) break;
      this.#isAhead = false;
      const [first, second] = this.#takeLine();
      if (first !== undefined) return this.#stand(first, second);
    }
    if (this.#run.failure !== undefined) throw this.#run.failure;
    if (this.#left.length > 0) return this.#giveLeft();
    return this.#stand(choicesOf(engine, this.#run.translate));
  }

  /**
   * Tells the next line ahead, in slices of a few milliseconds with a pause between, so that even a line that takes long leaves the page
   * its frames. {@link next} gives it then at once. An ordinary line is told in one slice; then it is ready at once.
   */
  prepare(pause: () => Promise<void> = nextTask): Promise<void> | undefined {
    const engine = this.#enter('prepare()');
    const isDue = this.#canTell && !this.#mustRepeat && !this.#isAhead && this.#talkBehind === undefined;
    if (!isDue || this.#run.failure !== undefined || !engine.canContinue) return undefined;
    const slices = this.#run.tell(this.#flow);
    const first = slices.next();
    if (first.done !== true) return this.#finish(slices, pause);
    this.#isAhead = first.value;
    return undefined;
  }

  async #finish(slices: Generator<void, boolean>, pause: () => Promise<void>): Promise<void> {
    for (;;) {
      await pause();
      const slice = slices.next();
      if (slice.done !== true) continue;
      this.#isAhead = slice.value;
      return;
    }
  }

  get isOver(): boolean {
    return this.#phase === 'end' || this.#run.failure !== undefined;
  }

  choose(index: number): void {
    const engine = this.#enter('choose()');
    const choices = choicesIn(this.#beat);
    const isOpen = this.#phase === 'choices' || this.#phase === 'talk';
    if (!isOpen || !choices.some((choice) => choice.index === index))
      throw badChoice(`choose(${index})`, this.#phase, isOpen ? choices : []);
    engine.ChooseChoiceIndex(index);
    this.#goOn();
  }

  exitTalk(exit: string): void {
    const engine = this.#enter('exitTalk()');
    if (this.#phase !== 'talk') throw badChoice(`exitTalk(${JSON.stringify(exit)})`, this.#phase, choicesIn(this.#beat));
    if (typeof this.getVariable('talk_exit') === 'string') this.setVariable('talk_exit', exit);
    const choice = findExit(choicesIn(this.#beat), exit);
    if (choice !== undefined) engine.ChooseChoiceIndex(choice.index);
    this.#goOn();
  }

  /**
   * Sends the story to a knot, or to `knot.stitch`: for the next visit to somebody, say. Variables and visit counts stay.
   *
   * @throws `ink/unknown-knot`; the story then stays where it was.
   */
  goTo(path: string): void {
    if (!hasKnot(this.#enter('goTo()'), path)) throw unknownKnot(path);
    this.#run.mend();
    this.#enter('goTo()').ChoosePathString(path);
    this.#left = [];
    this.#goOn();
  }

  getVariable(name: string): StoryValue | undefined {
    return this.#run.variables.get(name);
  }

  /** Also throws `ink/bad-value` when the variable holds values of another type. */
  setVariable(name: string, value: StoryValue): void {
    this.#run.variables.set(name, value);
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
    const engine = this.#enter('visits()');
    return hasKnot(engine, path) ? (engine.state.VisitCountAtPathString(path) ?? 0) : 0;
  }

  save(): string {
    const engine = this.#enter('save()');
    const flows = [...this.#flows].map(([name, story]): [string, FlowSave] => [name, story.#place()]);
    this.#enter('save()');
    const { hash: story, version: storyVersion } = this.#run;
    return writeSave({ version: 2, story, storyVersion, flows: Object.fromEntries(flows), ink: engine.state.ToJson() });
  }

  /** Stands at the same beat again, and {@link next} gives it once more, a line too. An edited story goes on at its knot, with a warning. */
  restore(saved: string): RestoreReport {
    this.#enter('restore()');
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
    const run = this.#run;
    const restored = restoreEngine({ open: () => run.open(), names: run.variables.names, storyHash: run.hash }, save);
    run.use(restored.engine);
    for (const [name, { phase, carried }] of Object.entries(save.flows)) {
      const story = this.#flows.get(name) ?? new InkStory(run, name, this.#flows);
      story.#standAgain(restored.lost === undefined ? phase : 'ready', carried);
    }
    if (restored.lost !== undefined) run.warn(restored.lost);
    run.tellAll();
    const { storyVersion: savedVersion } = save;
    return { isEdited: save.story !== run.hash, savedVersion, version: run.version, lost: restored.lost };
  }

  get #canTell(): boolean {
    return this.#phase === 'ready' || this.#phase === 'line';
  }

  #enter(call: string): InkEngine {
    return this.#run.enter(this.#flow, call);
  }

  /** Where this flow stands, for a save. */
  #place(): FlowSave {
    const isOnLine = !this.#isAhead && (this.#phase === 'line' || this.#phase === 'talk');
    const knot = knotOf(this.#enter('save()'));
    return { phase: this.#isAhead ? 'ahead' : this.#phase, carried: isOnLine ? this.#carried : this.#left, knot };
  }

  /** Reads the line that the engine has told; nothing where it broke. */
  #takeLine(): readonly StoryBeat[] {
    this.#carried = this.#left;
    return this.#read();
  }

  #read(): readonly StoryBeat[] {
    const { beats, left } = readBeats(this.#enter('next()'), this.#carried, this.#run);
    this.#left = left;
    return beats;
  }

  /** Nothing waits at it: a save made here goes on behind it. */
  #giveLeft(): StoryBeat {
    const beat = tagsAlone(this.#left, this.#run.speakers, this.#run.warn);
    this.#left = [];
    return beat;
  }

  #stand(beat: StoryBeat, talkBehind?: StoryBeat): StoryBeat {
    this.#beat = beat;
    this.#phase = beat.type;
    this.#talkBehind = talkBehind;
    return beat;
  }

  #goOn(): void {
    this.#phase = 'ready';
    this.#talkBehind = undefined;
    this.#mustRepeat = false;
    this.#isAhead = false;
  }

  /** Finds the beat of a restored engine once more. */
  #standAgain(phase: Phase, carried: readonly string[]): void {
    this.#carried = carried;
    this.#left = carried;
    this.#goOn();
    this.#isAhead = phase === 'ahead';
    if (this.#isAhead) return;
    const engine = this.#enter('restore()');
    const beats =
      phase === 'line' || phase === 'talk' ? this.#read() : phase === 'ready' ? [] : [choicesOf(engine, this.#run.translate)];
    const at = beats.findIndex((beat) => beat.type === phase);
    const beat = beats[at];
    if (beat === undefined) return;
    this.#stand(beat, beats[at + 1]);
    this.#mustRepeat = true;
  }
}

/** A macrotask later: the page may draw before it. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function lastOf<Result>(slices: Generator<void, Result>): Result {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

function choicesIn(beat: StoryBeat) {
  return beat.type === 'choices' || beat.type === 'talk' ? beat.choices : [];
}

/** Where the engine stands when it has no more to tell. */
function choicesOf(engine: InkEngine, translate: Translate): StoryBeat {
  const choices = readChoices(engine, translate);
  return choices.length === 0 ? { type: 'end' } : { type: 'choices', choices: withWayOut(choices) };
}
