import type { CutTrace, PromptPart, TurnTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import { badge, row, rows, section, verbatim } from './parts.js';

/** The prompt of a turn: where its tokens went, each part to open, and what there was no room for. */
export function promptView({ prompt, cuts }: TurnTrace): readonly Node[] {
  const total = prompt.reduce((sum, { tokens }) => sum + tokens, 0);
  if (total === 0) return [];
  return [
    ...section(`Prompt: ${total} tokens`, tokenBar(prompt, total), ...prompt.map((part, at) => partView(part, at, total))),
    ...section('Cut for room', ...rows(cuts.map(cutView))),
  ];
}

function tokenBar(prompt: readonly PromptPart[], total: number): HTMLElement {
  const pieces = prompt.map(({ name, tokens }, at) => {
    const piece = element('span', 'tfi-piece', { title: `${name}: ${tokens}`, 'data-tone': String(at % 6) });
    piece.style.flexGrow = String(Math.max(tokens, total / 200));
    return piece;
  });
  return element('div', 'tfi-bar', { 'aria-hidden': 'true' }, ...pieces);
}

function partView({ name, text, tokens }: PromptPart, at: number, total: number): HTMLElement {
  const summary = element(
    'summary',
    '',
    {},
    element('span', 'tfi-swatch', { 'data-tone': String(at % 6), 'aria-hidden': 'true' }),
    element('span', 'tfi-part', {}, name),
    element('span', 'tfi-number', {}, `${tokens} · ${Math.round((tokens / total) * 100)} %`),
  );
  return element('details', 'tfi-details', {}, summary, verbatim(text));
}

function cutView({ key, text, tokens }: CutTrace): HTMLElement {
  return row(text, badge(key, 'bad'), badge(`${tokens} tokens`));
}
