import type { RouteOdds } from '../player-reader.js';
import type { StoryChoice } from '../story.js';

/**
 * Least odds at which a choice is taken that the player typed instead of picking. Below it the character answers and the choices stay:
 * a talk that goes on is a smaller harm than a choice that nobody made.
 */
export const ACT_ODDS = 0.8;

/** The choice that was meant, if that is sure enough. */
export function meantChoice(choices: readonly StoryChoice[], odds: RouteOdds): StoryChoice | undefined {
  const best = Math.max(...odds.choices);
  return best >= ACT_ODDS ? choices[odds.choices.indexOf(best)] : undefined;
}
