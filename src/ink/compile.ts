import { checkTags } from './check/check-tags.js';
import { findIncludes, includeCandidates, renameIncludes } from './includes.js';
import { parseIssue, type InkIssue, type InkNames } from './issue.js';

export type { InkIssue };

/** Ink sources by file name, with forward slashes. */
export type InkFiles = Readonly<Record<string, string>>;

/** What came of compiling: the story unless there is an error, and everything that is to be said about the files. */
export interface InkCompilation {
  readonly json?: string;
  readonly issues: readonly InkIssue[];
}

/**
 * Compiles ink source. The compiler is loaded on the first call only, so that a game that ships compiled stories never has it.
 *
 * @param files - The main file and all that it includes.
 * @example
 * const { json, issues } = await compileInk({ 'forge.ink': source }, 'forge.ink');
 * // issues: [{ severity: 'error', file: 'forge.ink', line: 3, message: "Divert target not found: '-> frge'", hint: 'Did you mean "forge"?' }]
 */
export async function compileInk(files: InkFiles, main: string): Promise<InkCompilation> {
  const issues: InkIssue[] = [];
  const linked = linkFiles(files, main, issues);
  if (issues.length > 0) return { issues };
  const names = findNames(Object.values(linked));
  for (const [file, source] of Object.entries(linked)) issues.push(...checkTags(source, file));
  const { Compiler, CompilerOptions, JsonFileHandler } = await import('inkjs/full');
  const hear = (text: string) => issues.push(parseIssue(text, main, names));
  const options = new CompilerOptions(main, [], true, hear, new JsonFileHandler(linked));
  try {
    const json = new Compiler(linked[main]!, options).Compile().ToJson();
    return typeof json === 'string' ? { json, issues } : { issues };
  } catch (error) {
    // With errors the compiler always ends in one more that says nothing.
    if (!issues.some((issue) => issue.severity === 'error')) hear(error instanceof Error ? error.message : String(error));
    return { issues };
  }
}

/** The files that the main file reaches, each INCLUDE named in full. A missing file is an issue at the line that asks for it. */
function linkFiles(files: InkFiles, main: string, issues: InkIssue[]): Record<string, string> {
  const linked: Record<string, string> = {};
  const has = (file: string) => Object.hasOwn(files, file);
  const visit = (file: string) => {
    if (Object.hasOwn(linked, file)) return;
    const source = (files[file] ?? '').replace(/^\uFEFF/, '');
    const resolve = (path: string) => includeCandidates(path, file, main).find(has);
    linked[file] = renameIncludes(source, resolve);
    for (const { path, line } of findIncludes(source)) {
      const found = resolve(path);
      if (found !== undefined) visit(found);
      else
        issues.push({
          kind: 'ink',
          severity: 'error',
          file,
          line,
          message: `There is no file "${path}" to include.`,
          hint: missingHint(path, files),
        });
    }
  };
  if (has(main)) visit(main);
  else
    issues.push({
      kind: 'ink',
      severity: 'error',
      file: main,
      message: `There is no file "${main}".`,
      hint: missingHint(main, files),
    });
  return linked;
}

function missingHint(path: string, files: InkFiles): string {
  if (path.endsWith('townsfolk.ink')) return 'Copy townsfolk.ink from the package beside your story.';
  return `Paths count from the file that includes, then from the main file. There are: ${Object.keys(files).join(', ') || 'none'}.`;
}

function findNames(sources: readonly string[]): InkNames {
  const find = (pattern: RegExp) => [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1]!))),
  ];
  return {
    places: [...find(/^\s*={1,}\s*(?!function\b)([\p{L}\p{N}_]+)/gmu), ...find(/^\s*(?:[-*+]\s*)+\(([\p{L}\p{N}_]+)\)/gmu)],
    values: [
      ...find(/^\s*(?:VAR|CONST|LIST|EXTERNAL)\s+([\p{L}\p{N}_]+)/gmu),
      ...find(/^\s*={2,}\s*function\s+([\p{L}\p{N}_]+)/gmu),
    ],
  };
}
