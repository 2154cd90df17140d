import type { StoryValue } from '../../core/story.js';
import type { InkProgram } from '../engine.js';

/** A piece of a compiled story: containers are arrays, commands and names objects, the rest text and numbers. */
export type Piece = string | number | boolean | null | readonly Piece[] | { readonly [key: string]: Piece };

/** Every piece of a compiled story, from the outside in. */
export function* piecesOf(piece: Piece): Generator<Piece> {
  yield piece;
  const inner = Array.isArray(piece) ? piece : isNamed(piece) ? Object.values(piece) : [];
  for (const part of inner) yield* piecesOf(part as Piece);
}

/** The outermost container: first what the story begins with, last what has a name. */
export function rootOf(program: InkProgram): readonly Piece[] {
  const root = program['root'] as Piece | undefined;
  return Array.isArray(root) ? (root as readonly Piece[]) : [];
}

/** Knots and functions by name, and the declarations. */
export function namedIn(program: InkProgram): Readonly<Record<string, Piece>> {
  const last = rootOf(program).at(-1);
  return isNamed(last) ? last : {};
}

/** Whether a piece is an object: a command with a value, or names with their containers. */
export function isNamed(piece: Piece | undefined): piece is { readonly [key: string]: Piece } {
  return typeof piece === 'object' && piece !== null && !Array.isArray(piece);
}

/** The value that stands before a place in a container, where it is written out: `true`, `3`, or a text, which ink marks. */
export function valueBefore(container: readonly Piece[], at: number): StoryValue | undefined {
  const piece = container[at - 1];
  if (typeof piece === 'number' || typeof piece === 'boolean') return piece;
  if (piece !== '/str') return undefined;
  const text = container[at - 2];
  return text === 'str' ? '' : textOf(text);
}

/** What a text in a container says. */
export function textOf(piece: Piece | undefined): string | undefined {
  return typeof piece === 'string' && piece.startsWith('^') ? piece.slice(1) : undefined;
}
