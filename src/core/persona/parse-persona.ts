import leven from 'leven';
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { TownsfolkError, type ErrorPlace } from '../errors.js';
import { npcId } from '../ids.js';
import { parseCondition } from '../world/condition.js';
import { personaSchema, type Fact, type Persona, type PersonaFile } from './persona.js';

/** Longest persona file that is read, in characters. Mira's has under 2,000; this only keeps accidents and bombs out. */
const MAX_CHARS = 200_000;

/** A persona file as it was read: the persona when there is nothing wrong with it, and everything that is. */
export interface PersonaReading {
  readonly persona?: Persona;
  readonly problems: readonly TownsfolkError[];
}

/**
 * The persona in a YAML or JSON text.
 *
 * @param source - The text of the file.
 * @param file - Its name, for the error's place.
 * @throws `persona/invalid` or `condition/invalid` with file, line, column and remedy of the first problem.
 */
export function parsePersona(source: string, file: string): Persona {
  const { persona, problems } = readPersona(source, file);
  if (persona !== undefined) return persona;
  throw problems[0]!;
}

/** Like {@link parsePersona}, but gives all problems and throws none. */
export function readPersona(source: string, file: string): PersonaReading {
  if (source.length > MAX_CHARS) {
    return {
      problems: [
        problem(
          `has ${source.length} characters, more than the ${MAX_CHARS} that are read`,
          'Split it, or check that it is a persona file.',
          { file },
        ),
      ],
    };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const locate = (offset: number): ErrorPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) =>
        problem(`is not valid YAML: ${error.message}`, 'Check quotes, colons and indentation near here.', locate(error.pos[0])),
      ),
    };
  }
  return check(document, file, locate);
}

function check(document: Document, file: string, locate: (offset: number) => ErrorPlace): PersonaReading {
  // A few aliases may stand for a great many nodes: refuse to unfold more than a hundred.
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return {
      problems: [
        problem(`cannot be unfolded: ${(error as Error).message}`, 'Write the repeated part out instead of using YAML aliases.', {
          file,
        }),
      ],
    };
  }
  const placeOf = (path: readonly PropertyKey[]): ErrorPlace => ({
    file,
    ...locatePath(document, path, locate),
    path: path.map(String).join('.'),
  });
  const result = personaSchema.safeParse(data);
  if (!result.success) {
    // A misspelt key explains the one that is missing: it comes first.
    const issues = [...result.error.issues].sort(
      (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
    );
    return { problems: issues.flatMap((issue) => describe(issue, data, placeOf)) };
  }
  try {
    return { persona: build(result.data, placeOf), problems: [] };
  } catch (error) {
    if (TownsfolkError.is(error)) return { problems: [error] };
    throw error;
  }
}

/** The key that a path ends in, for what is wrong with a whole entry. */
function keyAt(document: Document, path: readonly PropertyKey[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key : undefined;
}

/** Where the entry at a path begins; for a missing one, where its nearest parent does. */
function locatePath(document: Document, path: readonly PropertyKey[], locate: (offset: number) => ErrorPlace): ErrorPlace {
  for (let length = path.length; length > 0; length--) {
    const node = keyAt(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return locate(node.range[0]);
  }
  return locate(document.contents?.range?.[0] ?? 0);
}

function describe(
  issue: z.core.$ZodIssue,
  data: unknown,
  placeOf: (path: readonly PropertyKey[]) => ErrorPlace,
): readonly TownsfolkError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(`does not know the key "${key}"`, suggest(key, knownKeys(issue.path)), placeOf([...issue.path, key])),
    );
  }
  const name = issue.path.map(String).join('.') || 'the file';
  const isMissing = issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined;
  if (isMissing) return [problem(`lacks "${name}"`, `Add a line "${name}: …".`, placeOf(issue.path))];
  return [problem(`"${name}": ${issue.message}`, 'See docs/personas.md for what stands where.', placeOf(issue.path))];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(personaSchema.shape);
  return path[0] === 'lines'
    ? Object.keys(personaSchema.shape.lines.shape)
    : ['fact', 'when', 'say', 'player', 'npc', 'expect', 'includes', 'excludes', 'action'];
}

function suggest(key: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => leven(key, a) - leven(key, b));
  const isNear = nearest !== undefined && leven(key, nearest) <= Math.ceil(key.length / 3);
  return isNear ? `Did you mean "${nearest}"?` : `Known here: ${known.join(', ')}.`;
}

function problem(message: string, hint: string, place: ErrorPlace): TownsfolkError {
  return new TownsfolkError('persona/invalid', `The persona file ${message}.`, { hint, place });
}

function build(file: PersonaFile, placeOf: (path: readonly PropertyKey[]) => ErrorPlace): Persona {
  const knows = file.knows.map((entry, index): Fact => {
    if (typeof entry === 'string') return { text: entry };
    const when = entry.when === undefined ? undefined : parseCondition(entry.when, placeOf(['knows', index, 'when']));
    return { text: entry.fact, when, say: entry.say };
  });
  return { ...file, id: npcId(file.id), knows, portrait: file.portrait ?? file.id };
}
