import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { World, type Persona, type WorldState } from 'townsfolk';
import { booksOf, type Project, type TrialPorts } from 'townsfolk/authoring';
import { TalkSession } from './talk-session.js';
import { lineOf, pathTo } from './talk-tree.js';

/** What a talk is made of: the character on the desk as far as they can be read, and the project around them. */
export interface TalkSources {
  readonly project: ReadonlySignal<Project>;
  readonly path: ReadonlySignal<string>;
  readonly ports: ReadonlySignal<TrialPorts>;
}

/** The world in which a talk of the studio begins, until the writer says otherwise. */
const BEGINNING: WorldState = { ...new World().state, player: { name: 'Ash', is: 'a traveller' } };

/** The talk with the character on the desk. It begins anew with another character, and keeps to its own when the text changes. */
export class TalkDesk {
  readonly session = signal<TalkSession | undefined>(undefined);
  /** The line whose reasons are shown. */
  readonly asked = signal<number | undefined>(undefined);
  readonly startWorld = signal<WorldState>(BEGINNING);
  /** The world as it is behind the line that is said next to. */
  readonly world: ReadonlySignal<WorldState>;
  /** The character as they are written now; none while the text has a mistake. */
  readonly persona: ReadonlySignal<Persona | undefined>;
  /** Whether the text has changed since the talk began. */
  readonly isStale: ReadonlySignal<boolean>;
  readonly #sources: TalkSources;
  #seed = 1;

  constructor(sources: TalkSources) {
    this.#sources = sources;
    this.persona = computed(() => personaAt(sources.project.value, sources.path.value));
    this.world = computed(() => {
      const tree = this.session.value?.tree.value;
      return tree === undefined ? this.startWorld.value : lineOf(tree, tree.head).world;
    });
    this.isStale = computed(() => this.persona.value !== undefined && !isSame(this.persona.value, this.session.value?.persona));
    effect(() => {
      const persona = this.persona.value;
      const ports = sources.ports.value;
      untracked(() => this.#follow(persona, ports));
    });
  }

  /** Begins anew with the character as they are written now. */
  startOver(): void {
    const { project, ports } = this.#sources;
    const persona = this.persona.value;
    this.session.value?.close();
    this.asked.value = undefined;
    if (persona === undefined) return void (this.session.value = undefined);
    const people = project.value.personas.flatMap((source) => source.persona ?? []);
    const lore = booksOf(project.value, persona);
    const options = { persona, people, lore, world: this.startWorld.value, ports: ports.value, seed: this.#seed++ };
    this.session.value = new TalkSession(options);
  }

  /** Begins anew, and says all again that was said to the end of this talk. */
  async sayAllAgain(): Promise<void> {
    const said = this.session.value === undefined ? [] : pathTo(this.session.value.tree.value);
    this.startOver();
    const session = this.session.value;
    for (const { heard } of said) if (heard !== '' && session === this.session.value) await session?.say(heard);
  }

  /** Changes the world as it is now, and as it is when a talk begins. */
  changeWorld(part: Partial<WorldState>): void {
    this.startWorld.value = { ...this.startWorld.value, ...part };
    const session = this.session.value;
    if (session !== undefined && session.tree.value.lines.length > 1) session.changeWorld(part);
    else this.startOver();
  }

  #follow(persona: Persona | undefined, ports: TrialPorts): void {
    const session = this.session.value;
    const isOther = session?.persona.id !== persona?.id || ports !== session?.ports;
    const isUnsaid = session?.live.value === undefined && session?.tree.value.lines.length === 1;
    // A mistake in the text takes nobody's talk away, nor does a change while they answer.
    if (persona !== undefined && (isOther || (isUnsaid && !isSame(persona, session.persona)))) this.startOver();
  }
}

function personaAt({ personas }: Project, path: string): Persona | undefined {
  return personas.find(({ file }) => file === path)?.persona;
}

/** The same text gives the same data; conditions carry their source. */
function isSame(one: Persona, other: Persona | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
