import type { TownsfolkError } from '../errors.js';
import { buildPersona } from './build-persona.js';
import { describeIssues } from './describe-issue.js';
import { mergeParts } from './merge-parts.js';
import type { Persona } from './persona.js';
import type { PersonaProblem } from './problem.js';
import { readLayers, type PersonaLayer, type PersonaLoader } from './read-layers.js';
import { personaSchema, type PersonaPart } from './schema/persona-schema.js';

/** A persona file as it was read: the persona when there is nothing wrong with it, and everything that is. */
export interface PersonaReading {
  readonly persona?: Persona;
  readonly problems: readonly TownsfolkError[];
}

/** How a persona file is read. */
export interface PersonaReadingOptions {
  /** Gives the files that it extends. @defaultValue There are none. */
  readonly load?: PersonaLoader | undefined;
}

/**
 * The persona in a YAML or JSON text.
 *
 * @param source - The text of the file.
 * @param file - Its path, for the error's place and for the files that it names.
 * @throws `persona/invalid` or `condition/invalid` with file, line, column and remedy of the first problem.
 */
export function parsePersona(source: string, file: string, options: PersonaReadingOptions = {}): Persona {
  const { persona, problems } = readPersona(source, file, options);
  if (persona !== undefined) return persona;
  throw problems[0]!;
}

/** Like {@link parsePersona}, but gives all problems and throws none. */
export function readPersona(
  source: string,
  file: string,
  { load = () => undefined }: PersonaReadingOptions = {},
): PersonaReading {
  const { layers, problems } = readLayers(source, file, load);
  const own = layers.at(-1);
  const lacking = own === undefined || own.file !== file ? [] : whatIsLacking(layers, own);
  if (own === undefined || problems.length + lacking.length > 0)
    return { problems: [...problems, ...lacking].map(({ error }) => error) };
  return { persona: buildPersona(personaSchema.parse(mergeLayers(layers))), problems: [] };
}

/** What several files make together. Only a file itself has its `base` mark and its `extends`. */
export function mergeLayers(layers: readonly PersonaLayer[]): PersonaPart {
  return layers.map(({ data }) => withoutLinks(data)).reduce(mergeParts, {});
}

function withoutLinks({ extends: _bases, base: _base, ...part }: PersonaPart): PersonaPart {
  return part;
}

/** What a persona must have, and neither its file nor those that it extends do. */
export function whatIsLacking(layers: readonly PersonaLayer[], own: PersonaLayer): readonly PersonaProblem[] {
  const merged = mergeLayers(layers);
  const result = personaSchema.safeParse(merged);
  return result.success ? [] : describeIssues(personaSchema, result.error.issues, merged, own.placeOf);
}
