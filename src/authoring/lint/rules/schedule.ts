import { daySpan, isWithin } from '../../../core/persona/day.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { PersonaRule } from '../context.js';

const DAY = Array.from({ length: 24 * 4 }, (_, index) => index * 15);

/** TF0216: an entry of the schedule that others always come before. */
export const entryNeverReached: PersonaRule = ({ own, placeOf }) => {
  const entries = own.schedule ?? [];
  return entries.flatMap(({ from, to }, index) => {
    const before = entries.slice(0, index).filter(({ when }) => when === undefined);
    const isReached = DAY.some(
      (minute) => isWithin(daySpan(from, to), minute) && !before.some((one) => isWithin(daySpan(one.from, one.to), minute)),
    );
    if (isReached) return [];
    return [
      diagnose(
        'TF0216',
        placeOf(['schedule', index]),
        `Earlier entries cover ${from} to ${to} whole, and the first that holds counts.`,
        'Move this one up, or give the earlier one a condition.',
      ),
    ];
  });
};

/** TF0220: times of day at which the schedule says nothing. */
export const gapInSchedule: PersonaRule = ({ own, placeOf }) => {
  const entries = own.schedule ?? [];
  if (entries.length === 0) return [];
  const gap = DAY.find((minute) => !entries.some(({ from, to }) => isWithin(daySpan(from, to), minute)));
  if (gap === undefined) return [];
  const time = `${String(Math.floor(gap / 60)).padStart(2, '0')}:${String(gap % 60).padStart(2, '0')}`;
  return [
    diagnose(
      'TF0220',
      placeOf(['schedule']),
      `The schedule does not say where they are at ${time}.`,
      'Add an entry, or leave the gap if the game decides.',
    ),
  ];
};
