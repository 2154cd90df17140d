import type { Clock } from '../clock.js';
import type { Embedder } from '../embedder.js';
import { TownsfolkError } from '../errors.js';
import type { LanguageModel, Sampling } from '../language-model.js';
import { DEFAULT_GUARD, type GuardSettings } from '../guard/settings.js';
import { knownBooks } from '../lore/known-books.js';
import type { LoreBook } from '../lore/lore-entry.js';
import { Closeness } from '../memory/closeness.js';
import { MemoryBook } from '../memory/memory-book.js';
import { shortName } from '../persona/facts.js';
import type { Persona } from '../persona/persona.js';
import type { Task } from '../prompt/tasks.js';
import { TokenCounter } from '../prompt/token-counter.js';
import type { PlayerReader } from '../player-reader.js';
import { createRandom, type Random } from '../random.js';
import type { TurnTrace } from '../trace/trace.js';
import { ActionBook } from '../world/actions.js';
import { systemClock } from '../system-clock.js';
import { plainPlaceName } from '../world/scene-line.js';
import { World } from '../world/world.js';
import type { Deed } from '../world/world-state.js';
import { whyNoModel } from './answer.js';
import { askTask } from './ask-task.js';
import { composeSystem, composeTurn, headOf } from './compose.js';
import { guardOf } from './guard-of.js';
import { startHistory } from './history.js';
import { learnMind } from './learn-mind.js';
import { rememberTalk } from './remember.js';
import { Recaller } from './recall.js';
import { DIALOGUE_SAMPLING, type TalkContext } from './talk-context.js';
import { Talk } from './talk.js';
import type { SaidExchange } from './talk-account.js';

/** What a dialogue manager works with. Everything has a default. */
export interface DialogueManagerOptions {
  /** @defaultValue Real time; tests pass their own. */
  readonly clock?: Clock | undefined;
  readonly world?: World | undefined;
  readonly actions?: ActionBook | undefined;
  readonly memory?: MemoryBook | undefined;
  /** What is known of the world, looked up when it is spoken of: by everybody, or by those whose persona file names the book's file. */
  readonly lore?: readonly LoreBook[] | undefined;
  /** What people may say. What is left out holds as in {@link DEFAULT_GUARD}. */
  readonly guard?: Partial<GuardSettings> | undefined;
  /** How people call a place by its id. @defaultValue `mine_mouth` is `the mine mouth` */
  readonly placeName?: ((place: string) => string) | undefined;
  /** The language that the game begins in; see {@link DialogueManager.language}. @defaultValue `en` */
  readonly language?: string | undefined;
  /** Without one, people say their authored lines. */
  readonly model?: LanguageModel | undefined;
  /** Without one, recall goes by words. */
  readonly embedder?: Embedder | undefined;
  /** Without one, typed lines are never taken for a choice, and no bond moves by itself. */
  readonly reader?: PlayerReader | undefined;
  readonly random?: Random | undefined;
  /** @defaultValue {@link DIALOGUE_SAMPLING} */
  readonly sampling?: Omit<Sampling, 'seed'> | undefined;
  /**
   * Longest wait for the first words of a reply, in milliseconds; then an authored line is said.
   *
   * @defaultValue 20000: a cold first turn on the slowest machine that we measured took 6 s; past three times that, something is wrong.
   */
  readonly firstWordsTimeoutMs?: number | undefined;
  /** Whether traces hold the odds of each word, for an inspector. @defaultValue false: it costs a little at every word */
  readonly wantsOdds?: boolean | undefined;
  readonly onTrace?: ((trace: TurnTrace) => void) | undefined;
}

/**
 * Knows the people of a game and opens talks with them.
 *
 * @example
 * const people = new DialogueManager({ world, model });
 * people.add(parsePersona(yaml, 'mira.yaml'));
 * for await (const part of people.openTalk('mira').say('can you fix this?')) if (part.type === 'text-delta') box.append(part.text);
 */
export class DialogueManager {
  readonly world: World;
  readonly actions: ActionBook;
  readonly memory: MemoryBook;
  /** The language that is played, as `en` or `pt-BR`. In one that the model is not good at, people keep to what is written for them. */
  language: string;
  readonly #context: TalkContext;
  readonly #personas = new Map<string, Persona>();
  /** What goes on behind talks that are over. */
  readonly #unfinished = new Set<Promise<void>>();
  readonly #open = new Set<Talk>();
  #talks = 0;

  constructor(options: DialogueManagerOptions = {}) {
    this.world = options.world ?? new World();
    this.actions = options.actions ?? new ActionBook();
    this.memory = options.memory ?? new MemoryBook(() => this.world.state.minutes);
    this.language = options.language ?? 'en';
    this.#context = makeContext(options, this);
    this.world.on('deed', ({ deed }) => this.#witness(deed));
  }

  /** Adds a character, in place of an earlier one with the same id. */
  add(persona: Persona): this {
    this.#personas.set(persona.id, persona);
    return this;
  }

  /** Reads which choice a typed line meant. */
  get reader(): PlayerReader | undefined {
    return this.#context.reader;
  }

  has(npc: string): boolean {
    return this.#personas.has(npc);
  }

  get personas(): readonly Persona[] {
    return [...this.#personas.values()];
  }

  /** The character with this id. @throws `persona/unknown` when there is none. */
  persona(npc: string): Persona {
    const persona = this.#personas.get(npc);
    if (persona !== undefined) return persona;
    const known = [...this.#personas.keys()].join(', ') || 'nobody';
    throw new TownsfolkError('persona/unknown', `There is no persona "${npc}". Known: ${known}.`, {
      hint: 'Load its file and add() it, or check the id.',
    });
  }

  /** What talk goes by, for what is built on it. @internal */
  get context(): TalkContext {
    return this.#context;
  }

  /** Opens a talk with a character. Close it when it is over. @throws `persona/unknown` */
  openTalk(npc: string): Talk {
    const persona = this.persona(npc);
    const talk = new Talk(this.#context, {
      persona,
      session: `${npc}#${++this.#talks}`,
      haveMet: this.world.hasMet(npc),
      onClose: (over) => {
        this.#open.delete(over);
        return this.#track(rememberTalk(this.#context, over));
      },
    });
    this.#open.add(talk);
    this.world.meet(npc);
    return talk;
  }

  /** What the player and a character have said to each other in talks that are not over, and so not in memory yet. */
  saidWith(npc: string): readonly SaidExchange[] {
    return [...this.#open].filter(({ persona }) => persona.id === npc).flatMap(({ account }) => account.exchanges);
  }

  /**
   * Reads a character's constant part of the prompt, and what may come to their mind, ahead of time: call it when the player comes near.
   *
   * @throws `persona/unknown`, and nothing else: a model that fails has its say in the turn.
   */
  async warm(npc: string, signal?: AbortSignal): Promise<void> {
    const { model, world } = this.#context;
    const learning = this.learn(npc, signal);
    if (model !== undefined && whyNoModel(this.#context) === undefined) {
      const content = composeSystem(this.persona(npc), world);
      await model.warm(nearSession(npc), [{ role: 'system', content }], signal).catch(() => undefined);
    }
    await learning;
  }

  /**
   * Has the encoder read what may come to a character's mind, text by text, until somebody asks anything: the rest is read by the next
   * call, or when it is asked about.
   *
   * @returns whether all of it was read.
   * @throws `persona/unknown`
   */
  async learn(npc: string, signal?: AbortSignal): Promise<boolean> {
    return learnMind(this.#context, this.persona(npc), signal);
  }

  /**
   * Has a character do a task outside any talk, behind everything else.
   *
   * @returns the parts of the task's shape as the model wrote them, unchecked, with what checks them; `undefined` where no model is
   *   ready or it is busy: what nobody waits for never makes anybody wait.
   * @throws `persona/unknown`
   */
  async perform(npc: string, task: Task, signal?: AbortSignal) {
    const persona = this.persona(npc);
    const context = this.#context;
    const guard = guardOf(context, { persona, exchanges: [], messages: [], heard: task.prompt });
    if (context.model?.status.type !== 'ready') return undefined;
    const history = startHistory(composeSystem(persona, context.world));
    const { messages } = composeTurn(history, headOf(context, persona), task.prompt);
    const request = { session: nearSession(npc), messages, shape: task.shape, priority: 'ambient' as const, signal };
    const parts = await askTask(context, request);
    return parts && { parts, guard };
  }

  /** Resolves when every talk that is over has been remembered: before a save, say. */
  async settled(): Promise<void> {
    await Promise.all(this.#unfinished);
  }

  async #track(work: Promise<void>): Promise<void> {
    this.#unfinished.add(work);
    await work.finally(() => this.#unfinished.delete(work));
  }

  /** Whoever saw a deed remembers it. */
  #witness({ id, text, at, importance, witnesses }: Deed): void {
    const sentence = `${shortName(this.world.state.player.name)} ${text}`;
    for (const npc of witnesses === 'everybody' ? this.#personas.keys() : witnesses)
      this.memory.remember(npc, { kind: 'saw', text: sentence, topic: id, at, importance });
  }
}

/** The session that holds a character's constant part while the player is near, and the tasks behind it. */
function nearSession(npc: string): string {
  return `${npc}#near`;
}

function makeContext(options: DialogueManagerOptions, people: DialogueManager): TalkContext {
  const closeness = new Closeness(options.embedder);
  return {
    world: people.world,
    actions: people.actions,
    memory: people.memory,
    loreOf: (persona) => knownBooks(options.lore ?? [], persona, people.personas),
    model: options.model,
    get language() {
      return people.language;
    },
    closeness,
    recaller: new Recaller(closeness),
    tokens: new TokenCounter(options.model),
    reader: options.reader,
    clock: options.clock ?? systemClock,
    random: options.random ?? createRandom(1),
    sampling: options.sampling ?? DIALOGUE_SAMPLING,
    guard: { ...DEFAULT_GUARD, ...options.guard },
    placeName: options.placeName ?? plainPlaceName,
    nameOf: (npc) => (people.has(npc) ? people.persona(npc).name : npc),
    firstWordsTimeoutMs: options.firstWordsTimeoutMs ?? 20_000,
    wantsOdds: options.wantsOdds ?? false,
    onTrace: options.onTrace ?? (() => undefined),
  };
}
