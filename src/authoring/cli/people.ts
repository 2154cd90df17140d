import type { LoreBook } from '../../core/lore/lore-entry.js';
import type { Persona } from '../../core/persona/persona.js';
import { booksOf } from '../project/books-of.js';
import { readProject, type Project } from '../project/project.js';
import { UsageError } from './command.js';
import { readProjectFiles } from './read-files.js';

/** A character and what they know of. */
export interface Cast {
  readonly project: Project;
  readonly persona: Persona;
  readonly lore: readonly LoreBook[];
}

/**
 * A character, by file or by id in the folder.
 *
 * @throws UsageError when there is none, or something is wrong with the file.
 */
export function findPersona(which: string | undefined, paths: readonly string[] = ['.']): Cast {
  const isFile = which !== undefined && /\.(?:ya?ml|json)$/iu.test(which);
  const project = readProject(readProjectFiles(isFile ? [which] : paths));
  const sources = project.personas.filter(({ isBase }) => !isBase);
  const found = sources.find(({ file, own }) =>
    which === undefined ? true : file === which.replace(/^\.\//u, '') || own.id === which,
  );
  if (found === undefined) {
    const known = sources.flatMap(({ own }) => own.id ?? []).join(', ') || 'nobody';
    throw new UsageError(`There is no character "${which ?? ''}" here. There are: ${known}.`);
  }
  const [problem] = found.problems;
  if (found.persona === undefined)
    throw new UsageError(
      `${problem === undefined ? `"${found.file}" is no whole persona.` : String(problem.error)}\nSee all with: townsfolk check ${found.file}`,
    );
  return { project, persona: found.persona, lore: booksOf(project, found.persona) };
}
