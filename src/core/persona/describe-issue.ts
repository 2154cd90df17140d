import leven from 'leven';
import { z } from 'zod';
import type { PlaceOf } from './build-persona.js';
import { problem, type PersonaProblem } from './problem.js';

/** What a breach of the schema means, in words, for each of its places. */
export function describeIssues(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  placeOf: PlaceOf,
): readonly PersonaProblem[] {
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

function describe(schema: z.ZodType, issue: z.core.$ZodIssue, data: unknown, placeOf: PlaceOf): readonly PersonaProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const place = placeOf([...issue.path, key]);
      return problem('unknown-key', `does not know the key "${key}"`, suggest(key, known), place, correct(key, known));
    });
  }
  const name = issue.path.map(String).join('.') || 'the file';
  const place = placeOf(issue.path);
  const written = valueAt(data, issue.path);
  if (issue.code === 'invalid_type' && written === undefined)
    return [problem('missing-key', `lacks "${name}"`, `Add a line "${name}: …".`, place)];
  const values = issue.code === 'invalid_value' && typeof written === 'string' ? issue.values.map(String) : [];
  const hint = values.length > 1 ? suggest(String(written), values) : 'See docs/personas.md for what stands where.';
  return [problem('wrong-value', `"${name}": ${inWords(issue)}`, hint, place, correct(String(written), values))];
}

/** What a misspelt word was likely meant to be. */
function correct(written: string, known: readonly string[]): PersonaProblem['correction'] {
  const meant = nearestOf(written, known);
  return meant === undefined ? undefined : { written, meant };
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
  const nearest = nearestOf(word, known);
  return nearest === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
}

/** The known word that another is likely a misspelling of. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const [nearest] = [...known].sort((a, b) => leven(word, a) - leven(word, b));
  return nearest !== undefined && leven(word, nearest) <= Math.ceil(word.length / 3) ? nearest : undefined;
}
