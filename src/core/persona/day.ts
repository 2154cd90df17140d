import type { DaySpan } from './persona.js';

/** Minutes from midnight of a time such as `08:30`. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** The span that two times bound. */
export function daySpan(from: string, to: string): DaySpan {
  return { from: minutesOf(from), to: minutesOf(to) };
}

/** Whether a moment, in minutes from midnight, lies in a span; its end does not. A span from a time to itself is the whole day. */
export function isWithin({ from, to }: DaySpan, minutes: number): boolean {
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}
