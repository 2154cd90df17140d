/** Brings in what writers wrote: every file in assets/personas and assets/lore. */
import { parseLoreBook, parsePersona, type LoreBook, type Persona } from 'townsfolk';

const texts = import.meta.glob<string>('../assets/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The people of the game. Files that are only there to be extended, and files of tests, are none. */
export function personas(): readonly Persona[] {
  const isPersona = (file: string, text: string) =>
    file.includes('/personas/') && !file.endsWith('.test.yaml') && !/^base:\s*true/mu.test(text);
  return Object.entries(texts)
    .filter(([file, text]) => isPersona(file, text))
    .map(([file, text]) => parsePersona(text, file, { load: (path) => texts[path] }));
}

/** What is known of the world, brought up when it is spoken of. */
export function loreBooks(): readonly LoreBook[] {
  return Object.entries(texts)
    .filter(([file]) => file.includes('/lore/'))
    .map(([file, text]) => parseLoreBook(text, file));
}
