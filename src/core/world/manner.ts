import type { PlayerHabits } from './world-state.js';

/** Lines before anything is said of somebody's manner: fewer tell of a moment, not of a person. A guess. */
const ENOUGH_LINES = 10;

/** Share of lines that makes a habit: one in four. Most lines of any talk are plain questions. A guess. */
const HABIT_SHARE = 0.25;

/** How somebody tends to talk, in a few words for the prompt; empty while too little is known, and for those of whom there is nothing to say. */
export function mannerOf({ lines, kind, harsh }: PlayerHabits): string {
  if (lines < ENOUGH_LINES) return '';
  const [isKind, isHarsh] = [kind / lines >= HABIT_SHARE, harsh / lines >= HABIT_SHARE];
  if (isKind && isHarsh) return 'kind one moment and rude the next';
  if (isKind) return 'kind to people';
  return isHarsh ? 'rude to people' : '';
}
