import type { Clock } from '../clock.js';
import type { Embedder } from '../embedder.js';
import { TownsfolkError } from '../errors.js';
import type { LanguageModel, Sampling } from '../language-model.js';
import { MemoryBook } from '../memory/memory-book.js';
import type { Persona } from '../persona/persona.js';
import type { PlayerReader } from '../player-reader.js';
import { createRandom, type Random } from '../random.js';
import type { TurnTrace } from '../trace/trace.js';
import { ActionBook } from '../world/actions.js';
import { systemClock } from '../system-clock.js';
import { World } from '../world/world.js';
import { composeSystem } from './compose.js';
import { Recaller } from './recall.js';
import { DIALOGUE_SAMPLING, type TalkContext } from './talk-context.js';
import { Talk } from './talk.js';

/** What a dialogue manager works with. Everything has a default. */
export interface DialogueManagerOptions {
  /** @defaultValue Real time; tests pass their own. */
  readonly clock?: Clock | undefined;
  readonly world?: World | undefined;
  readonly actions?: ActionBook | undefined;
  readonly memory?: MemoryBook | undefined;
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
  readonly #context: TalkContext;
  readonly #personas = new Map<string, Persona>();
  readonly #met = new Set<string>();
  #talks = 0;

  constructor(options: DialogueManagerOptions = {}) {
    this.world = options.world ?? new World();
    this.actions = options.actions ?? new ActionBook();
    this.memory = options.memory ?? new MemoryBook();
    this.#context = {
      world: this.world,
      actions: this.actions,
      memory: this.memory,
      model: options.model,
      recaller: new Recaller(options.embedder),
      reader: options.reader,
      clock: options.clock ?? systemClock,
      random: options.random ?? createRandom(1),
      sampling: options.sampling ?? DIALOGUE_SAMPLING,
      firstWordsTimeoutMs: options.firstWordsTimeoutMs ?? 20_000,
      onTrace: options.onTrace ?? (() => undefined),
    };
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

  /** Opens a talk with a character. Close it when it is over. @throws `persona/unknown` */
  openTalk(npc: string): Talk {
    const persona = this.persona(npc);
    const talk = new Talk(this.#context, { persona, session: `${npc}#${++this.#talks}`, haveMet: this.#met.has(npc) });
    this.#met.add(npc);
    return talk;
  }

  /** Computes a character's constant part of the prompt ahead of time: call it when the player comes near. Never throws. */
  async warm(npc: string, signal?: AbortSignal): Promise<void> {
    const { model, world } = this.#context;
    if (model === undefined || (model.status.type !== 'ready' && model.status.type !== 'busy')) return;
    const content = composeSystem(this.persona(npc), world);
    await model.warm(`${npc}#near`, [{ role: 'system', content }], signal).catch(() => undefined);
  }
}
