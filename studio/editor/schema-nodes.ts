import { loreFileSchema, personaJsonSchema } from 'townsfolk';
import { kindOf } from 'townsfolk/authoring';
import { z } from 'zod';

/** As much of a JSON Schema as help with writing goes by. */
export interface SchemaNode {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

const persona = personaJsonSchema() as SchemaNode;
const lore = z.toJSONSchema(loreFileSchema, { io: 'input', target: 'draft-7' }) as SchemaNode;

/** The schema of a file; none for what has none. */
export function schemaOf(path: string, text: string): SchemaNode | undefined {
  const kind = kindOf(path, text);
  if (kind === 'lore') return lore;
  return kind === 'persona' ? persona : undefined;
}

/** What may stand at a place: a list stands for each of its entries. */
export function nodesAt(root: SchemaNode, path: readonly string[]): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>((nodes, key) => nodes.flatMap((node) => childrenOf(node, key)), branches(root));
}

function childrenOf(node: SchemaNode, key: string): readonly SchemaNode[] {
  const { properties, additionalProperties: others } = node;
  if (properties !== undefined && Object.hasOwn(properties, key)) return branches(properties[key]!);
  return typeof others === 'object' ? branches(others) : [];
}

/** A node with all that it may be instead. */
function branches(node: SchemaNode): readonly SchemaNode[] {
  return [node, ...(node.anyOf ?? []).flatMap(branches), ...(node.items === undefined ? [] : branches(node.items))];
}
