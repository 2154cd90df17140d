import { shortName } from '../core/persona/facts.js';
import { diagnose, type Diagnostic } from '../authoring/diagnostics/diagnostic.js';
import type { Project } from '../authoring/project/project.js';
import { compileInk, type InkIssue } from '../ink/compile.js';
import { findIncludes, includeCandidates } from '../ink/includes.js';
import { readTalkTag } from '../ink/talk-tag.js';

/** Compiles the stories of a project and holds their tags against its characters and actions. */
export async function checkInk(project: Project): Promise<readonly Diagnostic[]> {
  const files = Object.fromEntries(project.ink.map((path) => [path, project.files.get(path) ?? '']));
  const compilations = await Promise.all(mainFiles(files).map((main) => compileInk(files, main)));
  const issues = compilations.flatMap((compilation) => compilation.issues);
  return [...issues.flatMap(asDiagnostic), ...project.ink.flatMap((path) => checkTalks(path, files[path] ?? '', project))];
}

/** Stories that no other one includes. */
export function mainFiles(files: Readonly<Record<string, string>>): readonly string[] {
  const paths = Object.keys(files);
  const included = new Set(
    paths.flatMap((path) =>
      findIncludes(files[path] ?? '').flatMap(
        (one) => includeCandidates(one.path, path, path).find((found) => paths.includes(found)) ?? [],
      ),
    ),
  );
  return paths.filter((path) => !included.has(path) && !path.endsWith('/townsfolk.ink'));
}

function asDiagnostic({ severity, file, line, message, hint }: InkIssue): readonly Diagnostic[] {
  if (severity === 'todo') return [];
  return [
    diagnose(
      severity === 'error' ? 'TF0701' : 'TF0702',
      { file, ...(line !== undefined && { line }) },
      /[.!?]$/u.test(message) ? message : `${message}.`,
      hint,
    ),
  ];
}

/** Talks with nobody, and talks that wait for what nobody does. */
function checkTalks(file: string, source: string, { personas, config }: Project): readonly Diagnostic[] {
  const people = personas.flatMap(({ own, isBase }) => (isBase || own.id === undefined ? [] : [own.id]));
  if (people.length === 0) return [];
  return source.split('\n').flatMap((text, index): readonly Diagnostic[] => {
    const tag = /#\s*talk:([^#\]]*)/iu.exec(text)?.[1];
    const talk = tag === undefined ? undefined : readTalkTag(tag.trim()).talk;
    if (talk === undefined) return [];
    const place = { file, line: index + 1 };
    if (!people.includes(talk.npc))
      return [
        diagnose(
          'TF0702',
          place,
          `There is no character "${talk.npc}" to talk with.`,
          `Known: ${people.map(shortName).join(', ')}.`,
        ),
      ];
    const actions = new Set(personas.find(({ own }) => own.id === talk.npc)?.persona?.actions ?? []);
    const unknown = talk.until.filter((exit) => exit.includes(':') && !actions.has(exit) && config.facts?.[exit] === undefined);
    return unknown.map((exit) =>
      diagnose(
        'TF0702',
        place,
        `The talk waits for "${exit}", which ${talk.npc} cannot do.`,
        `Their actions: ${[...actions].join(', ') || 'none'}.`,
      ),
    );
  });
}
