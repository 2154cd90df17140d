import type { ErrorPlace } from '../../core/errors.js';
import { buildPersona } from '../../core/persona/build-persona.js';
import type { PlaceOf } from '../../core/persona/build-persona.js';
import { mergeLayers, whatIsLacking } from '../../core/persona/parse-persona.js';
import type { Persona } from '../../core/persona/persona.js';
import type { PersonaProblem } from '../../core/persona/problem.js';
import { readLayers, type PersonaLoader } from '../../core/persona/read-layers.js';
import { personaSchema, type PersonaPart } from '../../core/persona/schema/persona-schema.js';

/** A persona file as the lint sees it: its own text, and what it is together with the files that it extends. */
export interface PersonaSource {
  readonly file: string;
  readonly text: string;
  /** What stands in the file itself. */
  readonly own: PersonaPart;
  /** Together with what it extends; `undefined` while something is wrong, and for a file that is only there to be extended. */
  readonly persona?: Persona | undefined;
  readonly isBase: boolean;
  /** Files that it extends, whole paths. */
  readonly bases: readonly string[];
  readonly placeOf: PlaceOf;
  readonly problems: readonly PersonaProblem[];
}

/** Reads a persona file with all that it extends, and keeps what can be kept of a broken one. */
export function readPersonaSource(text: string, file: string, load: PersonaLoader): PersonaSource {
  const { layers, problems } = readLayers(text, file, load);
  const layer = layers.find((one) => one.file === file);
  const nowhere = (): ErrorPlace => ({ file });
  if (layer === undefined) return { file, text, own: {}, isBase: false, bases: [], placeOf: nowhere, problems };
  const isBase = layer.data.base === true;
  const lacking = isBase ? [] : whatIsLacking(layers, layer);
  const all = [...problems, ...lacking];
  const persona = isBase || all.length > 0 ? undefined : buildPersona(personaSchema.parse(mergeLayers(layers)));
  const bases = layers.filter((one) => one !== layer).map((one) => one.file);
  return { file, text, own: layer.data, persona, isBase, bases, placeOf: layer.placeOf, problems: all };
}
