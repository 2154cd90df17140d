import type { LoreBook } from '../../core/lore/lore-entry.js';
import type { Persona } from '../../core/persona/persona.js';
import { booksOf } from '../project/books-of.js';
import type { PersonaSource } from '../project/persona-file.js';
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
  const found = sources.find((source) => which === undefined || isCalled(source, which));
  if (found === undefined) {
    const known = sources.map(({ file, own }) => own.id ?? file).join(', ') || 'nobody';
    throw new UsageError(`There is no character "${which ?? ''}" here. There are: ${known}.`);
  }
  const [problem] = found.problems;
  if (found.persona === undefined)
    throw new UsageError(
      `${problem === undefined ? `"${found.file}" is no whole persona.` : String(problem.error)}\nSee all with: townsfolk check ${found.file}`,
    );
  return { project, persona: found.persona, lore: booksOf(project, found.persona) };
}

/** By file or by id; of a broken file, by the line that looks like its id: what is wrong with it is told then. */
function isCalled({ file, text, own }: PersonaSource, which: string): boolean {
  if (file === which.replace(/^\.\//u, '') || own.id === which) return true;
  return own.id === undefined && /^\s*["']?id["']?\s*:\s*["']?([\w-]+)/mu.exec(text)?.[1] === which;
}
