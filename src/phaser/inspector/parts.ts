import { element } from '../ui/element.js';

/** A titled part of a page; nothing at all when it has no rows. */
export function section(title: string, ...rows: readonly Node[]): readonly Node[] {
  return rows.length === 0 ? [] : [element('h3', '', {}, title), ...rows];
}

/** A word that says how something stands: by its text and mark first, by colour second. */
export function badge(text: string, kind: 'good' | 'bad' | 'plain' = 'plain'): HTMLElement {
  const mark = { good: '✓ ', bad: '✕ ', plain: '' }[kind];
  return element('span', `tfi-badge tfi-${kind}`, {}, mark + text);
}

/** A share from 0 to 1 as a bar with its number. */
export function meter(share: number, label: string, text = share.toFixed(2)): HTMLElement {
  const bar = element('meter', 'tfi-meter', { min: '0', max: '1', 'aria-label': label });
  bar.value = share;
  return element('span', 'tfi-metered', {}, bar, element('span', 'tfi-number', {}, text));
}

/** Terms with their values. */
export function pairs(entries: readonly (readonly [string, string | Node])[]): HTMLElement {
  return element(
    'dl',
    'tfi-pairs',
    {},
    ...entries.flatMap(([term, value]) => [element('dt', '', {}, term), element('dd', '', {}, value)]),
  );
}

/** Text of a model, a player or a file, as it is. */
export function verbatim(text: string): HTMLElement {
  return element('pre', 'tfi-text', {}, text);
}

/** One thing with what is said about it: badges and meters first, the text below. */
export function row(text: string, ...notes: readonly Node[]): HTMLElement {
  return element('li', 'tfi-row', {}, element('div', 'tfi-notes', {}, ...notes), element('div', '', {}, text));
}

/** A list of such rows; none when there are none. */
export function rows(items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [element('ul', 'tfi-rows', {}, ...items)];
}

/** A number of milliseconds or seconds, short. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
