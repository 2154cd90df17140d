import type { InkProgram } from './engine.js';

/** The knots of a compiled story, in no order that means anything. Functions are none. */
export function knotsOf(program: InkProgram): readonly string[] {
  const root = program['root'];
  const named: unknown = Array.isArray(root) ? root.at(-1) : undefined;
  if (typeof named !== 'object' || named === null) return [];
  return Object.entries(named).flatMap(([name, content]: [string, unknown]) =>
    Array.isArray(content) && name !== 'global decl' && !isFunction(content) ? [name] : [],
  );
}

/** Told by what it does: only a function gives a value back. */
function isFunction(content: readonly unknown[]): boolean {
  return content.some(
    (item) =>
      item === '~ret' ||
      (Array.isArray(item) && isFunction(item)) ||
      (typeof item === 'object' && item !== null && !Array.isArray(item) && isFunction(Object.values(item))),
  );
}
