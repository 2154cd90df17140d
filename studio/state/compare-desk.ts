import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Persona, WorldState } from 'townsfolk';
import {
  booksOf,
  compareResults,
  readProject,
  runTests,
  type Project,
  type ResultDifference,
  type TrialPorts,
} from 'townsfolk/authoring';
import { TalkSession } from './talk-session.js';
import { testsOf } from './test-desk.js';
import type { OpenFile } from './workspace.js';

/** One side of a comparison: a character by the path of their file, as it is or as it was last saved, and a model. */
export interface Contender {
  readonly path: string;
  readonly version: 'now' | 'saved';
  readonly model: string;
}

export type Sides<Value> = readonly [Value, Value];

export interface CompareSources {
  readonly files: ReadonlySignal<ReadonlyMap<string, OpenFile>>;
  readonly project: ReadonlySignal<Project>;
  readonly world: ReadonlySignal<WorldState>;
  readonly portsOf: (model: string) => TrialPorts;
  /** Resolves when the project is of the texts as they are. */
  readonly whenFresh: () => Promise<unknown>;
}

/** The same lines said to two characters, two versions of one, or on two models. */
export class CompareDesk {
  readonly contenders = signal<Sides<Contender> | undefined>(undefined);
  readonly sessions = signal<Sides<TalkSession | undefined>>([undefined, undefined]);
  readonly isBusy = computed(() => this.sessions.value.some((session) => session?.live.value !== undefined));
  /** In which tests the second side did better or worse; none before they were run. */
  readonly differences = signal<readonly ResultDifference[] | undefined>(undefined);
  readonly isTesting = signal(false);
  readonly #sources: CompareSources;

  constructor(sources: CompareSources) {
    this.#sources = sources;
  }

  /** Begins anew with these two. */
  async begin(contenders: Sides<Contender>): Promise<void> {
    for (const session of this.sessions.value) session?.close();
    this.contenders.value = contenders;
    this.differences.value = undefined;
    this.sessions.value = [undefined, undefined];
    await this.#sources.whenFresh();
    if (this.contenders.value !== contenders) return;
    const [first, second] = contenders;
    this.sessions.value = [this.#open(first), this.#open(second)];
  }

  /** Says a line to both, side by side. */
  async say(line: string): Promise<void> {
    await Promise.all(this.sessions.value.flatMap((session) => (session === undefined ? [] : [session.say(line)])));
  }

  /** Runs the tests of each side's character, those of the first against those of the second. */
  async test(): Promise<void> {
    const [first, second] = this.contenders.value ?? [];
    if (first === undefined || second === undefined) return;
    this.isTesting.value = true;
    try {
      await this.#sources.whenFresh();
      this.differences.value = compareResults(await this.#results(first), await this.#results(second));
    } finally {
      this.isTesting.value = false;
    }
  }

  async #results(contender: Contender) {
    const { persona, project } = this.#who(contender);
    if (persona === undefined) return [];
    const ports = this.#sources.portsOf(contender.model);
    const results = await runTests(persona, testsOf(persona, project), { ...ports, lore: booksOf(project, persona) });
    // Two characters have two ids, and are compared all the same.
    return results.map((result) => ({ ...result, persona: 'both' }));
  }

  #open(contender: Contender): TalkSession | undefined {
    const { persona, project } = this.#who(contender);
    if (persona === undefined) return undefined;
    const people = project.personas.flatMap((source) => source.persona ?? []);
    const { world, portsOf } = this.#sources;
    return new TalkSession({
      persona,
      people,
      lore: booksOf(project, persona),
      world: world.value,
      ports: portsOf(contender.model),
      seed: 1,
    });
  }

  #who({ path, version }: Contender): { readonly persona: Persona | undefined; readonly project: Project } {
    const project = version === 'now' ? this.#sources.project.value : this.#asSaved();
    return { persona: project.personas.find(({ file }) => file === path)?.persona, project };
  }

  #asSaved(): Project {
    return readProject(new Map([...this.#sources.files.value].map(([path, { text, saved }]) => [path, saved ?? text])));
  }
}
