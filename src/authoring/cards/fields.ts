import { isObject, type Json, type JsonObject } from './safe-json.js';

/** How a field is read: its value, and what was done to it if it had to be mended. */
export interface FieldReading {
  readonly value: Json;
  readonly mended?: string;
}

export type FieldReader = (value: Json | undefined) => FieldReading;

const fine = (value: Json): FieldReading => ({ value });

/** A text; `null`, numbers and lists of lines become one. */
export const text: FieldReader = (value) => {
  if (typeof value === 'string') return fine(value);
  if (value === undefined) return { value: '', mended: 'is missing; taken as empty' };
  if (value === null) return { value: '', mended: 'is null; taken as empty' };
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return { value: value.join('\n'), mended: 'is a list; its lines are joined' };
  if (typeof value === 'object') return { value: '', mended: 'is no text; taken as empty' };
  return { value: String(value), mended: `is the ${typeof value} ${String(value)}; taken as text` };
};

/** A list of texts; a text becomes a list of one, what is no text is left out. */
export const texts: FieldReader = (value) => {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return fine(value);
  if (value === undefined || value === null)
    return { value: [], mended: `is ${value === null ? 'null' : 'missing'}; taken as an empty list` };
  if (typeof value === 'string') return { value: value === '' ? [] : [value], mended: 'is a text; taken as a list of one' };
  const kept = Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return { value: kept, mended: 'holds more than texts; the rest is left out' };
};

/** A list of keywords; a text is split at its commas. */
export const keywords: FieldReader = (value) =>
  typeof value === 'string'
    ? {
        value: value
          .split(',')
          .map((key) => key.trim())
          .filter(Boolean),
        mended: 'is a text; split at its commas',
      }
    : texts(value);

export const object: FieldReader = (value) =>
  isObject(value) ? fine(value) : { value: {}, mended: `is ${value === undefined ? 'missing' : 'no object'}; taken as empty` };

/** A number; a text that is one counts. */
export const number =
  (otherwise: number): FieldReader =>
  (value) => {
    if (typeof value === 'number') return fine(value);
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (Number.isFinite(read)) return { value: read, mended: 'is a text; taken as a number' };
    return { value: otherwise, mended: `is ${value === undefined ? 'missing' : 'no number'}; taken as ${otherwise}` };
  };

export const flag =
  (otherwise: boolean): FieldReader =>
  (value) => {
    if (typeof value === 'boolean') return fine(value);
    if (value === 'true' || value === 'false' || value === 0 || value === 1)
      return { value: value === 'true' || value === 1, mended: `is ${JSON.stringify(value)}; taken as true or false` };
    return {
      value: otherwise,
      mended: `is ${value === undefined ? 'missing' : 'neither true nor false'}; taken as ${otherwise}`,
    };
  };

/** A field that may be absent; `null` stands for absent in many cards. */
export interface Field {
  readonly read: FieldReader;
  /** Absent is fine, and `null` means absent. */
  readonly isOptional?: true;
  /** The first version that has it; in older cards its absence is no fault. */
  readonly since?: 'v2' | 'v3';
}

export type Fields = Readonly<Record<string, Field>>;

/**
 * Reads an object field by field. What no field knows stays as it is.
 *
 * @param onMended - Told of each field that had to be mended.
 */
export function readFields(
  raw: JsonObject,
  fields: Fields,
  onMended: (field: string, what: string) => void,
  isFrom: (version: 'v2' | 'v3') => boolean = () => true,
): JsonObject {
  const read = Object.entries(fields).flatMap(([name, { read: reader, isOptional, since }]): [string, Json][] => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (isOptional && (value === undefined || value === null)) {
      if (value === null) onMended(name, 'is null; taken as absent');
      return [];
    }
    const { value: mendedValue, mended } = reader(value);
    const isExpectedGap = value === undefined && since !== undefined && !isFrom(since);
    if (mended !== undefined && !isExpectedGap) onMended(name, mended);
    return [[name, mendedValue]];
  });
  const others = Object.entries(raw).filter(([name]) => !Object.hasOwn(fields, name));
  return Object.fromEntries([...read, ...others]);
}
