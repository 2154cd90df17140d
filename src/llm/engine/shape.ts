import { TownsfolkError } from '../../core/errors.js';
import type { ShapePart } from '../../core/language-model.js';
import { buildTrie, type TrieNode } from './token-trie.js';

/** A part of a reply's shape, spelled in tokens. */
export type CompiledPart =
  | { readonly type: 'choice'; readonly root: TrieNode; readonly firstIds: readonly number[]; readonly maxTokens: number }
  | { readonly type: 'text'; readonly startsWithSpace: boolean; readonly maxTokens: number; readonly maxSentences: number };

/**
 * Checks a shape and spells its choices.
 *
 * @throws `model/bad-shape` when it has no parts, a choice without options or with an empty one, a text without tokens, or two
 *   texts side by side (nothing would tell where the first one ends).
 */
export function compileShape(shape: readonly ShapePart[], encode: (text: string) => readonly number[]): readonly CompiledPart[] {
  if (shape.length === 0)
    throw badShape(
      'it has no parts',
      'Give at least one part, for example { type: "text", maxTokens: 60, startsWithSpace: false }.',
    );
  return shape.map((part, index) => {
    if (part.type === 'choice') return compileChoice(part.options, index, encode);
    if (!(part.maxTokens >= 1))
      throw badShape(`part ${index} is a text of ${part.maxTokens} tokens`, 'Give maxTokens of at least 1.');
    if (shape[index + 1]?.type === 'text') {
      throw badShape(
        `parts ${index} and ${index + 1} are both texts`,
        'Put a choice between them, for example { type: "choice", options: ["\\n"] }.',
      );
    }
    return {
      type: 'text',
      startsWithSpace: part.startsWithSpace,
      maxTokens: Math.floor(part.maxTokens),
      maxSentences: part.maxSentences ?? Infinity,
    };
  });
}

function compileChoice(options: readonly string[], index: number, encode: (text: string) => readonly number[]): CompiledPart {
  if (options.length === 0 || options.includes('')) {
    throw badShape(
      `the choice at part ${index} has ${options.length === 0 ? 'no options' : 'an empty option'}`,
      'Give each choice one or more non-empty options.',
    );
  }
  const root = buildTrie(options, encode);
  return { type: 'choice', root, firstIds: [...root.children.keys()], maxTokens: depthOf(root) };
}

function depthOf(node: TrieNode): number {
  return node.children.size === 0 ? 0 : 1 + Math.max(...[...node.children.values()].map(depthOf));
}

function badShape(why: string, hint: string): TownsfolkError {
  return new TownsfolkError('model/bad-shape', `The shape of the reply cannot be followed: ${why}.`, { hint });
}
