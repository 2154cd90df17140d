import { TokenCounter } from '../../core/prompt/token-counter.js';
import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { PersonaSource } from '../project/persona-file.js';
import { readProject, type Project, type ProjectFiles } from '../project/project.js';
import type { LintContext, LintPorts } from './context.js';
import { LORE_RULES, PERSONA_RULES, PROJECT_RULES } from './rules.js';
import { schemaFindings } from './rules/schema.js';

/** What a lint found, and the project as it was read on the way. */
export interface LintResult {
  readonly project: Project;
  /** By file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks through everything that writers of a game have written.
 *
 * Whatever the files hold, it gives findings and throws nothing.
 *
 * @param files - The texts by path. Paths are told as they are given, and files name each other by them.
 * @param ports - What depends on the model or on ink. Without them the rules that need it go by less.
 */
export async function lintProject(files: ProjectFiles, ports: LintPorts = {}): Promise<LintResult> {
  const project = readProject(files);
  const estimate = new TokenCounter(undefined);
  const context: LintContext = {
    ...ports,
    project,
    npcs: project.personas.flatMap(({ own, isBase }) => (isBase || own.id === undefined ? [] : [own.id])),
    tokens: ports.countTokens ?? ((texts) => estimate.count(texts)),
  };
  const asked = [
    ...project.personas.filter(isReadable).flatMap((source) => PERSONA_RULES.map((rule) => rule(source, context))),
    ...project.lore.flatMap((source) => LORE_RULES.map((rule) => rule(source, context))),
    ...PROJECT_RULES.map((rule) => rule(context)),
    ports.checkInk?.(project) ?? [],
  ];
  const found = await Promise.all(asked.map((findings) => Promise.resolve(findings)));
  return { project, diagnostics: sortDiagnostics(unique([...formFindings(project), ...found.flat()])) };
}

/** A text that is too large, or no YAML at all, has nothing for rules to look at. */
function isReadable({ problems }: PersonaSource): boolean {
  return !problems.some(({ kind }) => kind === 'unreadable');
}

function formFindings({ personas, lore, tests, configProblems, files }: Project): readonly Diagnostic[] {
  const config = schemaFindings(configProblems, files.get(configProblems[0]?.error.place?.file ?? '') ?? '');
  return [
    ...config,
    ...[...personas, ...lore, ...tests].flatMap(({ problems, text, file }) => inFile(schemaFindings(problems, text), file)),
  ];
}

/** A mistake in a file that is extended is told there, once, and mended there. */
function inFile(findings: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return findings.map((finding) => (finding.file === file ? finding : { ...finding, fix: undefined }));
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = [one.code, one.file, one.line, one.column, one.message].join('|');
    if (byKey.get(key)?.fix === undefined) byKey.set(key, one);
  }
  return [...byKey.values()];
}
