import type { ShapePart } from '../../core/language-model.js';
import { BANNED_CHARACTERS } from '../engine/vocabulary.js';

/** How a server is told what a reply must look like; `none` for one that cannot be told. */
export type RemoteConstraint = 'gbnf' | 'regex' | 'none';

/** A rough length of a token, so that a text ends about where its `maxTokens` are used up. */
const CHARS_PER_TOKEN = 5;

/** What is added to a request so that its reply has the shape. */
export function constraintFields(shape: readonly ShapePart[], constraint: RemoteConstraint): object {
  switch (constraint) {
    case 'gbnf':
      return { grammar: toGbnf(shape) };
    case 'regex':
      return { structured_outputs: { regex: toRegex(shape) } };
    case 'none':
      return {};
  }
}

/** The shape in the grammar of llama.cpp. */
export function toGbnf(shape: readonly ShapePart[]): string {
  const words = `[^\\n\\r${escapeClass(BANNED_CHARACTERS)}]`;
  const rules = shape.map((part) => {
    if (part.type === 'choice') return `(${part.options.map((option) => JSON.stringify(option)).join(' | ')})`;
    const most = Math.max(1, Math.floor(part.maxTokens) * CHARS_PER_TOKEN);
    return `${part.startsWithSpace ? '" " ' : ''}[^ \\n\\r${escapeClass(BANNED_CHARACTERS)}] ${words}{0,${most - 1}}`;
  });
  return `root ::= ${rules.join(' ')}`;
}

/** The shape as a regular expression, for vLLM. */
export function toRegex(shape: readonly ShapePart[]): string {
  return shape
    .map((part) => {
      if (part.type === 'choice') return `(${part.options.map(escapeText).join('|')})`;
      const most = Math.max(1, Math.floor(part.maxTokens) * CHARS_PER_TOKEN);
      const banned = escapeClass(BANNED_CHARACTERS);
      return `${part.startsWithSpace ? ' ' : ''}[^ \\n\\r${banned}][^\\n\\r${banned}]{0,${most - 1}}`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\n/gu, '\\n');
}

function escapeClass(characters: string): string {
  return characters.replace(/[\\\]^[-]/gu, '\\$&');
}
