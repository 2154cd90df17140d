import type { World, WorldState } from 'townsfolk';
import { asked } from './asked.js';
import { LOOKS, type Look } from './data/looks.js';

const [DEFAULT] = LOOKS;

/** How a game begins: a wet evening, a sword in two pieces, four coppers. */
export function newGame(name = 'Ash', look: Look = DEFAULT): Partial<WorldState> {
  return {
    player: { name, is: 'a young courier carrying a broken sword', looks: look.looks },
    place: asked.place ?? 'forge',
    minutes: asked.hour * 60,
    weather: asked.weather,
    facts: { look: look.walker },
    items: { broken_sword: 1, coppers: 4 },
  };
}

/** Which walker the player is. */
export function walkerOf(world: World): string {
  return String(world.fact('look') ?? DEFAULT.walker);
}
