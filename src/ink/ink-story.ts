import type { Unsubscribe } from '../core/emitter.js';
import type { TownsfolkError } from '../core/errors.js';
import type { Story, StoryBeat, StoryValue } from '../core/story.js';
import { readBeats, tagsAlone } from './beats.js';
import { findExit, readChoices, withWayOut } from './choices.js';
import { continueLine, isLooseEnd, runtimeError } from './continue-line.js';
import { openEngine, parseProgram, type InkEngine, type InkProgram, type Warn } from './engine.js';
import { LOOKING_FUNCTIONS, bindFunctions } from './functions.js';
import { hashText } from './hash.js';
import type { InkStoryOptions } from './ink-story-options.js';
import type { Speakers } from './line.js';
import { badChoice, busy, unknownKnot } from './misuse.js';
import { knotOf } from './place.js';
import { hasKnot, restoreEngine } from './restore.js';
import { readSave, writeSave, type Phase } from './save.js';
import { VariableNews } from './variable-news.js';
import { InkVariables } from './variables.js';

/** `ErrorType.Error` of the engine, which it does not export. */
const ENGINE_ERROR = 2;

const LINE_LIMIT_MS = 2000;

/** Opens a compiled ink story. @throws `ink/load` */
export function createInkStory(options: InkStoryOptions): InkStory {
  return new InkStory(options);
}

/**
 * The adapter for inkjs: tells a branching story beat by beat. It only sequences; reading a line, a tag or a save is done beside it.
 *
 * @example
 * const story = createInkStory({ json: forge, speakers: new Map([['mira', 'mira'], ['mira holt', 'mira']]) });
 * story.next(); // { type: 'line', line: { speaker: 'mira', text: 'Mind the sparks.', … } }
 */
export class InkStory implements Story {
  readonly #options: InkStoryOptions;
  readonly #program: InkProgram;
  readonly #speakers: Speakers;
  readonly #warn: Warn;
  readonly #news: VariableNews;
  #hash: string | undefined;
  #engine: InkEngine;
  #variables: InkVariables;
  #phase: Phase = 'ready';
  /** The beat that was given last. */
  #beat: StoryBeat = { type: 'end' };
  /** A talk that comes behind the line that was given last. */
  #talkBehind: StoryBeat | undefined;
  /** Set by a restore: the line has not been given to this caller yet. */
  #mustRepeat = false;
  /** Tags that came to the current line from lines without words, and those that it leaves behind itself. */
  #carried: readonly string[] = [];
  #left: readonly string[] = [];
  #failure: TownsfolkError | undefined;
  #isDamaged = false;
  #isTelling = false;

  constructor(options: InkStoryOptions) {
    this.#options = options;
    this.#program = parseProgram(options.json);
    this.#speakers = options.speakers ?? new Map<string, string>();
    this.#warn = options.onWarning ?? ((warning) => console.warn(warning.toString()));
    this.#engine = this.#open();
    this.#variables = this.#watch(this.#engine);
    this.#news = new VariableNews(this.#variables, this.#warn);
    if (options.seed !== undefined) this.#engine.state.storySeed = options.seed;
  }

  /**
   * The next beat, as the port says.
   *
   * @throws `ink/runtime` where the story is broken, and again at each call until it is restored or sent elsewhere.
   */
  next(): StoryBeat {
    if (this.#isTelling) throw busy('next()');
    if (this.#mustRepeat || (this.#phase !== 'ready' && this.#phase !== 'line')) {
      this.#mustRepeat = false;
      return this.#beat;
    }
    if (this.#talkBehind !== undefined) return this.#stand(this.#talkBehind);
    while (this.#failure === undefined && this.#engine.canContinue) {
      const [first, second] = this.#tell();
      if (first !== undefined) return this.#stand(first, second);
    }
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#left.length > 0) return this.#giveLeft();
    return this.#stand(choicesOf(this.#engine));
  }

  get isOver(): boolean {
    return this.#phase === 'end' || this.#failure !== undefined;
  }

  choose(index: number): void {
    const choices = this.#phase === 'choices' || this.#phase === 'talk' ? choicesIn(this.#beat) : [];
    if (!choices.some((choice) => choice.index === index)) throw badChoice(`choose(${index})`, this.#phase, choices);
    this.#engine.ChooseChoiceIndex(index);
    this.#goOn();
  }

  exitTalk(exit: string): void {
    if (this.#phase !== 'talk') throw badChoice(`exitTalk(${JSON.stringify(exit)})`, this.#phase, choicesIn(this.#beat));
    if (typeof this.getVariable('talk_exit') === 'string') this.setVariable('talk_exit', exit);
    const choice = findExit(choicesIn(this.#beat), exit);
    if (choice !== undefined) this.#engine.ChooseChoiceIndex(choice.index);
    this.#goOn();
  }

  /**
   * Sends the story to a knot, or to `knot.stitch`: for the next visit to somebody, say. Variables and visit counts stay.
   *
   * @throws `ink/unknown-knot`; the story then stays where it was.
   */
  goTo(path: string): void {
    if (this.#isTelling) throw busy('goTo()');
    if (!hasKnot(this.#engine, path)) throw unknownKnot(path);
    if (this.#isDamaged) this.#replaceEngine();
    this.#engine.ChoosePathString(path);
    this.#left = [];
    this.#failure = undefined;
    this.#goOn();
  }

  getVariable(name: string): StoryValue | undefined {
    return this.#variables.get(name);
  }

  /** Also throws `ink/bad-value` when the variable holds values of another type. */
  setVariable(name: string, value: StoryValue): void {
    this.#variables.set(name, value);
  }

  get variableNames(): readonly string[] {
    return [...this.#variables.names];
  }

  hasVariable(name: string): boolean {
    return this.#variables.names.has(name);
  }

  /** Tells of each variable whose value changes: by the story (once a line), by {@link setVariable}, and by {@link restore}. */
  onVariable(listener: (name: string, value: StoryValue) => void): Unsubscribe {
    return this.#news.on(listener);
  }

  save(): string {
    if (this.#isTelling) throw busy('save()');
    const isOnLine = this.#phase === 'line' || this.#phase === 'talk';
    return writeSave({
      version: 1,
      story: this.#storyHash(),
      phase: this.#phase,
      carried: isOnLine ? this.#carried : this.#left,
      knot: knotOf(this.#engine),
      ink: this.#engine.state.ToJson(),
    });
  }

  /** Stands at the same beat again, and {@link next} gives it once more, a line too. An edited story goes on at its knot, with a warning. */
  restore(saved: string): void {
    if (this.#isTelling) throw busy('restore()');
    const save = readSave(saved);
    const restored = restoreEngine(
      { open: () => this.#open(), names: this.#variables.names, storyHash: this.#storyHash() },
      save,
    );
    this.#useEngine(restored.engine);
    this.#failure = undefined;
    this.#carried = save.carried;
    this.#left = save.carried;
    this.#standAgain(restored.phase);
    if (restored.lost !== undefined) this.#warn(restored.lost);
    for (const name of this.#variables.names) this.#news.tell(name, this.#variables.get(name));
  }

  #open(): InkEngine {
    const engine = openEngine(this.#program);
    const looking = new Set([...LOOKING_FUNCTIONS, ...(this.#options.lookingFunctions ?? [])]);
    bindFunctions(engine, this.#options.functions ?? {}, looking, this.#warn);
    engine.onError = (message, type) => this.#hear(runtimeError(message), Number(type) === ENGINE_ERROR);
    return engine;
  }

  #watch(engine: InkEngine): InkVariables {
    const variables = new InkVariables(engine, this.#program);
    variables.watch((name) => this.#news.tell(name, this.#variables.get(name)));
    return variables;
  }

  #useEngine(engine: InkEngine): void {
    this.#engine = engine;
    this.#variables = this.#watch(engine);
    this.#isDamaged = false;
  }

  /** A fresh engine with the variables of the damaged one. */
  #replaceEngine(): void {
    const values = this.#variables.snapshot();
    this.#useEngine(this.#open());
    for (const [name, value] of values) this.#variables.set(name, value);
  }

  /** Lets the engine tell one line, and reads it. */
  #tell(): readonly StoryBeat[] {
    this.#isTelling = true;
    try {
      continueLine(this.#engine, this.#options.lineLimitMs ?? LINE_LIMIT_MS);
    } catch (error) {
      this.#isDamaged = true;
      this.#failure = error as TownsfolkError;
      return [];
    } finally {
      this.#isTelling = false;
    }
    this.#carried = this.#left;
    return this.#read();
  }

  #read(): readonly StoryBeat[] {
    const { beats, left } = readBeats(this.#engine, this.#carried, this.#speakers, this.#warn);
    this.#left = left;
    return beats;
  }

  /** What the engine reports goes on as a warning, but for an error that ended the story: that comes behind the line it gave. */
  #hear(error: TownsfolkError, isError: boolean): void {
    if (isError && !isLooseEnd(error)) this.#failure ??= error;
    else this.#warn(error);
  }

  /** Nothing waits at it: a save made here goes on behind it. */
  #giveLeft(): StoryBeat {
    const beat = tagsAlone(this.#left, this.#speakers, this.#warn);
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
  }

  /** Finds the beat of a restored engine once more. */
  #standAgain(phase: Phase): void {
    this.#goOn();
    const beats = phase === 'line' || phase === 'talk' ? this.#read() : phase === 'ready' ? [] : [choicesOf(this.#engine)];
    const at = beats.findIndex((beat) => beat.type === phase);
    const beat = beats[at];
    if (beat === undefined) return;
    this.#stand(beat, beats[at + 1]);
    this.#mustRepeat = true;
  }

  #storyHash(): string {
    return (this.#hash ??= hashText(JSON.stringify(this.#program)));
  }
}

function choicesIn(beat: StoryBeat) {
  return beat.type === 'choices' || beat.type === 'talk' ? beat.choices : [];
}

/** Where the engine stands when it has no more to tell. */
function choicesOf(engine: InkEngine): StoryBeat {
  const choices = readChoices(engine);
  return choices.length === 0 ? { type: 'end' } : { type: 'choices', choices: withWayOut(choices) };
}
