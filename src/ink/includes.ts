/** One `INCLUDE` of a file. */
export interface InkInclude {
  /** As it is written. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

const INCLUDE = /^(\s*INCLUDE[ \t]+)(.*?)([ \t]*)$/;

/** The text with comments blanked and all line numbers kept. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** What a file includes, in order. */
export function findIncludes(source: string): InkInclude[] {
  return withoutComments(source)
    .split(/\r?\n/)
    .flatMap((text, index) => {
      const path = INCLUDE.exec(text)?.[2];
      return path === undefined || path === '' ? [] : [{ path, line: index + 1 }];
    });
}

/** The files that an INCLUDE may mean: beside the file that includes it, else counted from the main file, as ink's own tools do. */
export function includeCandidates(path: string, from: string, main: string): readonly string[] {
  return [...new Set([joinPath(from, path), joinPath(main, path)])];
}

/** The source with each INCLUDE named in full, so that ink's way of looking files up does not matter. */
export function renameIncludes(source: string, rename: (path: string) => string | undefined): string {
  return source
    .split(/\r?\n/)
    .map((text) =>
      text.replace(INCLUDE, (whole, head: string, path: string) => (rename(path) === undefined ? whole : head + rename(path))),
    )
    .join('\n');
}

function joinPath(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.replace(/\\/g, '/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
