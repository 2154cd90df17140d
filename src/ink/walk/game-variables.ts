import type { StoryValue } from '../../core/story.js';
import type { InkProgram } from '../engine.js';
import { isNamed, namedIn, piecesOf, rootOf } from './program-parts.js';

/** Set by talk itself: `talked_about_mine`. */
const TALK = /^talk(?:ed_about)?_/u;

/**
 * The variables that begin as false and that the story never gives another value: then it waits for the game to turn them true.
 */
export function gameVariables(program: InkProgram, valueOf: (name: string) => StoryValue | undefined): readonly string[] {
  const declarations = new Set(piecesOf(namedIn(program)['global decl'] ?? []));
  const assigned = new Set<string>();
  const declared: string[] = [];
  for (const piece of piecesOf(rootOf(program))) {
    const name = isNamed(piece) ? piece['VAR='] : undefined;
    if (typeof name !== 'string') continue;
    if (declarations.has(piece)) declared.push(name);
    else assigned.add(name);
  }
  return declared.filter((name) => !assigned.has(name) && !TALK.test(name) && valueOf(name) === false);
}
