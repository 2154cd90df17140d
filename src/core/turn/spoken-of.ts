import { NO_ACTION } from '../prompt/reply-shape.js';
import type { Attempt } from './generate.js';
import type { TalkContext } from './talk-context.js';

/**
 * Least odds at which an action counts as meant. Of 28 replies of the shipped model to seven lines that hand a sword over, 21 were
 * this sure; of 36 replies to nine lines that do not, one was.
 */
const MEANT_ODDS = 0.7;

/** Least closeness of an action to what is spoken of. Of the demo's lines those that hand the sword over have 0.4 and more, all others below 0.2. */
const SPOKEN_OF = 0.25;

/**
 * Why the action of a reply is not put before the game: the model was not sure of it, or nobody spoke of it. A small model may choose
 * any that is offered when it is at a loss; nothing happens in a game out of the blue.
 *
 * @param lines - What the player said, and what the character said after and before it.
 */
export async function whyNotMeant(
  context: TalkContext,
  npc: string,
  attempt: Attempt | undefined,
  lines: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const action = attempt?.action;
  if (action === undefined || action === NO_ACTION) return undefined;
  if ((attempt?.trace.actionOdds ?? 1) < MEANT_ODDS) return 'was not meant surely';
  return (await isSpokenOf(context, npc, action, lines, signal)) ? undefined : 'was not spoken of';
}

/** Whether a line is about one of some actions. */
export async function isAboutAny(context: TalkContext, npc: string, ids: readonly string[], line: string): Promise<boolean> {
  for (const id of ids) if (await isSpokenOf(context, npc, id, [line], undefined)) return true;
  return false;
}

async function isSpokenOf(
  { actions, closeness }: TalkContext,
  npc: string,
  action: string,
  lines: readonly string[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const about = actions.aboutOf(action);
  for (const line of lines) {
    const { by, scores } = await closeness.scores(line, [about], `${npc}/actions/${action}`, signal);
    if ((scores[0] ?? 0) >= (by === 'meaning' ? SPOKEN_OF : Number.MIN_VALUE)) return true;
  }
  return false;
}
