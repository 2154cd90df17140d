import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findIncludes, includeCandidates } from '../../ink/includes.js';
import type { InkFiles } from '../../ink/compile.js';

/** The functions of this package, for stories that include them without a copy of their own. */
const TOWNSFOLK_INK = new URL('../../../assets/stories/townsfolk.ink', import.meta.url);

/** A story: the file that no other includes, and all that it reaches. */
export interface StoryFiles {
  readonly main: string;
  readonly files: InkFiles;
}

/** Puts files together into stories. `townsfolk.ink` is lent where it is included and not there. */
export function storiesOf(files: InkFiles): readonly StoryFiles[] {
  const stories = Object.keys(files).map((main) => ({ main, files: reach(main, files) }));
  const included = new Set(stories.flatMap(({ main, files: reached }) => Object.keys(reached).filter((file) => file !== main)));
  return stories.filter(({ main }) => !included.has(main) && basename(main) !== 'townsfolk.ink');
}

function reach(main: string, files: InkFiles): InkFiles {
  const reached: Record<string, string> = {};
  const visit = (file: string) => {
    if (Object.hasOwn(reached, file)) return;
    reached[file] = files[file] ?? '';
    for (const { path } of findIncludes(reached[file])) {
      const candidates = includeCandidates(path, file, main);
      const found = candidates.find((candidate) => Object.hasOwn(files, candidate));
      if (found !== undefined) visit(found);
      else if (basename(path) === 'townsfolk.ink') reached[candidates[0]!] ??= readFileSync(TOWNSFOLK_INK, 'utf8');
    }
  };
  visit(main);
  return reached;
}
