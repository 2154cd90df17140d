import { readFileSync } from 'node:fs';
import { DialogueManager, TownLife, World, createRandom, parsePersona, type Story, type StoryBeat } from '../../src/index.js';
import { compileInk } from '../../src/ink/index.js';
import { places } from '../../assets/art/maps/index.js';
import { mindTheMending } from '../../demo-game/mending.js';
import { openStory } from '../../demo-game/open-story.js';
import { GATES } from '../../demo-game/data/gates.js';
import { THINGS } from '../../demo-game/data/things.js';

const PEOPLE = ['mira', 'pell', 'bessa', 'lark', 'osric', 'tobin', 'wick', 'nan', 'garrick'];
const STORIES = ['forge', ...PEOPLE.slice(1), 'things', 'ledger'];

const read = (path: string) => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');

let compiled: ReadonlyMap<string, string> | undefined;

/** The stories of Hollowbrook, compiled once. */
export async function compileStories(): Promise<ReadonlyMap<string, string>> {
  if (compiled !== undefined) return compiled;
  const included = { 'townsfolk.ink': read('stories/townsfolk.ink'), 'village.ink': read('stories/village.ink') };
  const entries = await Promise.all(
    STORIES.map(async (name) => {
      const { json, issues } = await compileInk({ ...included, [`${name}.ink`]: read(`stories/${name}.ink`) }, `${name}.ink`);
      if (json === undefined || issues.length > 0) throw new Error(`${name}.ink: ${JSON.stringify(issues)}`);
      return [name, json] as const;
    }),
  );
  compiled = new Map(entries);
  return compiled;
}

/** Hollowbrook without a page: its people, its stories, its clock. What the player does goes by names. */
export class Village {
  readonly world = new World({
    player: { name: 'Ash', is: 'a courier' },
    items: { broken_sword: 1, coppers: 4 },
    minutes: 18.5 * 60,
    place: 'forge',
  });
  readonly log: string[] = [];
  readonly warnings: string[] = [];
  ending: string | undefined;
  readonly #people: DialogueManager;
  readonly #life: TownLife;
  readonly #stories: ReadonlyMap<string, Story>;

  constructor(stories: ReadonlyMap<string, string>) {
    this.#people = new DialogueManager({ world: this.world, random: createRandom(1) });
    for (const id of PEOPLE) this.#people.add(parsePersona(read(`personas/${id}.yaml`), `${id}.yaml`));
    this.#life = new TownLife(this.#people);
    this.#life.settle();
    const house = {
      people: this.#people,
      passTime: (minutes: number) => this.#life.passTime(minutes),
      onWarning: (error: Error) => void this.warnings.push(String(error)),
    };
    this.#stories = new Map([...stories].map(([name, json]) => [name, openStory(house, name, json)]));
  }

  /** Who can be spoken to and what can be looked at where the player is. */
  get near(): readonly string[] {
    const here = this.world.state.place;
    const room = places.find(({ name }) => name === here)!;
    const people = this.world.peopleAt(here).filter((id) => id in room.spots);
    return [...people, ...THINGS.filter(({ place }) => place === here).map(({ label }) => label)];
  }

  get exits(): readonly string[] {
    const here = this.world.state.place;
    const isShut = (to: string) =>
      GATES.some((gate) => gate.place === here && gate.to === to && this.world.fact(gate.opens) !== true);
    const { exits } = places.find(({ name }) => name === here)!;
    return exits.map(({ to }) => to).filter((to) => !isShut(to));
  }

  go(place: string): void {
    if (!this.exits.includes(place)) throw new Error(`No way from ${this.world.state.place} to ${place}.`);
    this.#life.passTime(10);
    this.world.setPlace(place);
    mindTheMending(this.world);
  }

  wait(minutes: number): void {
    this.#life.passTime(minutes);
    mindTheMending(this.world);
  }

  /** Talks or looks, and picks choices until it is over; `pick` gives the index of one of the choices. */
  use(name: string, pick: (choices: readonly string[]) => number): void {
    if (!this.near.includes(name)) throw new Error(`${name} is not at ${this.world.state.place}: ${this.near.join(', ')}.`);
    const thing = THINGS.find(({ label, place }) => label === name && place === this.world.state.place);
    const story = this.#stories.get(thing?.story ?? (thing ? 'things' : name === 'mira' ? 'forge' : name))!;
    story.goTo(thing?.knot ?? (name === 'mira' ? 'forge' : name));
    for (let step = 0; step < 400; step++) {
      const beat = story.next();
      if (beat.type === 'end') return mindTheMending(this.world);
      this.#take(story, beat, pick);
    }
    throw new Error(`${name} never comes to an end.`);
  }

  /** Talks and takes these choices in order, each found by a part of its words; then says goodbye. */
  choose(name: string, ...words: readonly string[]): void {
    const left = [...words];
    this.use(name, (choices) => {
      const wanted = left.shift();
      const index = choices.findIndex((text) =>
        wanted === undefined ? /goodbye|good night|rain|let him|leave it/iu.test(text) : text.includes(wanted),
      );
      if (index < 0 && wanted !== undefined) throw new Error(`${name}: no choice "${wanted}" among ${choices.join(' / ')}.`);
      return Math.max(0, index);
    });
    if (left.length > 0) throw new Error(`${name}: never asked for ${left.join(', ')}.`);
  }

  /** Everything of the stories, as a save would keep it, and back. */
  saveAndLoad(): void {
    const saved = new Map([...this.#stories].map(([name, story]) => [name, story.save()]));
    const { state } = this.world;
    this.world.restore(structuredClone(state));
    for (const [name, story] of this.#stories) story.restore(saved.get(name)!);
  }

  #take(story: Story, beat: StoryBeat, pick: (choices: readonly string[]) => number): void {
    if (beat.type === 'line') {
      const { line } = beat;
      this.log.push(`${line.speaker ?? ''}: ${line.text}`);
      for (const { name, value } of line.tags) {
        if (name === 'ending') this.ending = value;
        if (name === 'a_day_goes_by') this.wait(24 * 60);
      }
    } else if (beat.type === 'choices' || beat.type === 'talk') {
      const shown = beat.choices.filter(({ exit }) => exit === undefined);
      if (shown.length === 0) throw new Error(`A dead end after "${this.log.at(-1)}".`);
      story.choose(shown[pick(shown.map(({ text }) => text))]!.index);
    }
  }
}
