import { asSentence, capitalise, oneLine } from '../text.js';
import { timeOfDay, type TimeOfDay } from './time.js';
import type { WorldState } from './world-state.js';

const AT: Readonly<Record<TimeOfDay, string>> = {
  night: 'at night',
  dawn: 'at dawn',
  morning: 'in the morning',
  midday: 'at midday',
  afternoon: 'in the afternoon',
  dusk: 'at dusk',
  evening: 'in the evening',
};

/**
 * What is going on, for the prompt: the game's own words, or place, time and weather: `The forge at dusk, rain hammering the roof.`
 *
 * @param placeName - How people call a place: `the forge`.
 */
export function sceneLine(state: WorldState, placeName: (place: string) => string): string {
  if (state.scene !== '') return asSentence(oneLine(state.scene));
  if (state.place === '') return '';
  const where = `${capitalise(oneLine(placeName(state.place)))} ${AT[timeOfDay(state.minutes)]}`;
  return asSentence(oneLine(state.weather === '' ? where : `${where}, ${state.weather}`));
}

/** A place by its id, where the game says no better: `mine_mouth` is `the mine mouth`. */
export function plainPlaceName(place: string): string {
  return `the ${place.replaceAll('_', ' ')}`;
}
