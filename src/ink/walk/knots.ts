import type { InkProgram } from '../engine.js';
import { isNamed, namedIn, piecesOf, rootOf, textOf, type Piece } from './program-parts.js';

/** The knots of a compiled story, in no order that means anything. Functions are none. */
export function knotsOf(program: InkProgram): readonly string[] {
  return Object.entries(namedIn(program)).flatMap(([name, content]) =>
    Array.isArray(content) && name !== 'global decl' && !isFunction(content as readonly Piece[]) ? [name] : [],
  );
}

/** Told by what it does: only a function gives a value back. */
function isFunction(content: readonly Piece[]): boolean {
  return [...piecesOf(content)].includes('~ret');
}

/**
 * Where a game sends a story for the next visit: the knot that it goes to before it says anything. A story that has nothing to say by
 * itself is told by its knots; then they are those that nothing else in it leads to.
 */
export function startsOf(program: InkProgram): readonly string[] {
  const knots = knotsOf(program);
  const pieces = [...piecesOf(rootOf(program)[0] ?? [])];
  const says = pieces.findIndex((piece) => (textOf(piece) ?? '').trim() !== '');
  const goes = pieces.findIndex((piece) => knots.includes(targetOf(piece) ?? ''));
  if (goes !== -1 && (says === -1 || goes < says)) return [targetOf(pieces[goes]!)!];
  return says === -1 ? knotsNobodyLeadsTo(program, knots) : [];
}

function knotsNobodyLeadsTo(program: InkProgram, knots: readonly string[]): readonly string[] {
  const named = namedIn(program);
  const ledTo = new Set(
    Object.entries(named).flatMap(([from, content]) =>
      [...piecesOf(content)].flatMap((piece) => targetOf(piece) ?? []).filter((to) => to !== from),
    ),
  );
  return knots.filter((knot) => !ledTo.has(knot));
}

/** The knot that a divert, a tunnel, a thread or a divert in a variable leads to. */
function targetOf(piece: Piece): string | undefined {
  if (!isNamed(piece)) return undefined;
  const path = ['->', '->t->', 'thread', '^->'].map((key) => piece[key]).find((target) => typeof target === 'string');
  return path?.split('.')[0];
}
