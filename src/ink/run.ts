import type { TownsfolkError } from '../core/errors.js';
import type { StoryValue } from '../core/story.js';
import { continueLine, isLooseEnd, runtimeError } from './continue-line.js';
import type { InkEngine, InkProgram, Warn } from './engine.js';
import { LOOKING_FUNCTIONS, bindFunctions } from './functions.js';
import type { InkStoryOptions } from './ink-story-options.js';
import { createTranslator, type Translate } from './l10n/translate.js';
import type { Speakers } from './line.js';
import { LineOnItsWay } from './line-on-its-way.js';
import { busy } from './misuse.js';
import { Program, versionOf } from './program.js';
import { enterFlow } from './restore.js';
import { VariableNews } from './variable-news.js';
import { InkVariables } from './variables.js';

/** `ErrorType.Error` of the engine, which it does not export. */
const ENGINE_ERROR = 2;

const LINE_LIMIT_MS = 2000;

/** One opened story with everything that its flows share: the engine, the variables, the game's functions, and what broke. */
export class InkRun {
  readonly speakers: Speakers;
  readonly warn: Warn;
  readonly news: VariableNews;
  translate: Translate;
  readonly #options: InkStoryOptions;
  #program: Program;
  #engine: InkEngine;
  #variables: InkVariables;
  #failure: TownsfolkError | undefined;
  #isDamaged = false;
  /** Whether the engine is telling at this moment, so that whoever calls is a function that it calls. */
  #isInside = false;
  #line: LineOnItsWay | undefined;

  constructor(options: InkStoryOptions) {
    this.#options = options;
    this.#program = new Program(options.json);
    this.speakers = options.speakers ?? new Map<string, string>();
    this.warn = options.onWarning ?? ((warning) => console.warn(warning.toString()));
    this.translate = createTranslator(options.translation ?? []);
    this.#engine = this.open();
    this.#variables = this.#watch(this.#engine);
    this.news = new VariableNews(this.#variables, this.warn);
    if (options.seed !== undefined) this.#engine.state.storySeed = options.seed;
  }

  /** As it stands, in whichever flow. To move it, {@link enter} it. */
  get engine(): InkEngine {
    return this.#engine;
  }

  get variables(): InkVariables {
    return this.#variables;
  }

  /** What broke the story; nothing more comes until it is restored or sent elsewhere. */
  get failure(): TownsfolkError | undefined {
    return this.#failure;
  }

  get hash(): string {
    return this.#program.hash;
  }

  get version(): string | undefined {
    return versionOf(this.#engine);
  }

  /**
   * The engine, standing in a flow; a line that is on its way is finished first.
   *
   * @throws `ink/runtime` when a function that the story calls asks: `call` says for what
   */
  enter(flow: string, call: string): InkEngine {
    this.settle(call);
    enterFlow(this.#engine, flow);
    return this.#engine;
  }

  /** Finishes a line that is on its way. @throws `ink/runtime` when a function that the story calls asks */
  settle(call: string): void {
    this.refuseInside(call);
    this.#line?.finish();
  }

  /** Refuses what would move the engine while it runs. @throws `ink/runtime` when a function that the story calls asks */
  refuseInside(call: string): void {
    if (this.#isInside) throw busy(call);
  }

  /** Sets a variable: behind a line that is on its way, but at once for a function that the story calls. */
  set(name: string, value: StoryValue): void {
    if (!this.#isInside) this.#line?.finish();
    this.#variables.set(name, value);
  }

  /** Begins to tell a line of the flow that was entered. `onTold` hears whether there is a line to read; if not, see {@link failure}. */
  tell(onTold: (isThere: boolean) => void): LineOnItsWay {
    this.#line = new LineOnItsWay(this.#slices(), onTold);
    return this.#line;
  }

  *#slices(): Generator<void, boolean> {
    const slices = continueLine(this.#engine, this.#options.lineLimitMs ?? LINE_LIMIT_MS);
    for (;;) {
      this.#isInside = true;
      try {
        if (slices.next().done === true) return true;
      } catch (error) {
        this.#isDamaged = true;
        this.#failure = error as TownsfolkError;
        return false;
      } finally {
        this.#isInside = false;
      }
      yield;
    }
  }

  /** A fresh engine at the story's beginning, with the game's functions. */
  open(): InkEngine {
    const engine = this.#program.open();
    const looking = new Set([...LOOKING_FUNCTIONS, ...(this.#options.lookingFunctions ?? [])]);
    bindFunctions(engine, this.#options.functions ?? {}, looking, this.warn);
    engine.onError = (message, type) => this.#hear(runtimeError(message), Number(type) === ENGINE_ERROR);
    return engine;
  }

  /** Puts another engine in place of the one so far. */
  use(engine: InkEngine): void {
    this.#line?.drop();
    this.#engine = engine;
    this.#variables = this.#watch(engine);
    this.#isDamaged = false;
    this.#failure = undefined;
  }

  /** Puts an edited story in place of the one so far, at its beginning. @returns puts the old one back. @throws `ink/load` */
  edit(json: string | InkProgram): () => void {
    const [program, engine] = [this.#program, this.#engine];
    const edited = new Program(json);
    edited.open();
    this.#program = edited;
    this.use(this.open());
    return () => {
      this.#program = program;
      this.use(engine);
    };
  }

  /** Makes the story fit to go on after it broke: an engine that is damaged is left behind, its variables are kept. */
  mend(): void {
    const values = this.#isDamaged ? this.#variables.snapshot() : undefined;
    if (values !== undefined) this.use(this.open());
    for (const [name, value] of values ?? []) this.#variables.set(name, value);
    this.#failure = undefined;
  }

  /** Tells listeners what has changed with a restore. */
  tellAll(): void {
    for (const name of this.#variables.names) this.news.tell(name, this.#variables.get(name));
  }

  #watch(engine: InkEngine): InkVariables {
    const variables = new InkVariables(engine, this.#program.content);
    variables.watch((name) => this.news.tell(name, this.#variables.get(name)));
    return variables;
  }

  /** What the engine reports goes on as a warning, but for an error that ended the story: that comes behind the line it gave. */
  #hear(error: TownsfolkError, isError: boolean): void {
    if (isError && !isLooseEnd(error)) this.#failure ??= error;
    else this.warn(error);
  }
}
