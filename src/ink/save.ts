import { TownsfolkError } from '../core/errors.js';

/** Which beat a story stands at. `ready` is between two beats. */
export const PHASES = ['ready', 'line', 'talk', 'choices', 'end'] as const;

export type Phase = (typeof PHASES)[number];

/** Everything needed to stand at the same beat again. */
export interface InkSave {
  readonly version: 1;
  /** The fingerprint of the compiled story. */
  readonly story: string;
  readonly phase: Phase;
  /** Tags that stood on a line without text and wait for the next one that has some. */
  readonly carried: readonly string[];
  /** The knot where the story stood, for a story that was edited since. */
  readonly knot: string;
  /** The state of the ink engine, as it writes it. */
  readonly ink: string;
}

/** The text of a save. */
export function writeSave(save: InkSave): string {
  return JSON.stringify(save);
}

/** Reads what {@link writeSave} wrote. @throws `ink/bad-save` */
export function readSave(text: string): InkSave {
  let save: unknown;
  try {
    save = JSON.parse(text);
  } catch (cause) {
    throw badSave('It is not JSON.', cause);
  }
  if (isSave(save)) return save;
  const version = typeof save === 'object' && save !== null && 'version' in save ? save.version : undefined;
  throw badSave(
    version === 1 ? 'Parts of it are missing.' : `Its version is ${JSON.stringify(version)}, and 1 is the version that is read.`,
  );
}

/** A save that cannot be used. */
export function badSave(reason: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('ink/bad-save', `The saved story cannot be restored. ${reason}`, {
    hint: 'Use a text that save() of this story gave, or begin the story anew.',
    cause,
  });
}

function isSave(value: unknown): value is InkSave {
  if (typeof value !== 'object' || value === null) return false;
  const save = value as Partial<Record<keyof InkSave, unknown>>;
  return (
    save.version === 1 &&
    typeof save.story === 'string' &&
    PHASES.includes(save.phase as Phase) &&
    Array.isArray(save.carried) &&
    save.carried.every((tag) => typeof tag === 'string') &&
    typeof save.knot === 'string' &&
    typeof save.ink === 'string'
  );
}
