import { shortName } from '../core/persona/facts.js';
import type { Speakers } from './line.js';

/**
 * The names by which lines may call the game's people: id, name and short name, in any case of letters.
 *
 * @example
 * createSpeakers([{ id: 'mira', name: 'Mira Holt' }]); // Map { 'mira' => 'mira', 'mira holt' => 'mira' }
 */
export function createSpeakers(people: readonly { readonly id: string; readonly name: string }[]): Speakers {
  // Later entries win: an id is never taken by somebody's first name.
  const names = [shortName, (name: string) => name].flatMap((call) => people.map(({ id, name }) => [call(name), id] as const));
  const ids = people.map(({ id }) => [id, id] as const);
  return new Map([...names, ...ids].map(([called, id]) => [called.toLowerCase(), id]));
}
