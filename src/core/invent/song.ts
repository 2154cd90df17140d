import { judgeSentence } from '../guard/rules.js';
import { singTask } from '../prompt/story-tasks.js';
import { oneLine } from '../text.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/**
 * Four sung lines about the moment; the authored song where no model is ready or a line of it may not be sung.
 *
 * @param fallback - The authored song, a line each.
 */
export async function singSong(
  people: DialogueManager,
  npc: string,
  fallback: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const answer = await people.perform(npc, singTask(), signal);
  if (answer === undefined) return fallback;
  const lines = answer.parts.filter((part) => part !== '\n').map(oneLine);
  const canBeSung = lines.length > 1 && lines.every((line) => judgeSentence(line, { ...answer.guard, shown: '' }) === undefined);
  return canBeSung ? lines : fallback;
}
