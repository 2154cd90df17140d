import { parseDocument } from 'yaml';
import { SITUATIONS, personaJsonSchema, type PersonaFile, type Situation } from 'townsfolk';

/** A persona file as it is written, whatever stands in it. */
export type Written = { readonly [Key in keyof PersonaFile]?: unknown };

/** The data of a YAML text; `undefined` while it is not YAML, or not a map. */
export function readWritten(text: string): Written | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    if (data === null) return {};
    return typeof data === 'object' && !Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** A text as it is written; nothing for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list as it is written; nothing for anything else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value under a key, if it is a map. */
export function partIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

const schema = personaJsonSchema() as SchemaNode;

/** What a key is for, as the schema says it. */
export function aboutKey(...path: readonly string[]): string {
  return path.reduce<SchemaNode | undefined>((node, key) => node?.properties?.[key], schema)?.description ?? '';
}

/** What the situations are called for people. */
export const SITUATION_NAMES: Readonly<Record<Situation, string>> = {
  greet: 'Greeting',
  greet_again: 'Greeting somebody known',
  unknown: 'When they do not know',
  refuse: 'When asked out of the fiction',
  bye: 'Parting',
  busy: 'When busy',
  accept: 'Agreeing',
  decline: 'Declining',
  thanks: 'When thanked',
  insult: 'When insulted',
  silence: 'When nothing is said',
  repeat: 'When asked the same again',
  thinking: 'While thinking',
};

export { SITUATIONS };
