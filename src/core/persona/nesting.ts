/** Entries in entries on one line: `- - - a`, `? ? a`. */
const ENTRIES = /^[ \t]*(?:[-?:][ \t]+)+/gmu;

/** How deep a YAML or JSON text is nested at most, roughly: what is in quotes counts too. It takes one pass and no stack. */
export function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const char of text) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  for (const [entries] of text.matchAll(ENTRIES)) deepest = Math.max(deepest, entries.split(/[-?:]/u).length - 1);
  return deepest;
}
