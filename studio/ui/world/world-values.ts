import { dayOf, type QuestState } from 'townsfolk';

export const QUEST_STATES: readonly QuestState[] = ['offered', 'taken', 'done', 'failed'];

const MINUTES_A_DAY = 24 * 60;

/** The time of the day of some minutes of game time: `18:30`. */
export function clockOf(minutes: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${two((minutes % MINUTES_A_DAY) / 60)}:${two(minutes % 60)}`;
}

/** The same day at another time; as it was for what is no time. */
export function minutesAt(minutes: number, clock: string): number {
  const [hours = NaN, rest = NaN] = clock.split(':').map(Number);
  const time = hours * 60 + rest;
  return Number.isNaN(time) ? minutes : (dayOf(minutes) - 1) * MINUTES_A_DAY + time;
}

/** A value as a writer types it: truth, number, or text. */
export function valueOf(text: string): string | number | boolean {
  const plain = text.trim();
  if (plain === 'true' || plain === 'false') return plain === 'true';
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : plain;
}

/** A record without one of its keys. */
export function withoutKey<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
