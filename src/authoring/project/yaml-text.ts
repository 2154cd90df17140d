import { stringify } from 'yaml';

/** Tells editors of the schema, for completion and hover texts. */
const SCHEMA_LINE = '# yaml-language-server: $schema=https://unpkg.com/townsfolk/assets/personas/persona.schema.json\n';

/** A persona as a file for people, with a comment at its head. */
export function personaYaml(persona: object, comment: string): string {
  return `${SCHEMA_LINE}# ${comment}\n${yamlText(persona)}`;
}

/** Data as YAML that reads well. */
export function yamlText(data: object): string {
  return stringify(data, { lineWidth: 110, singleQuote: false, defaultStringType: 'PLAIN' });
}
