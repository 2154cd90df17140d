import type { InkFiles } from '../compile.js';
import { hashText } from '../hash.js';
import { textsOf } from './source-lines.js';

/**
 * Gives every text of a story an id: `Mind the sparks. #id:forge_1k3f9a`. Ids that are there stay, so it can be run again and again;
 * nothing but the tags is changed.
 *
 * An id is made of the file's name and the words at the time; later edits of the words do not change it.
 */
export function tagLines(files: InkFiles): InkFiles {
  const taken = new Set(
    Object.values(files).flatMap((source) => textsOf(source).flatMap(({ id }) => (id === undefined ? [] : [id]))),
  );
  return Object.fromEntries(Object.entries(files).map(([file, source]) => [file, tagFile(file, source, taken)]));
}

function tagFile(file: string, source: string, taken: Set<string>): string {
  const lines = source.split('\n');
  // From the back of each line, so that places found before stay right.
  for (const { line, text, id, at } of [...textsOf(source)].reverse()) {
    if (id !== undefined) continue;
    const raw = lines[line - 1]!;
    lines[line - 1] = `${raw.slice(0, at)} #id:${freshId(file, text, taken)}${gap(raw, at)}${raw.slice(at)}`;
  }
  return lines.join('\n');
}

/** A space before what stands close behind the tag, unless it is the end, a bracket or a space. */
function gap(raw: string, at: number): string {
  return /^(?:$|[\s\]])/u.test(raw.slice(at)) ? '' : ' ';
}

function freshId(file: string, text: string, taken: Set<string>): string {
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.ink$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_');
  for (let count = 0; ; count++) {
    const id = `${name}_${hashText(count === 0 ? text : `${text}#${count}`)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
