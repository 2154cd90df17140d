import type { Persona } from '../persona/persona.js';
import type { ToneOdds } from '../player-reader.js';
import { wordsOf } from '../text.js';
import { bondWord } from '../world/bond.js';
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

/** How many points a line moves the bond. Saying the same again moves nothing. */
function bondPoints(odds: ToneOdds, wasSaidBefore: boolean): number {
  if (wasSaidBefore || Math.max(odds.better, odds.worse) < SURE_ENOUGH) return 0;
  return Math.round((odds.better - odds.worse) * MOST_POINTS);
}

/** What a line was said into, for its tone. */
export interface ToneSituation {
  readonly persona: Persona;
  readonly before: readonly { readonly heard: string }[];
  readonly signal?: AbortSignal | undefined;
}

/** How far a line moves the bond. Never fails: a talk goes on without it. */
export async function judgeTone(
  { reader, world }: TalkContext,
  line: string,
  { persona, before, signal }: ToneSituation,
): Promise<number> {
  if (reader?.isReady !== true || line === '') return 0;
  const { name, role, voice, id } = persona;
  const odds = await reader.tone(line, { name, role, voice, bond: bondWord(world.bond(id)) }, signal).catch(() => undefined);
  const said = wordsOf(line).join(' ');
  return odds === undefined
    ? 0
    : bondPoints(
        odds,
        before.some(({ heard }) => wordsOf(heard).join(' ') === said),
      );
}
