/** The moods that a line can have, in the order in which the shipped model was trained on them. */
export const MOODS = ['neutral', 'happy', 'amused', 'sad', 'angry', 'afraid', 'surprised', 'suspicious'] as const;

/** How somebody feels who speaks. */
export type Mood = (typeof MOODS)[number];

/** Whether a value is the name of a mood. */
export function isMood(value: unknown): value is Mood {
  return MOODS.includes(value as Mood);
}
