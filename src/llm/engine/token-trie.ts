/** A step on the way through a set of options, each spelled as tokens. */
export interface TrieNode {
  readonly children: ReadonlyMap<number, TrieNode>;
  /** The option that ends here. */
  readonly value: string | null;
  /** The one option that can still come; `null` while there are several. */
  readonly only: string | null;
}

interface OpenNode {
  children: Map<number, OpenNode>;
  value: string | null;
  only: string | null;
}

/** Spells out all options. The same option twice counts once. */
export function buildTrie(options: readonly string[], encode: (text: string) => readonly number[]): TrieNode {
  const root: OpenNode = { children: new Map(), value: null, only: null };
  for (const option of new Set(options)) {
    let node = root;
    for (const id of encode(option)) {
      const next = node.children.get(id) ?? { children: new Map(), value: null, only: null };
      node.children.set(id, next);
      node = next;
    }
    node.value = option;
  }
  settle(root);
  return root;
}

function settle(node: OpenNode): readonly string[] {
  const values = [...node.children.values()].flatMap(settle);
  if (node.value !== null) values.push(node.value);
  node.only = values.length === 1 ? values[0]! : null;
  return values;
}
