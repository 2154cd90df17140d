import type { ToneOdds } from '../player-reader.js';

/** Points that a line moves a bond at most; three kind lines make a friend of a stranger (see bond.ts). A guess at what feels right. */
const MOST_POINTS = 5;

/** Odds below which a line moves nothing: the encoder takes one line in five for its opposite when it is unsure. */
const SURE_ENOUGH = 0.6;

/** How many points a line moves the bond. Saying the same again moves nothing. */
export function bondPoints(odds: ToneOdds, wasSaidBefore: boolean): number {
  if (wasSaidBefore || Math.max(odds.better, odds.worse) < SURE_ENOUGH) return 0;
  return Math.round((odds.better - odds.worse) * MOST_POINTS);
}
