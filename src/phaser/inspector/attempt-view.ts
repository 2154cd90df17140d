import type { AttemptTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import { wordsView } from './words-view.js';
import { badge, duration, meter, pairs, row, rows, verbatim } from './parts.js';

/** One asking of the model: its own words, how sure it was, what was kept back, and what it cost. */
export function attemptView(attempt: AttemptTrace, at: number): HTMLElement {
  const { seed, raw, checks } = attempt;
  return element(
    'article',
    'tfi-attempt',
    {},
    element('h4', '', {}, `Attempt ${at + 1}, seed ${seed}`),
    verbatim(raw === '' ? '(nothing)' : raw),
    ...wordsView(attempt.words ?? []),
    ...rows(checks.map(({ rule, sentence }) => row(sentence, badge(`kept back: ${rule}`, 'bad')))),
    pairs([...odds(attempt), ...costs(attempt)]),
  );
}

function odds({ moodOdds, actionOdds }: AttemptTrace): readonly (readonly [string, Node])[] {
  return [
    ...(moodOdds === undefined ? [] : [['Mood odds', meter(moodOdds, 'Mood odds')] as const]),
    ...(actionOdds === undefined ? [] : [['Action odds', meter(actionOdds, 'Action odds')] as const]),
  ];
}

function costs({ usage }: AttemptTrace): readonly (readonly [string, string | Node])[] {
  if (usage === undefined) return [];
  const { promptTokens, cachedTokens, replyTokens, prefillMs, decodeMs } = usage;
  const cached = promptTokens === 0 ? 0 : cachedTokens / promptTokens;
  return [
    ['From cache', meter(cached, 'Share of the prompt from the cache', `${cachedTokens} of ${promptTokens} tokens`)],
    ['Reading', duration(prefillMs)],
    ['Writing', `${duration(decodeMs)} for ${replyTokens} tokens`],
  ];
}
