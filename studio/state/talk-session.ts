import { signal } from '@preact/signals';
import {
  ActionBook,
  DialogueManager,
  World,
  createRandom,
  type LanguageModel,
  type LoreBook,
  type Mood,
  type Persona,
  type Talk,
  type TurnPart,
  type WorldState,
} from 'townsfolk';
import type { TrialPorts } from 'townsfolk/authoring';
import { withOwnSessions } from './own-sessions.js';
import { growTree, lineOf, startTree, withWorld, type TalkTree } from './talk-tree.js';

/** Who is talked to, in what world, with what. */
export interface SessionOptions {
  readonly persona: Persona;
  /** Everybody of the project, so that people are called by their names. */
  readonly people: readonly Persona[];
  readonly lore: readonly LoreBook[];
  readonly world: WorldState;
  readonly ports: TrialPorts;
  readonly seed: number;
}

/** An answer on its way. */
export interface LiveLine {
  readonly heard: string;
  readonly text: string;
  readonly mood?: Mood | undefined;
}

/** A talk with a character that can be taken back, said again and led another way. */
export class TalkSession {
  readonly persona: Persona;
  readonly world: World;
  readonly tree;
  readonly live = signal<LiveLine | undefined>(undefined);
  /** Why the last line was not answered. */
  readonly failure = signal<string | undefined>(undefined);
  readonly #talk: Talk;
  readonly #model: LanguageModel | undefined;
  readonly ports: TrialPorts;
  #stopper = new AbortController();

  constructor({ persona, people, lore, world, ports, seed }: SessionOptions) {
    this.persona = persona;
    this.ports = ports;
    this.#model = ports.model && withOwnSessions(ports.model);
    this.world = new World(world);
    const actions = new ActionBook();
    // All that they may do is legal and without effect: a writer looks at what is proposed.
    for (const id of persona.actions) actions.declare({ id, isLegal: () => true, apply: () => undefined });
    const manager = new DialogueManager({
      ...ports,
      model: this.#model,
      lore,
      world: this.world,
      actions,
      random: createRandom(seed),
      wantsOdds: true,
    });
    for (const one of people) manager.add(one);
    this.#talk = manager.add(persona).openTalk(persona.id);
    const greeting = this.#talk.greet();
    this.tree = signal<TalkTree>(startTree({ heard: '', ...greeting, source: 'authored', ...this.#here() }));
    void this.#talk.warm();
  }

  /** Says a line behind the head. It is there when the promise resolves, or `failure` is set, or the writer stopped it. */
  async say(typed: string): Promise<void> {
    if (this.live.value !== undefined) return;
    this.#stopper = new AbortController();
    const { signal: stopped } = this.#stopper;
    this.live.value = { heard: typed, text: '' };
    this.failure.value = undefined;
    try {
      for await (const part of this.#talk.say(typed, { signal: stopped })) this.#take(part, typed);
    } catch (error) {
      if (!stopped.aborted) this.failure.value = String(error);
    } finally {
      this.live.value = undefined;
      void this.#talk.warm();
    }
  }

  /** Has a line answered once more, beside the answer that it got. */
  async sayAgain(id: number): Promise<void> {
    const { parent, heard } = lineOf(this.tree.value, id);
    if (parent === undefined || this.live.value !== undefined) return;
    this.goTo(parent);
    await this.say(heard);
  }

  /** Goes on from another line: the talk and the world are as they were behind it. */
  goTo(id: number): void {
    if (this.live.value !== undefined) return;
    const { mark, world } = lineOf(this.tree.value, id);
    this.#talk.returnTo(mark);
    this.world.restore(world);
    this.tree.value = { ...this.tree.value, head: id };
  }

  /** Changes the world behind the head. */
  changeWorld(part: Partial<WorldState>): void {
    this.world.restore({ ...this.world.state, ...part });
    this.tree.value = withWorld(this.tree.value, this.world.state);
  }

  stop(): void {
    this.#stopper.abort();
  }

  /** Ends the talk and frees what the model keeps of it. */
  close(): void {
    this.stop();
    // Closing the talk would have the character remember it, which nobody will ask for.
    this.#model?.release(this.#talk.session);
  }

  #here() {
    return { world: this.world.state, mark: this.#talk.mark };
  }

  #take(part: TurnPart, typed: string): void {
    if (part.type === 'text-delta') {
      const text = (this.live.value?.text ?? '') + part.text;
      this.live.value = { heard: typed, text, mood: part.mood };
    } else if (part.type === 'turn-end') {
      const { text, mood, source, trace } = part;
      this.tree.value = growTree(this.tree.value, {
        heard: typed,
        text,
        mood,
        source,
        trace,
        action: trace.action,
        ...this.#here(),
      });
    }
  }
}
