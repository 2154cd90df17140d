import type { StoryBeat, StoryChoice } from '../core/story.js';
import { readBeats, tagsAlone } from './beats.js';
import { standstill } from './choices.js';
import type { InkEngine } from './engine.js';
import type { LineOnItsWay } from './line-on-its-way.js';
import { knotOf } from './place.js';
import type { InkRun } from './run.js';
import type { FlowSave, Phase } from './save.js';

/**
 * The telling of one flow, beat by beat: which beat was given last, what comes behind it, and which tags wait for words.
 *
 * It reads what the engine says and moves it only from line to line; choices and jumps are made by {@link InkStory}, which then
 * says {@link Telling.goOn}.
 */
export class Telling {
  readonly #run: InkRun;
  readonly #flow: string;
  #phase: Phase = 'ready';
  /** The beat that was given last. */
  #beat: StoryBeat = { type: 'end' };
  /** A talk that comes behind the line that was given last. */
  #talkBehind: StoryBeat | undefined;
  /** Set by a restore: the beat has not been given to this caller yet. */
  #mustRepeat = false;
  /** Whether the engine has told a line that nobody has read. */
  #isAhead = false;
  /** Tags that came to the current line from lines without words, and those that it leaves behind itself. */
  #carried: readonly string[] = [];
  #left: readonly string[] = [];

  constructor(run: InkRun, flow: string) {
    this.#run = run;
    this.#flow = flow;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The choices that may be made now: those of the beat that was given last. */
  get open(): readonly StoryChoice[] {
    return this.#beat.type === this.#phase && 'choices' in this.#beat ? this.#beat.choices : [];
  }

  /** The engine, standing in this flow; `call` says who asks. @throws `ink/runtime` in the middle of a line */
  enter(call: string): InkEngine {
    return this.#run.enter(this.#flow, call);
  }

  /** The next beat; at choices, a talk and the end the same again. @throws `ink/runtime` where the story is broken */
  next(): StoryBeat {
    const engine = this.enter('next()');
    if (this.#mustRepeat || !this.#canTell) {
      this.#mustRepeat = false;
      return this.#beat;
    }
    if (this.#talkBehind !== undefined) return this.#stand(this.#talkBehind);
    while (this.#isAhead || (this.#run.failure === undefined && engine.canContinue)) {
      if (!this.#isAhead) this.#tell().finish();
      if (!this.#isAhead) break;
      this.#isAhead = false;
      const [first, second] = this.#takeLine();
      if (first !== undefined) return this.#stand(first, second);
    }
    if (this.#run.failure !== undefined) throw this.#run.failure;
    if (this.#left.length > 0) return this.#giveLeft();
    return this.#stand(standstill(engine, this.#run.translate));
  }

  /** Has the engine tell the next line ahead, slice by slice; `undefined` where it is ready at once. */
  prepare(pause: () => Promise<void>): Promise<void> | undefined {
    const engine = this.enter('prepare()');
    const isDue = this.#canTell && !this.#mustRepeat && !this.#isAhead && this.#talkBehind === undefined;
    if (!isDue || this.#run.failure !== undefined || !engine.canContinue) return undefined;
    const line = this.#tell();
    line.step();
    return line.isDone ? undefined : line.finishSlowly(pause);
  }

  /** The story was moved on from its beat. */
  goOn(): void {
    this.#phase = 'ready';
    this.#talkBehind = undefined;
    this.#mustRepeat = false;
    this.#isAhead = false;
  }

  /** The story was sent elsewhere: tags that wait for words belong to where it was. */
  goElsewhere(): void {
    this.#left = [];
    this.goOn();
  }

  /** Where it stands, for a save. */
  place(): FlowSave {
    const isOnLine = !this.#isAhead && (this.#phase === 'line' || this.#phase === 'talk');
    const knot = knotOf(this.enter('save()'));
    return { phase: this.#isAhead ? 'ahead' : this.#phase, carried: isOnLine ? this.#carried : this.#left, knot };
  }

  /** Finds the beat of a restored engine once more. */
  standAgain(phase: Phase, carried: readonly string[]): void {
    this.#carried = carried;
    this.#left = carried;
    this.goOn();
    this.#isAhead = phase === 'ahead';
    if (this.#isAhead || phase === 'ready') return;
    const engine = this.enter('restore()');
    const beats = phase === 'line' || phase === 'talk' ? this.#read() : [standstill(engine, this.#run.translate)];
    const at = beats.findIndex((beat) => beat.type === phase);
    const beat = beats[at];
    if (beat === undefined) return;
    this.#stand(beat, beats[at + 1]);
    this.#mustRepeat = true;
  }

  #tell(): LineOnItsWay {
    return this.#run.tell((isThere) => (this.#isAhead = isThere));
  }

  get #canTell(): boolean {
    return this.#phase === 'ready' || this.#phase === 'line';
  }

  /** Reads the line that the engine has told; nothing where it broke. */
  #takeLine(): readonly StoryBeat[] {
    this.#carried = this.#left;
    return this.#read();
  }

  #read(): readonly StoryBeat[] {
    const { beats, left } = readBeats(this.enter('next()'), this.#carried, this.#run);
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
}
