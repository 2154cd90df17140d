import { TownsfolkError } from '../../core/errors.js';

/** Longer, and players take the game for broken. In seconds. */
const LONGEST = 60;

/** A word that has to be there. */
export function word(words: readonly string[], at: number, usage: string): string {
  const found = words[at];
  if (found === undefined) throw badCommand(`"${words.join(' ')}" is too short.`, usage);
  return found;
}

/** A time in seconds, or the default where there is none. */
export function seconds(text: string | undefined, otherwise: number, usage: string): number {
  const read = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(read) || read < 0 || read > LONGEST)
    throw badCommand(`"${text ?? ''}" is no time from 0 to ${LONGEST} seconds.`, usage);
  return read;
}

/** A command that cannot be read. */
export function badCommand(message: string, usage: string): TownsfolkError {
  return new TownsfolkError('staging/bad-command', message, { hint: `Write it as "# ${usage}".` });
}
