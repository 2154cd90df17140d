import type { InkEngine } from './engine.js';

/** The knot where a story stands, by what it did last or by the choices it waits with; empty outside all knots. */
export function knotOf(engine: InkEngine): string {
  const { state } = engine;
  const path = state.currentPathString ?? state.previousPathString ?? engine.currentChoices[0]?.pathStringOnChoice ?? '';
  const [knot = ''] = path.split('.');
  // Content before the first knot stands in a container with a number, or under the name of a gather such as "g-0".
  return /^(\d+|[gc]-\d+|global decl)$/.test(knot) ? '' : knot;
}
