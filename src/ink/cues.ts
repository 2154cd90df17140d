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
    else if (name === 'deed' || name === 'memory') cues.push(...readText(name, tag.value, speakers, warn));
    else others.push(tag);
  }
  return { cues, tags: others };
}

function readText(name: 'deed' | 'memory', value: string, speakers: Speakers, warn: Warn): readonly StoryCue[] {
  if (name === 'deed' && value !== '') return [{ type: name, text: value }];
  const { speaker, text } = readSpeaker(value, undefined, speakers);
  if (name === 'memory' && text !== '') return [{ type: name, speaker, text }];
  warn(badTag(`"# ${name}:" says nothing.`, EXAMPLES[name]));
  return [];
}

const EXAMPLES = {
  deed: 'Write what the player did, without who: "# deed: mended the mill gate".',
  memory: 'Write who remembers and what, from outside: "# memory: mira: Ash asked about the mine."',
};

function readQuest(value: string, warn: Warn): readonly StoryCue[] {
  const reading = readQuestTag(value);
  if (reading.problem === undefined) return [{ type: 'quest', quest: reading.quest, state: reading.state }];
  warn(badTag(reading.problem, reading.hint));
  return [];
}
