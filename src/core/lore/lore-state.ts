/** When an entry came up last in a talk, in its turns from 1. */
export interface LoreMark {
  /** The turn in which a key brought it up; staying does not count. */
  readonly firedAt: number;
}

/** What a talk remembers of its lore, by `book/entry`. Plain data. */
export type LoreMarks = Readonly<Record<string, LoreMark>>;

/** How long entries of one talk stay and rest. */
export interface LoreTiming {
  readonly stickyTurns: number;
  readonly cooldownTurns: number;
  readonly delayTurns: number;
}

/** Whether timing keeps an entry in or out at a turn, or leaves it to its keys. */
export function timingAt(timing: LoreTiming, mark: LoreMark | undefined, turn: number): 'stays' | 'rests' | 'too-early' | 'free' {
  if (turn <= timing.delayTurns) return 'too-early';
  if (mark === undefined) return 'free';
  const since = turn - mark.firedAt;
  if (since <= timing.stickyTurns) return 'stays';
  return since <= timing.stickyTurns + timing.cooldownTurns ? 'rests' : 'free';
}
