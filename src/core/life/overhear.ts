import { judgeSentence } from '../guard/rules.js';
import type { Mood } from '../mood.js';
import { shortName } from '../persona/facts.js';
import { overhearTask } from '../prompt/story-tasks.js';
import { readChoice } from '../prompt/reply-shape.js';
import { oneLine } from '../text.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/** A line of a talk that the player overhears. */
export interface OverheardLine {
  readonly npc: string;
  readonly mood: Mood;
  readonly text: string;
}

/** Most lines of a talk between two. Source: prompt format 1, 4 to 7. */
const LINES = 4;

/**
 * Two characters talk where the player can listen in: four lines in turn. Both remember it, as the game's `about` says, not as the model does.
 *
 * @param about - What they talk about, in a few words: `the flood`.
 * @returns the lines; `undefined` where no model is ready or it is busy, so that nobody waits for it. A line that may not be said ends the talk.
 * @throws `persona/unknown`
 */
export async function overhear(
  people: DialogueManager,
  one: string,
  other: string,
  about: string,
  signal?: AbortSignal,
): Promise<readonly OverheardLine[] | undefined> {
  const [first, second] = [people.persona(one), people.persona(other)];
  const player = shortName(people.world.state.player.name);
  const task = overhearTask({
    player,
    speaker: shortName(first.name),
    other: { name: shortName(second.name), role: second.role, voice: second.voice },
    about,
    lines: LINES,
  });
  const answer = await people.perform(one, task, signal);
  if (answer === undefined) return undefined;
  const lines: OverheardLine[] = [];
  for (let turn = 0; turn < LINES; turn++) {
    const text = oneLine(answer.parts[turn * 2 + 1] ?? '');
    const shown = lines.map((line) => line.text).join(' ');
    if (judgeSentence(text, { ...answer.guard, shown }) !== undefined) break;
    const mood = readChoice((answer.parts[turn * 2] ?? '').replace(/^.*: /su, '')).mood ?? 'neutral';
    lines.push({ npc: turn % 2 === 0 ? one : other, mood, text });
  }
  return lines.length < 2 ? undefined : lines;
}
