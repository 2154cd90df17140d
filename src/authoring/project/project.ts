import { describeIssues } from '../../core/persona/describe-issue.js';
import type { PersonaProblem } from '../../core/persona/problem.js';
import { readDocument } from '../../core/persona/read-document.js';
import { configSchema, DEFAULT_CONFIG, type ProjectConfig } from './config.js';
import { readLoreSource, type LoreSource } from './lore-source.js';
import { readPersonaSource, type PersonaSource } from './persona-file.js';
import { readTestSource, type TestSource } from './test-source.js';

/** The texts of a project's files by path. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** Everything that writers of a game have written, read. */
export interface Project {
  readonly files: ProjectFiles;
  readonly config: ProjectConfig;
  readonly configProblems: readonly PersonaProblem[];
  readonly personas: readonly PersonaSource[];
  readonly lore: readonly LoreSource[];
  readonly tests: readonly TestSource[];
  readonly ink: readonly string[];
}

/** What kind of file a path and its text are; `undefined` for one that is none of ours. */
export function kindOf(path: string, text: string): 'config' | 'test' | 'lore' | 'persona' | 'ink' | undefined {
  const name = path.split('/').at(-1) ?? path;
  if (name.endsWith('.ink')) return 'ink';
  if (!/\.(?:ya?ml|json)$/iu.test(name) || name.endsWith('.schema.json') || name.endsWith('.card.json')) return undefined;
  if (/^townsfolk\.(?:ya?ml|json)$/iu.test(name)) return 'config';
  if (/\.test\.(?:ya?ml|json)$/iu.test(name)) return 'test';
  if (/^\s*"?entries"?\s*:/mu.test(text)) return 'lore';
  return 'persona';
}

/** Reads the files of a project. Broken ones keep their place in it, with what is wrong. */
export function readProject(files: ProjectFiles): Project {
  const of = (kind: ReturnType<typeof kindOf>) => [...files].filter(([path, text]) => kindOf(path, text) === kind);
  const load = (path: string) => files.get(path);
  const [config] = of('config');
  const { value, problems } = config === undefined ? { value: DEFAULT_CONFIG, problems: [] } : readConfig(config[1], config[0]);
  return {
    files,
    config: value,
    configProblems: problems,
    personas: of('persona').map(([path, text]) => readPersonaSource(text, path, load)),
    lore: of('lore').map(([path, text]) => readLoreSource(text, path)),
    tests: of('test').map(([path, text]) => readTestSource(text, path)),
    ink: of('ink').map(([path]) => path),
  };
}

function readConfig(text: string, file: string): { readonly value: ProjectConfig; readonly problems: readonly PersonaProblem[] } {
  const { data, placeOf, problems } = readDocument(text, file);
  if (problems.length > 0) return { value: DEFAULT_CONFIG, problems };
  const result = configSchema.safeParse(data ?? {});
  if (result.success) return { value: result.data, problems: [] };
  return { value: DEFAULT_CONFIG, problems: describeIssues(configSchema, result.error.issues, data, placeOf) };
}
