import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Sections of the pages, and the pages in each, in the order of the site; a page that is in none is a guide. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  Begin: ['README', 'getting-started', 'troubleshooting'],
  Tutorials: ['tutorials/shopkeeper', 'tutorials/secret', 'tutorials/story', 'tutorials/rumour'],
  Guides: ['personas', 'ink', 'minds', 'ui', 'models', 'hosting'],
  'How it is made': ['architecture', 'decisions', 'model-card'],
};
const GUIDES = 'Guides';

export const sections: readonly string[] = Object.keys(SECTIONS);

/** The section of a page, by its name without folder and ending. */
export const sectionOf = (page: string): string =>
  sections.find((name) => SECTIONS[name]!.some((one) => one.split('/').at(-1) === page)) ?? GUIDES;

/** The files of the pages, those with a place of their own before the others. */
export function pageFiles(docs: string): string[] {
  const placed = Object.values(SECTIONS)
    .flat()
    .map((page) => `${page}.md`);
  const found = readdirSync(docs, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const others = found.filter((name) => /^(?:tutorials\/)?[\w-]+\.md$/u.test(name) && !placed.includes(name));
  return [...placed, ...others].map((name) => join(docs, name));
}

/** Opens the sections of the menu for those who have not closed them; it has to run before the menu is made. */
export const openSections = `try {
  for (const section of ${JSON.stringify(sections)})
    localStorage['tsd-accordion-' + section] ??= 'true';
} catch {}`;
