/** A line that begins with a key, perhaps as the first of a list's entry. */
const KEYED = /^(\s*)((?:- +)*)([\w$-]+)\s*:/u;

/** The keys under which something stands that is written at a line with so much before it. */
export function keysAbove(lines: readonly string[], line: number, indent: number): readonly string[] {
  const path: string[] = [];
  let limit = indent;
  for (let at = line - 1; at >= 0 && limit > 0; at--) {
    const [, blank = '', dashes = '', key = ''] = KEYED.exec(lines[at]!) ?? [];
    if (key === '' || blank.length + dashes.length >= limit) continue;
    path.unshift(key);
    limit = blank.length;
  }
  return path;
}

/** How far in a line its own text begins: behind blanks and dashes. */
export function indentOf(line: string): number {
  return /^\s*(?:- +)*/u.exec(line)![0].length;
}
