import loreText from '../../src/authoring/templates/lore.yaml?raw';
import personaText from '../../src/authoring/templates/persona.yaml?raw';

/** The head of the template is for those who write in an editor of their own. */
const HEAD = /^(?:#.*\n)+/u;

/** A character out of the template, as `npx townsfolk new persona` writes it but for its first lines. */
export function newPersona(name: string): { readonly path: string; readonly text: string } {
  const id = idOf(name);
  return {
    path: `${id}.yaml`,
    text: personaText
      .replace(HEAD, '# Change everything here, and talk beside it.\n')
      .replaceAll('__ID__', id)
      .replaceAll('__NAME__', name),
  };
}

/** A lore file out of the template. */
export function newLore(name: string): { readonly path: string; readonly text: string } {
  const id = idOf(name);
  return { path: `${id}.lore.yaml`, text: loreText.replaceAll('__NAME__', name) };
}

/** What the studio opens with: a character to change, with lore. */
export function firstFiles(): ReadonlyMap<string, string> {
  const [bron, river] = [newPersona('Bron'), newLore('River')];
  const text = `${bron.text}\n# What people of the place know, brought up when it is spoken of.\nlore: [${river.path}]\n`;
  return new Map([
    [bron.path, text],
    [river.path, river.text],
  ]);
}

/** A name as an id: what stories and code call somebody. */
export function idOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^[_\d]+|_+$/gu, '');
  return plain === '' ? 'somebody' : plain;
}

const hollowbrook = import.meta.glob<string>('../../assets/personas/*.yaml', { query: '?raw', import: 'default' });

/** The people of the demo game, to look at and to change. */
export async function hollowbrookFiles(): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(hollowbrook).map(async ([path, load]) => [path.split('/').at(-1)!, await load()] as const);
  return new Map(await Promise.all(entries));
}
