import { TownsfolkError } from '../errors.js';
import { migrate } from './migrate.js';
import { SAVE_VERSION, snapshotSchema, type GameSnapshot } from './snapshot.js';

/** Longest save that is read, in characters: fifty people after a hundred talks each are some 2.5 million. */
const MAX_CHARS = 20_000_000;

/**
 * A save as text, for a file or a storage.
 *
 * @returns JSON; the same snapshot gives the same text.
 */
export function writeSave(snapshot: GameSnapshot): string {
  return JSON.stringify(snapshot);
}

/**
 * The save in a text, of this or any earlier version. Nothing in it is trusted.
 *
 * @throws `save/invalid` for what is no save, is damaged, or holds what no save holds; `save/newer` for one of a later version.
 */
export function readSave(text: string): GameSnapshot {
  if (text.length > MAX_CHARS) throw invalid(`it has ${text.length} characters, more than the ${MAX_CHARS} that are read`);
  const data = parseJson(text);
  if (!isSave(data)) throw invalid('it does not say "townsfolk-save"');
  if (Number(data['version']) > SAVE_VERSION)
    throw new TownsfolkError(
      'save/newer',
      `The save is of version ${String(data['version'])}; this game reads up to ${SAVE_VERSION}.`,
      {
        hint: 'Play it with the version of the game that wrote it, or a later one.',
      },
    );
  const result = snapshotSchema.safeParse(migrate(data));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(`${issue?.path.map(String).join('.') ?? 'something'}: ${issue?.message ?? 'is not right'}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid('it is no JSON, so it was cut short or changed', error);
  }
}

function isSave(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && (data as { format?: unknown }).format === 'townsfolk-save';
}

function invalid(why: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('save/invalid', `The save cannot be read: ${why}.`, {
    hint: 'Load another one. The game as it runs was not touched.',
    cause,
  });
}
