/** Parts of a day, as the prompt calls them. */
export type TimeOfDay = 'night' | 'dawn' | 'morning' | 'midday' | 'afternoon' | 'dusk' | 'evening';

const MINUTES_A_DAY = 24 * 60;

/** The first hour of each part. As people use the words in a temperate summer; a game that differs sets its own scene. */
const FIRST_HOUR: readonly (readonly [number, TimeOfDay])[] = [
  [22, 'night'],
  [20, 'evening'],
  [18, 'dusk'],
  [14, 'afternoon'],
  [11, 'midday'],
  [7, 'morning'],
  [5, 'dawn'],
  [0, 'night'],
];

/** The part of the day at some minutes of game time; minute 0 is midnight of the first day. */
export function timeOfDay(minutes: number): TimeOfDay {
  const hour = hourOf(minutes);
  return FIRST_HOUR.find(([first]) => hour >= first)?.[1] ?? 'night';
}

/** The hour of the day, 0 to 23. */
export function hourOf(minutes: number): number {
  return Math.floor((minutes % MINUTES_A_DAY) / 60);
}

/** The day, from 1. */
export function dayOf(minutes: number): number {
  return Math.floor(minutes / MINUTES_A_DAY) + 1;
}

/** How long ago something was, as people say it: for the prompt and for logs. */
export function ago(minutes: number): string {
  if (minutes < 60) return 'just now';
  if (minutes < 6 * 60) return 'a few hours ago';
  const days = Math.round(minutes / MINUTES_A_DAY);
  if (days <= 0) return 'earlier today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
