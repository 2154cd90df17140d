import type { LoreTrace, RecallTrace, TurnTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import { badge, meter, row, rows, section } from './parts.js';

type Outcome = RecallTrace['outcome'] | LoreTrace['outcome'];

const OUTCOMES: Readonly<Record<Outcome, readonly [string, 'good' | 'bad' | 'plain']>> = {
  used: ['used', 'good'],
  'too-far': ['too far', 'plain'],
  'over-budget': ['no room', 'bad'],
  'kept-out': ['kept out', 'plain'],
};

/** What came to mind, what nearly did, and why not. */
export function recallView({ recall, lore }: TurnTrace): readonly Node[] {
  const closest = [...recall].sort((a, b) => b.score - a.score);
  return [...section('Brought to mind', ...usedFirst(closest, recallRow)), ...section('Lore', ...usedFirst(lore, loreRow))];
}

/** What was used, and behind one line to open what was not. */
function usedFirst<Entry extends { readonly outcome: Outcome }>(
  entries: readonly Entry[],
  toRow: (entry: Entry) => HTMLElement,
): readonly HTMLElement[] {
  const used = entries.filter(({ outcome }) => outcome === 'used');
  const unused = entries.filter(({ outcome }) => outcome !== 'used');
  if (unused.length === 0) return rows(used.map(toRow));
  const summary = element('summary', '', {}, element('span', 'tfi-part', {}, `${unused.length} not used`));
  return [...rows(used.map(toRow)), element('details', 'tfi-details', {}, summary, ...rows(unused.map(toRow)))];
}

function recallRow({ kind, text, score, by, outcome }: RecallTrace): HTMLElement {
  return row(text, outcomeBadge(outcome), badge(kind), meter(score, `Closeness by ${by}`, `${score.toFixed(2)} by ${by}`));
}

function loreRow({ book, entry, text, outcome, reason }: LoreTrace): HTMLElement {
  return row(text, outcomeBadge(outcome), badge(`${book} / ${entry}`), badge(reason));
}

function outcomeBadge(outcome: Outcome): HTMLElement {
  return badge(...OUTCOMES[outcome]);
}
