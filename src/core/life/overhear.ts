import { judgeSentence } from '../guard/rules.js';
import type { Mood } from '../mood.js';
import { shortName } from '../persona/facts.js';
import { overhearTask } from '../prompt/story-tasks.js';
import { readChoice } from '../prompt/reply-shape.js';
import { oneLine, wordsOf } from '../text.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';

/** A line of a talk that the player overhears. */
export interface OverheardLine {
  readonly npc: string;
  readonly mood: Mood;
  readonly text: string;
}

/** Least closeness of a talk to what it is about; by reading forty talks of the demo's people, with the shipped encoder. */
const ABOUT_IT = 0.45;

/** Share of its words that a line may take from the one before it. */
const ECHO_SHARE = 0.6;

/** Most lines of a talk between two. Source: prompt format 1, 4 to 7. */
const LINES = 4;

/**
 * Two characters talk where the player can listen in: four lines in turn. Both remember it, as the game's `about` says, not as the model does.
 *
 * A line that may not be said, or that says what was just said, ends the talk.
 *
 * @param about - What they talk about, in a few words: `the flood`.
 * @param fallback - The authored talk, where no model is ready or it is busy, or where it talks about something else.
 * @throws `persona/unknown`
 */
export async function overhear(
  people: DialogueManager,
  one: string,
  other: string,
  about: string,
  fallback: readonly OverheardLine[] = [],
  signal?: AbortSignal,
): Promise<readonly OverheardLine[]> {
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
  if (answer === undefined) return fallback;
  const lines: OverheardLine[] = [];
  for (let turn = 0; turn < LINES; turn++) {
    const text = oneLine(answer.parts[turn * 2 + 1] ?? '');
    const shown = lines.map((line) => line.text).join(' ');
    if (judgeSentence(text, { ...answer.guard, shown }) !== undefined || isEcho(text, lines.at(-1)?.text ?? '')) break;
    const mood = readChoice((answer.parts[turn * 2] ?? '').replace(/^.*: /su, '')).mood ?? 'neutral';
    lines.push({ npc: turn % 2 === 0 ? one : other, mood, text });
  }
  if (lines.length < 2) return fallback;
  const whole = lines.map((line) => line.text).join(' ');
  const { scores } = await people.context.closeness.scores(about, [whole], 'overheard', signal);
  return (scores[0] ?? 0) >= ABOUT_IT ? lines : fallback;
}

/** Whether a line says little but what the one before it said. */
function isEcho(line: string, before: string): boolean {
  const words = wordsOf(line);
  const known = new Set(wordsOf(before));
  return known.size > 0 && words.filter((word) => known.has(word)).length / words.length > ECHO_SHARE;
}
