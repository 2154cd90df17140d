import leven from 'leven';
import { z } from 'zod';
import type { TownsfolkError } from '../errors.js';
import type { PlaceOf } from './build-persona.js';
import { problem } from './read-document.js';

/** What a breach of the schema means, in words, for each of its places. */
export function describeIssues(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  placeOf: PlaceOf,
): readonly TownsfolkError[] {
  const flat = issues.flatMap((issue) => nearestBranch(issue, data));
  // A misspelt key explains the one that is missing: it comes first.
  const sorted = flat.sort((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'));
  return sorted.flatMap((issue) => describe(schema, issue, data, placeOf));
}

/** Of an entry that may be a text or have parts, tells what is wrong with the one that was written. */
function nearestBranch(issue: z.core.$ZodIssue, data: unknown): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const written = valueAt(data, issue.path);
  const isObject = typeof written === 'object' && written !== null;
  const branches = issue.errors.filter(
    (errors) => isObject && !errors.some(({ path, code }) => path.length === 0 && code === 'invalid_type'),
  );
  const [branch] = branches.sort((a, b) => a.length - b.length);
  if (branch === undefined) return [issue];
  return branch.flatMap((inner) => nearestBranch({ ...inner, path: [...issue.path, ...inner.path] }, data));
}

function describe(schema: z.ZodType, issue: z.core.$ZodIssue, data: unknown, placeOf: PlaceOf): readonly TownsfolkError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => problem(`does not know the key "${key}"`, suggest(key, known), placeOf([...issue.path, key])));
  }
  const name = issue.path.map(String).join('.') || 'the file';
  const isMissing = issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined;
  if (isMissing) return [problem(`lacks "${name}"`, `Add a line "${name}: …".`, placeOf(issue.path))];
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const written = valueAt(data, issue.path);
  const hint =
    typeof written === 'string' && values.length > 1 ? suggest(written, values) : 'See docs/personas.md for what stands where.';
  return [problem(`"${name}": ${inWords(issue)}`, hint, placeOf(issue.path))];
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  number: 'a number',
  boolean: 'true or false',
  null: 'empty',
};

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

/** The value at a path into plain data; `undefined` when there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

/** The keys that the schema has at a path. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap((found) => (found instanceof z.ZodObject ? Object.keys(found.shape) : [])))];
}

function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemasAt(schema.valueType, rest);
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.core.$ZodType>) : {};
  return Object.hasOwn(shape, String(key)) ? schemasAt(shape[String(key)]!, rest) : [];
}

/** The nearest of the known words, or all of them. */
export function suggest(word: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => leven(word, a) - leven(word, b));
  const isNear = nearest !== undefined && leven(word, nearest) <= Math.ceil(word.length / 3);
  return isNear ? `Did you mean "${nearest}"?` : `Known here: ${known.join(', ')}.`;
}
