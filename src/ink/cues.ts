import type { StoryCue, StoryTag } from '../core/story.js';
import type { Warn } from './engine.js';
import { readSpeaker, type Speakers } from './line.js';
import { readQuestTag } from './quest-tag.js';
import { badTag } from './tags.js';

/** Parts a line's tags into what this package acts on and what is left for the game. */
export function readCues(
  tags: readonly StoryTag[],
  speakers: Speakers,
  warn: Warn,
): { readonly cues: readonly StoryCue[]; readonly tags: readonly StoryTag[] } {
  const cues: StoryCue[] = [];
  const others: StoryTag[] = [];
  for (const tag of tags) {
    const name = tag.name.toLowerCase();
    if (name === 'bark') cues.push({ type: 'bark', ...readSpeaker(tag.value, undefined, speakers) });
    else if (name === 'quest') cues.push(...readQuest(tag.value, warn));
    else others.push(tag);
  }
  return { cues, tags: others };
}

function readQuest(value: string, warn: Warn): readonly StoryCue[] {
  const reading = readQuestTag(value);
  if (reading.problem === undefined) return [{ type: 'quest', quest: reading.quest, state: reading.state }];
  warn(badTag(reading.problem, reading.hint));
  return [];
}
