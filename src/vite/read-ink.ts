import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { findIncludes, includeCandidates } from '../ink/includes.js';

/** A story's sources, and every file that it looks for, also those that are not there yet. */
export interface InkSources {
  readonly files: Readonly<Record<string, string>>;
  readonly watched: readonly string[];
}

/** The functions of this package, for stories that include them without a copy of their own. */
const TOWNSFOLK_INK = new URL('../../assets/stories/townsfolk.ink', import.meta.url);

/** Reads an ink file and all that it includes. @param main - Absolute, with forward slashes. */
export async function readInk(main: string): Promise<InkSources> {
  const files: Record<string, string> = {};
  const watched = new Set<string>();
  const read = async (file: string): Promise<boolean> => {
    if (Object.hasOwn(files, file)) return true;
    watched.add(file);
    const source = await readFile(file, 'utf8').catch(() => undefined);
    if (source === undefined) return false;
    files[file] = source;
    for (const { path } of findIncludes(source)) await readInclude(path, file);
    return true;
  };
  const readInclude = async (path: string, from: string) => {
    const candidates = includeCandidates(path, from, main);
    for (const candidate of candidates) if (await read(candidate)) return;
    const own = candidates[0];
    if (own !== undefined && posix.basename(own) === 'townsfolk.ink') files[own] = await readFile(TOWNSFOLK_INK, 'utf8');
  };
  await read(main);
  return { files, watched: [...watched] };
}
