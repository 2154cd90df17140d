import type { DiagnosticCode } from '../../authoring/diagnostics/catalogue.js';
import { diagnose, type Diagnostic } from '../../authoring/diagnostics/diagnostic.js';
import type { Project } from '../../authoring/project/project.js';
import type { CastMember, StoryCast } from '../../ink/check/cast.js';
import { checkStory } from '../../ink/check/check-story.js';
import { compileInk, type InkFiles, type InkIssue } from '../../ink/compile.js';
import type { InkIssueKind } from '../../ink/issue.js';
import { extractLines } from '../../ink/l10n/extract.js';
import { storiesOf, type StoryFiles } from './stories.js';

/** Compiles the stories of a project and holds their tags against its characters, actions and facts. */
export async function checkInk(project: Project): Promise<readonly Diagnostic[]> {
  const files = Object.fromEntries(project.ink.map((path) => [path, project.files.get(path) ?? '']));
  const cast = castOf(project);
  const found = await Promise.all(storiesOf(files).map((story) => checkOne(story, cast)));
  // A file that several stories include is told of once.
  return [...new Map(found.flat().map((issue) => [JSON.stringify(issue), issue])).values()].map(asDiagnostic);
}

async function checkOne({ main, files }: StoryFiles, cast: StoryCast | undefined): Promise<readonly InkIssue[]> {
  const { issues } = await compileInk(files, main);
  return [...issues, ...checkStory(files, cast), ...textsWithoutId(files)];
}

/** Only where a story is translated at all: then a text without an id stays in the language that it was written in. */
function textsWithoutId(files: InkFiles): readonly InkIssue[] {
  const tagged = Object.entries(files).filter(([, source]) => /#\s*id:/u.test(source));
  return extractLines(Object.fromEntries(tagged)).issues;
}

/** Nobody at all is a story on its own, looked at without its game. */
function castOf({ personas, config }: Project): StoryCast | undefined {
  const people = personas.flatMap(({ own, isBase, persona }): readonly CastMember[] =>
    isBase || own.id === undefined ? [] : [persona ?? { id: own.id, name: own.id }],
  );
  return people.length === 0 ? undefined : { people, facts: Object.keys(config.facts ?? {}) };
}

const CODES: Readonly<Record<InkIssueKind, DiagnosticCode>> = {
  ink: 'TF0709',
  'loose-end': 'TF0709',
  note: 'TF0710',
  tag: 'TF0702',
  nobody: 'TF0703',
  endless: 'TF0704',
  unreachable: 'TF0705',
  exit: 'TF0706',
  name: 'TF0707',
  'tag-place': 'TF0708',
  fallback: 'TF0711',
  'line-id': 'TF0712',
};

function asDiagnostic({ kind, severity, file, line, column, message, hint }: InkIssue): Diagnostic {
  const code = kind === 'ink' && severity === 'error' ? 'TF0701' : CODES[kind];
  const place = { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return diagnose(code, place, /[.!?"]$/u.test(message) ? message : `${message}.`, hint);
}
