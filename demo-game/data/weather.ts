import { dayOf, hourOf } from 'townsfolk';

/** The sky of Hollowbrook: it rains on the first evening and night, clears, and comes back on the third day. */
export function weatherAt(minutes: number): string {
  const [day, hour] = [dayOf(minutes), hourOf(minutes)];
  if (day === 1) return 'rain hammering the roof';
  if (day === 2 && hour < 6) return 'rain easing off';
  if (day % 3 === 0 && hour > 14) return 'thin rain';
  return hour < 8 ? 'mist on the river' : 'clear and cold';
}
