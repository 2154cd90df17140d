import { toEntry } from './table-files.js';
import type { LineEntry } from './extract.js';

/** Entries as a gettext PO file. The id is the context, so that two lines of the same words can be translated in two ways. */
export function toPo(entries: readonly LineEntry[], language = ''): string {
  const head = `msgid ""\nmsgstr ""\n${quote(`Language: ${language}\n`)}\n${quote('Content-Type: text/plain; charset=UTF-8\n')}\n`;
  const blocks = entries.map(
    ({ id, source, text, file, line, kind }) =>
      `#. ${kind}\n#: ${file}:${line}\nmsgctxt ${quote(id)}\nmsgid ${quote(source)}\nmsgstr ${quote(text)}\n`,
  );
  return [head, ...blocks].join('\n');
}

/** Reads what {@link toPo} wrote, also after other tools have wrapped it. @throws `ink/bad-translation` */
export function fromPo(po: string): readonly LineEntry[] {
  return po
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n\s*\r?\n/u)
    .flatMap((block, index) => {
      const id = stringOf(block, 'msgctxt');
      if (id === undefined) return [];
      const [, file, line] = /^#: (.*):(\d+)\s*$/mu.exec(block) ?? [];
      const kind = /^#\. (\w+)/mu.exec(block)?.[1];
      const values = { id, source: stringOf(block, 'msgid'), text: stringOf(block, 'msgstr'), file, line, kind };
      return [toEntry((name) => values[name], `block ${index + 1}`)];
    });
}

/** The text of a key, which may go on over several quoted lines. */
function stringOf(block: string, key: string): string | undefined {
  const found = new RegExp(`^${key}\\s+((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'mu').exec(block)?.[1];
  if (found === undefined) return undefined;
  return [...found.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, part = '']) => unescape(part)).join('');
}

function quote(text: string): string {
  return `"${text.replace(/\\/gu, '\\\\').replace(/"/gu, '\\"').replace(/\n/gu, '\\n').replace(/\t/gu, '\\t')}"`;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, (_whole, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter);
}
