import { TownsfolkError } from '../core/errors.js';

/** The flow that every story has; ink calls it so. */
export const MAIN_FLOW = 'DEFAULT_FLOW';

/** Which beat a story stands at. `ready` is between two beats; `ahead` too, but the engine has told the next line. */
export const PHASES = ['ready', 'ahead', 'line', 'talk', 'choices', 'end'] as const;

export type Phase = (typeof PHASES)[number];

/** Where one flow of a story stands. */
export interface FlowSave {
  readonly phase: Phase;
  /** Tags that stood on a line without text and wait for the next one that has some. */
  readonly carried: readonly string[];
  /** The knot where the flow stood, for a story that was edited since. */
  readonly knot: string;
}

/** Everything needed to stand at the same beat again. */
export interface InkSave {
  readonly version: 2;
  /** The fingerprint of the compiled story. */
  readonly story: string;
  /** What the story's `# version:` said. */
  readonly storyVersion?: string | undefined;
  readonly flows: Readonly<Record<string, FlowSave>>;
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
  const migrated = migrate(save);
  if (isSave(migrated)) return migrated;
  const version = isRecord(save) ? save['version'] : undefined;
  throw badSave(
    version === 1 || version === 2
      ? 'Parts of it are missing.'
      : `Its version is ${JSON.stringify(version)}; 1 and 2 are the versions that are read.`,
  );
}

/** Version 1 knew one flow only. */
function migrate(save: unknown): unknown {
  if (!isRecord(save) || save['version'] !== 1) return save;
  const { story, ink, phase, carried, knot } = save;
  return { version: 2, story, ink, flows: { [MAIN_FLOW]: { phase, carried, knot } } };
}

/** A save that cannot be used. */
export function badSave(reason: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('ink/bad-save', `The saved story cannot be restored. ${reason}`, {
    hint: 'Use a text that save() of this story gave, or begin the story anew.',
    cause,
  });
}

function isSave(value: unknown): value is InkSave {
  if (!isRecord(value)) return false;
  const { version, story, storyVersion, flows, ink } = value;
  return (
    version === 2 &&
    typeof story === 'string' &&
    (storyVersion === undefined || typeof storyVersion === 'string') &&
    isRecord(flows) &&
    Object.hasOwn(flows, MAIN_FLOW) &&
    Object.values(flows).every(isFlowSave) &&
    typeof ink === 'string'
  );
}

function isFlowSave(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { phase, carried, knot } = value;
  return (
    PHASES.includes(phase as Phase) &&
    Array.isArray(carried) &&
    carried.every((tag) => typeof tag === 'string') &&
    typeof knot === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
