import { minutesOf } from '../../core/persona/day.js';
import type { Embedder } from '../../core/embedder.js';
import type { LanguageModel } from '../../core/language-model.js';
import type { LoreBook } from '../../core/lore/lore-entry.js';
import type { Mood } from '../../core/mood.js';
import type { Persona } from '../../core/persona/persona.js';
import type { TestWorld } from '../../core/persona/schema/tests.js';
import type { PlayerReader } from '../../core/player-reader.js';
import { createRandom } from '../../core/random.js';
import type { TurnTrace } from '../../core/trace/trace.js';
import { DialogueManager } from '../../core/turn/dialogue-manager.js';
import { ActionBook } from '../../core/world/actions.js';
import { World } from '../../core/world/world.js';

/** With what a character is tried. Everything may be left out: then they say their authored lines. */
export interface TrialPorts {
  readonly model?: LanguageModel | undefined;
  readonly embedder?: Embedder | undefined;
  readonly reader?: PlayerReader | undefined;
  readonly lore?: readonly LoreBook[] | undefined;
}

/** What a character answered, and what it changed. */
export interface TriedLine {
  readonly text: string;
  readonly mood: Mood;
  readonly source: 'model' | 'authored';
  readonly action: string;
  readonly bondBefore: number;
  readonly bondAfter: number;
  readonly trace: TurnTrace;
  readonly world: World;
}

/** The world of a test, with nothing in it that the test does not give. */
export function worldOf(persona: string, given: TestWorld = {}): World {
  const { items = {}, bond, scene, place, time, weather, met, facts, quests, player, deeds = [] } = given;
  const world = new World({
    ...(scene !== undefined && { scene }),
    ...(place !== undefined && { place }),
    ...(weather !== undefined && { weather }),
    ...(time !== undefined && { minutes: minutesOf(time) }),
    ...(facts && { facts }),
    ...(quests && { quests }),
    ...(bond !== undefined && { bonds: { [persona]: bond } }),
    ...(met === true && { met: [persona] }),
    items: Array.isArray(items) ? Object.fromEntries(items.map((item) => [item, 1])) : items,
    deeds: deeds.map((text, index) => ({ id: `deed_${index + 1}`, text, at: 0, witnesses: 'everybody', importance: 0.5 })),
  });
  world.setPlayer({ name: player?.name ?? 'Ash', is: player?.is ?? 'a traveller' });
  return world;
}

/** All actions of a character, each of them legal and without effect: a test looks at what is proposed. */
function actionsOf(persona: Persona): ActionBook {
  const book = new ActionBook();
  for (const id of persona.actions) book.declare({ id, isLegal: () => true, apply: () => undefined });
  return book;
}

/** Says one line after the other to a character in a talk of its own, and gives the answer to the last. The same seed gives the same answer. */
export async function tryLines(
  persona: Persona,
  lines: readonly string[],
  { given, seed, ...ports }: TrialPorts & { readonly given?: TestWorld | undefined; readonly seed: number },
): Promise<TriedLine> {
  const world = worldOf(persona.id, given);
  const people = new DialogueManager({ ...ports, world, actions: actionsOf(persona), random: createRandom(seed) }).add(persona);
  const talk = people.openTalk(persona.id);
  try {
    let tried: TriedLine | undefined;
    for (const line of lines) {
      const bondBefore = world.bond(persona.id);
      for await (const part of talk.say(line))
        if (part.type === 'turn-end')
          tried = { ...part, action: part.trace.action?.id ?? 'none', bondBefore, bondAfter: world.bond(persona.id), world };
    }
    return tried!;
  } finally {
    // Closing would have the character remember the talk, which nobody will ask for.
    ports.model?.release(talk.session);
  }
}
