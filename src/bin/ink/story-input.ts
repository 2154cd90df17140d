import { UsageError, type CommandInput } from '../../authoring/cli/command.js';
import { readProjectFiles } from '../../authoring/cli/read-files.js';
import { readProject, type Project } from '../../authoring/project/project.js';
import type { InkFiles } from '../../ink/compile.js';

/** The project under the files and folders that were named. @throws UsageError when it has no stories */
export function storyProject({ positionals }: CommandInput): Project {
  const project = readProject(readProjectFiles(positionals.length > 0 ? positionals : ['.']));
  if (project.ink.length === 0) throw new UsageError('There are no ink files here. Begin one: townsfolk new story forge');
  return project;
}

/** Its ink sources by path. */
export function inkFilesOf({ ink, files }: Project): InkFiles {
  return Object.fromEntries(ink.map((path) => [path, files.get(path) ?? '']));
}

/** The values of an option that may stand several times. */
export function listOf({ values }: CommandInput, name: string): readonly string[] | undefined {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}

/** `1 story`, `2 stories`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
