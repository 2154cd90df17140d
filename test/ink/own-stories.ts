import { readFileSync, readdirSync } from 'node:fs';
import { compileInk } from '../../src/ink/index.js';

const folder = new URL('../../assets/stories/', import.meta.url);

/** The sources of all stories of the demo game, by file. */
export const OWN_STORIES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ink'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
);

/** What the game plays; the others are parts of these. */
export const PLAYED = Object.keys(OWN_STORIES).filter((file) => file !== 'townsfolk.ink' && file !== 'village.ink');

/** Compiles one of them, or a source beside them. */
export async function compileBeside(file: string, source = OWN_STORIES[file]): Promise<string> {
  const { json, issues } = await compileInk({ ...OWN_STORIES, [file]: source ?? '' }, file);
  if (json === undefined) throw new Error(JSON.stringify(issues));
  return json;
}
