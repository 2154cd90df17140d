import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { normalizePath } from 'vite';
import { readPersona } from '../core/persona/parse-persona.js';
import type { CastMember, StoryCast } from '../ink/check/cast.js';

const PERSONA_FILES = new Set(['.yaml', '.yml', '.json']);

/** The people of a folder of persona files, and the files, to be watched. */
export interface CastFiles {
  readonly cast: StoryCast;
  readonly files: readonly string[];
}

/**
 * Reads who there is. A file with mistakes still gives its person, by its name: the mistakes are told where personas are checked,
 * and a story must not fail for them.
 */
export async function readCast(folder: string, facts: readonly string[]): Promise<CastFiles> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => PERSONA_FILES.has(extname(name)) && !name.includes('.schema.'))
    .map((name) => join(folder, name));
  const people = await Promise.all(files.map(async (file) => personOf(file, await readFile(file, 'utf8'))));
  return { cast: { people, facts }, files: files.map(normalizePath) };
}

function personOf(file: string, source: string): CastMember {
  const { persona } = readPersona(source, file);
  const id = basename(file, extname(file));
  return persona ?? { id, name: id };
}
