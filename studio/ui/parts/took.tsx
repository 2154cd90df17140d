import type { SaidLine } from '../../state/talk-tree.js';

/** How long the model was at a line; nothing for a written one. */
export function Took({ line: { source, trace } }: { readonly line: SaidLine }) {
  return trace !== undefined && source === 'model' ? <span>{`${(trace.totalMs / 1000).toFixed(1)} s`}</span> : null;
}
