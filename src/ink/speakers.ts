import { shortName } from '../core/persona/facts.js';
import type { Speakers } from './line.js';

/**
 * The names by which lines may call the game's people: id, name and short name, in any case of letters.
 *
 * @example
 * createSpeakers([{ id: 'mira', name: 'Mira Holt' }]); // Map { 'mira' => 'mira', 'mira holt' => 'mira' }
 */
export function createSpeakers(people: Iterable<{ readonly id: string; readonly name: string }>): Speakers {
  const speakers = new Map<string, string>();
  for (const { id, name } of people) {
    for (const called of [shortName(name), name, id]) speakers.set(called.toLowerCase(), id);
  }
  return speakers;
}
