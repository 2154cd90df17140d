import type { LineEntry } from './extract.js';

/** Looks up what a text is in the language that is played. */
export type Translate = (ids: readonly string[], text: string) => string | undefined;

interface Pattern {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly text: string;
}

/** Parts of a line that glue joined; joining more is not tried. */
const MOST_PARTS = 3;

/**
 * Makes the look-up of a translation. A text that the story says in other words than the translator saw is not found: then it stays
 * as it is authored.
 */
export function createTranslator(entries: readonly LineEntry[]): Translate {
  const byId = new Map<string, Pattern[]>();
  for (const entry of entries) if (entry.text !== '') byId.set(entry.id, [...(byId.get(entry.id) ?? []), patternOf(entry)]);
  const translate = (ids: readonly string[], text: string): string | undefined => {
    if (ids.length > MOST_PARTS) return undefined;
    const [id, ...rest] = ids;
    if (id === undefined) return undefined;
    if (rest.length === 0) return find(byId.get(id) ?? [], text);
    for (let at = 1; at < text.length; at++) {
      const head = find(byId.get(id) ?? [], text.slice(0, at));
      const tail = head === undefined ? undefined : translate(rest, text.slice(at));
      if (tail !== undefined) return `${head}${/^\s/u.test(text.slice(at)) || /\s$/u.test(text.slice(0, at)) ? ' ' : ''}${tail}`;
    }
    return undefined;
  };
  return translate;
}

function find(patterns: readonly Pattern[], text: string): string | undefined {
  const plain = text.replace(/\s+/gu, ' ').trim();
  for (const { pattern, names, text: translated } of patterns) {
    const values = pattern.exec(plain)?.slice(1);
    if (values === undefined) continue;
    return translated.replace(/\{([^{}]*)\}/gu, (whole, name: string) => values[names.indexOf(name.trim())] ?? whole);
  }
  return undefined;
}

function patternOf({ source, text }: LineEntry): Pattern {
  const names: string[] = [];
  const parts = source.split(/\{([^{}]*)\}/u).map((part, at) => {
    if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    names.push(part.trim());
    return '(.*?)';
  });
  return { pattern: new RegExp(`^${parts.join('')}$`, 'su'), names, text };
}
