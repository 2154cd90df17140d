import type { TurnTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import { attemptView } from './attempt-view.js';
import { badge, duration, section, verbatim } from './parts.js';
import { promptView } from './prompt-view.js';
import { recallView } from './recall-view.js';

/** Why somebody said what they said: one turn from what was typed to what came of it. */
export function turnView(trace: TurnTrace, nameOf: (npc: string) => string): readonly Node[] {
  return [
    element('h2', '', {}, `${nameOf(trace.npcId)}, turn ${trace.turnId}`),
    element('div', 'tfi-notes', {}, ...verdicts(trace)),
    ...section('Heard', verbatim(trace.heard === '' ? '(nothing)' : trace.heard), ...hearing(trace)),
    ...section('What the model said', ...trace.attempts.map(attemptView)),
    ...promptView(trace),
    ...recallView(trace),
    ...section('Allowed to do', ...offered(trace)),
  ];
}

function verdicts({ source, fallback, error, mood, bondMove, action, totalMs }: TurnTrace): readonly Node[] {
  const why = [fallback, error?.code].filter((reason) => reason !== undefined).join(', ');
  return [
    source === 'model' ? badge('the model’s own words', 'good') : badge(`an authored line${why === '' ? '' : `: ${why}`}`, 'bad'),
    badge(`mood ${mood}`),
    badge(duration(totalMs)),
    ...(bondMove === 0 ? [] : [badge(`bond ${signed(bondMove)}`)]),
    ...(action === undefined
      ? []
      : [
          badge(
            action.isAccepted ? action.id : `${action.id}: ${action.reason ?? 'refused'}`,
            action.isAccepted ? 'good' : 'bad',
          ),
        ]),
  ];
}

function hearing({ typed, heard, notes }: TurnTrace): readonly Node[] {
  const changed = typed === heard ? [] : [element('p', 'tfi-dim', {}, `Typed: ${typed}`)];
  return [...changed, ...notes.map((note) => badge(note, 'bad'))];
}

function offered({ offered: ids, action }: TurnTrace): readonly Node[] {
  return ids.map((id) => badge(id, id === action?.id && action.isAccepted ? 'good' : 'plain'));
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
