import { MOODS, type Mood } from '../../core/mood.js';
import type { PersonaTest, TestWorld } from '../../core/persona/schema/tests.js';
import type { WorldState } from '../../core/world/world-state.js';

/** A line that was said in a talk, as what a test is made of. */
export interface LineToTest {
  /** What the player said up to it, oldest first; the answer to the last is tested. */
  readonly heard: readonly string[];
  readonly mood: Mood;
  readonly action: string;
  /** The world at the beginning of those lines. */
  readonly world: WorldState;
  readonly npc: string;
}

/**
 * A test of a line that was said: the same lines in the same world, and what was right about the answer.
 *
 * The mood and the action are taken over; which words matter only the writer knows.
 */
export function testOfLine(line: LineToTest, includes: readonly string[] = []): PersonaTest {
  const { heard, mood, action, world, npc } = line;
  const given = givenBy(world, npc);
  return {
    say: heard.length === 1 ? heard[0]! : [...heard],
    ...(Object.keys(given).length > 0 && { given }),
    expect: {
      ...(includes.length > 0 && { includes: includes.length === 1 ? includes[0] : [...includes] }),
      ...(MOODS.includes(mood) && { mood }),
      ...(action !== 'none' && { action }),
    },
  };
}

/** A world as a test gives it: only what is not as it is in a world where nothing has happened. */
export function givenBy(world: WorldState, npc: string): TestWorld {
  const { scene, place, weather, minutes, player, facts, quests, items, deeds } = world;
  const bond = world.bonds[npc] ?? 0;
  const carried = Object.fromEntries(Object.entries(items).filter(([, count]) => count > 0));
  return {
    ...(bond !== 0 && { bond }),
    ...(scene !== '' && { scene }),
    ...(place !== '' && { place }),
    ...(weather !== '' && { weather }),
    ...(minutes !== NOON && { time: clockTime(minutes) }),
    ...(Object.keys(facts).length > 0 && { facts: { ...facts } }),
    ...(Object.keys(quests).length > 0 && { quests: { ...quests } }),
    ...(Object.keys(carried).length > 0 && { items: carried }),
    ...(deeds.length > 0 && { deeds: deeds.map(({ text }) => text) }),
    ...((player.name !== 'Ash' || player.is !== 'a traveller') && { player: { name: player.name, is: player.is } }),
  };
}

/** The hour of a world of which nothing is said. */
const NOON = 12 * 60;

function clockTime(minutes: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${two((minutes / 60) % 24)}:${two(minutes % 60)}`;
}
