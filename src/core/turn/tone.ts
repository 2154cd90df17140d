import type { Persona } from '../persona/persona.js';
import type { ToneOdds } from '../player-reader.js';
import { wordsOf } from '../text.js';
import { bondWord, type BondWord } from '../world/bond.js';
import type { TalkContext } from './talk-context.js';

/**
 * Points that a line moves a bond at most: five kind lines make a friend of a stranger (see bond.ts).
 *
 * Few, since the encoder tells charged lines from plain ones better than kind from unkind: of 185 labelled lines that it had never seen
 * 26 were sure enough, 15 of them right and 10 the opposite (`npm run bench -- tone`).
 */
const MOST_POINTS = 3;

/** Odds below which a line moves nothing. */
const SURE_ENOUGH = 0.6;

/** Points that a bond has moved in this talk already at which the next line moves it half as far: nobody is won over by flattery, or lost by one quarrel. */
const HALF_AT_POINTS = 6;

/** How many points a line moves the bond, damped by what this talk has moved the same way, and by what they think of the player. */
function bondPoints({ better, worse }: ToneOdds, movedBefore: number, bond: BondWord): number {
  if (Math.max(better, worse) < SURE_ENOUGH) return 0;
  const points = (better - worse) * MOST_POINTS;
  const sameWay = Math.sign(points) === Math.sign(movedBefore) ? Math.abs(movedBefore) : 0;
  return Math.round((points * standing(points, bond)) / (1 + sameWay / HALF_AT_POINTS));
}

/** Enemies take kind words for tricks, and friends forgive a harsh one. */
function standing(points: number, bond: BondWord): number {
  return (points > 0 && bond === 'hostile') || (points < 0 && bond === 'trusted') ? 0.5 : 1;
}

/** Whether the player has said this in this talk already, whatever the punctuation. */
export function wasSaid(line: string, exchanges: readonly { readonly heard: string }[]): boolean {
  const said = wordsOf(line).join(' ');
  return exchanges.some(({ heard }) => wordsOf(heard).join(' ') === said);
}

/** What a line was said into, for its tone. */
export interface ToneSituation {
  readonly persona: Persona;
  readonly before: readonly { readonly heard: string }[];
  /** Points by which this talk has moved the bond. */
  readonly movedBefore: number;
  readonly signal?: AbortSignal | undefined;
}

/** How far a line moves the bond. Saying the same again moves nothing. Never fails: a talk goes on without it. */
export async function judgeTone(
  { reader, world }: TalkContext,
  line: string,
  { persona, before, movedBefore, signal }: ToneSituation,
): Promise<number> {
  if (reader?.isReady !== true || line === '' || wasSaid(line, before)) return 0;
  const { name, role, voice, id } = persona;
  const bond = bondWord(world.bond(id));
  const odds = await reader.tone(line, { name, role, voice, bond }, signal).catch(() => undefined);
  return odds === undefined ? 0 : bondPoints(odds, movedBefore, bond);
}
