import type { PlaceOf } from './build-persona.js';
import { conditionProblems } from './condition-problems.js';
import { describeIssues } from './describe-issue.js';
import { problem, type PersonaProblem, type PersonaProblemKind } from './problem.js';
import { readDocument } from './read-document.js';
import { resolveFrom } from './relative-path.js';
import { personaPartSchema, personaSchema, type PersonaPart } from './schema/persona-schema.js';

/** Gives the text of a file that a persona extends, by its path; `undefined` when there is no such file. */
export type PersonaLoader = (path: string) => string | undefined;

/** Deepest chain of files that extend each other. Three are plenty; this only keeps accidents out. */
const MAX_DEPTH = 8;

/** One file of those that a persona is made of. */
export interface PersonaLayer {
  readonly file: string;
  readonly data: PersonaPart;
  readonly placeOf: PlaceOf;
}

interface LayerReading {
  readonly layer?: PersonaLayer;
  readonly problems: readonly PersonaProblem[];
}

/** A persona file and those that it extends, the farthest first and the file itself last. */
export interface LayersReading {
  readonly layers: readonly PersonaLayer[];
  readonly problems: readonly PersonaProblem[];
}

/** Reads a persona file and all that it extends. Each file once, however often it is named. */
export function readLayers(source: string, file: string, load: PersonaLoader): LayersReading {
  const layers: PersonaLayer[] = [];
  const problems: PersonaProblem[] = [];
  const read = (text: string, path: string, above: readonly string[]): void => {
    if (layers.some((layer) => layer.file === path)) return;
    const reading = readLayer(text, path, path === file);
    problems.push(...reading.problems);
    if (reading.layer === undefined) return;
    const chain = [...above, path];
    for (const base of basesOf(reading.layer)) {
      const found = follow(base, reading.layer, chain, load);
      if ('problem' in found) problems.push(found.problem);
      else read(found.text, found.path, chain);
    }
    layers.push(reading.layer);
  };
  read(source, file, []);
  return { layers, problems };
}

interface BaseReference {
  readonly reference: string;
  readonly path: readonly PropertyKey[];
}

function basesOf({ data }: PersonaLayer): readonly BaseReference[] {
  const { extends: bases = [] } = data;
  if (typeof bases === 'string') return [{ reference: bases, path: ['extends'] }];
  return bases.map((reference, index) => ({ reference, path: ['extends', index] }));
}

function follow(
  { reference, path }: BaseReference,
  { file, placeOf }: PersonaLayer,
  chain: readonly string[],
  load: PersonaLoader,
): { readonly text: string; readonly path: string } | { readonly problem: PersonaProblem } {
  const fail = (kind: PersonaProblemKind, message: string, hint: string) => ({
    problem: problem(kind, message, hint, placeOf(path)),
  });
  const target = resolveFrom(file, reference);
  if (target === undefined)
    return fail(
      'base-missing',
      `extends "${reference}", which is no path seen from it`,
      'Write a path such as "./villager.yaml".',
    );
  if (chain.includes(target))
    return fail('base-circle', `extends itself: ${[...chain, target].join(' → ')}`, 'Take one of these "extends" out.');
  if (chain.length >= MAX_DEPTH)
    return fail('base-circle', `extends through more than ${MAX_DEPTH} files`, 'Put what they share into one file.');
  const text = load(target);
  if (text === undefined)
    return fail(
      'base-missing',
      `extends "${reference}", and there is no file "${target}"`,
      'Check the path; it is seen from this file.',
    );
  return { text, path: target };
}

function readLayer(source: string, file: string, isOwn: boolean): LayerReading {
  const { data, placeOf, problems } = readDocument(source, file);
  if (problems.length > 0) return { problems };
  const schema = isOwn && !mayLackParts(data) ? personaSchema : personaPartSchema;
  const result = schema.safeParse(data);
  if (!result.success) return { problems: describeIssues(schema, result.error.issues, data, placeOf) };
  const part = data as PersonaPart;
  const found = [...conditionProblems(part, placeOf), ...loreProblems(part, placeOf)];
  const lore = part.lore?.flatMap((reference) => resolveFrom(file, reference) ?? []);
  return { layer: { file, data: lore === undefined ? part : { ...part, lore }, placeOf }, problems: found };
}

/** What a file lacks may come from one that it extends. */
function mayLackParts(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (Object.hasOwn(data, 'extends') || Object.hasOwn(data, 'base'));
}

function loreProblems({ lore = [] }: PersonaPart, placeOf: PlaceOf): readonly PersonaProblem[] {
  return lore.flatMap((reference, index) =>
    resolveFrom('x', reference) === undefined
      ? [
          problem(
            'lore-path',
            `names the lore file "${reference}", which is no path seen from it`,
            'Write a path such as "../lore/village.yaml".',
            placeOf(['lore', index]),
          ),
        ]
      : [],
  );
}
