import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../assets/stories/', import.meta.url);

/** The sources of all stories of the demo game, by file. */
export const OWN_STORIES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ink'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
);
