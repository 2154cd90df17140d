import { meetingsOf, spreadRumours, type Telling } from '../memory/rumours.js';
import { whereaboutsOf } from '../persona/whereabouts.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/** Minutes of game time between two rounds of gossip. A guess: what happened at noon is all over a village by nightfall. */
const GOSSIP_EVERY = 60;

/** Most rounds at once, when a night passes in a moment: what is missed is told later. */
const MAX_ROUNDS = 12;

const DAY_MINUTES = 24 * 60;

/** What came of some game time. */
export interface TownNews {
  readonly moved: readonly { readonly npc: string; readonly place: string; readonly doing?: string | undefined }[];
  readonly told: readonly Telling[];
}

/** Lets game time pass for everybody: people go where their schedules say, and word gets around. */
export class TownLife {
  readonly #people: DialogueManager;
  #gossipAt: number;

  /**
   * The life of these people. What they think of each other at first is what their persona files say.
   */
  constructor(people: DialogueManager) {
    this.#people = people;
    this.#gossipAt = people.world.state.minutes + GOSSIP_EVERY;
  }

  /** Puts everybody where they are at this time. Call it once the people are there; {@link TownLife.passTime} does it from then on. */
  settle(): TownNews['moved'] {
    const { world, personas } = this.#people;
    return personas.flatMap((persona) => {
      const entry = whereaboutsOf(persona, world.state.minutes % DAY_MINUTES, world.scopeOf(persona.id));
      if (entry === undefined || world.state.whereabouts[persona.id] === entry.place) return [];
      world.moveTo(persona.id, entry.place);
      return [{ npc: persona.id, place: entry.place, doing: entry.doing }];
    });
  }

  /** Lets minutes of game time pass. Costs at most a bounded number of tellings, however long it is. */
  passTime(minutes: number): TownNews {
    const { world } = this.#people;
    const end = world.state.minutes + Math.max(0, minutes);
    const news = { moved: [] as TownNews['moved'][number][], told: [] as Telling[] };
    for (let round = 0; round < MAX_ROUNDS && this.#gossipAt <= end; round++) {
      world.passTime(this.#gossipAt - world.state.minutes);
      news.moved.push(...this.settle());
      news.told.push(...this.#gossip());
      this.#gossipAt += GOSSIP_EVERY;
    }
    world.passTime(end - world.state.minutes);
    this.#gossipAt = Math.max(this.#gossipAt, end);
    news.moved.push(...this.settle());
    return news;
  }

  #gossip(): readonly Telling[] {
    const { world, memory, context } = this.#people;
    return spreadRumours(meetingsOf(world.state.whereabouts), {
      memory,
      random: context.random,
      feeling: (npc, other) => this.#feeling(npc, other),
    });
  }

  /** What happened between two goes on from what the persona file says. */
  #feeling(npc: string, other: string): number {
    const { world } = this.#people;
    const start = this.#people.has(npc) ? (this.#people.persona(npc).relations[other] ?? 0) : 0;
    return start + world.feeling(npc, other);
  }
}
