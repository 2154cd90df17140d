import type { StoryCue, StoryTag } from '../core/story.js';
import type { QuestState } from '../core/world/quest-state.js';
import type { Warn } from './engine.js';
import { readSpeaker, type Speakers } from './line.js';
import { badTag } from './tags.js';

const QUEST_STATES: readonly QuestState[] = ['offered', 'taken', 'done', 'failed'];

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

function readQuest(value: string, warn: Warn): StoryCue[] {
  const [quest = '', state = 'offered', ...rest] = value.split(/\s+/u);
  if (quest !== '' && rest.length === 0 && isQuestState(state)) return [{ type: 'quest', quest, state }];
  warn(
    badTag(
      `"# quest: ${value}" names no quest and state.`,
      `Write it as "# quest: mine_pumps taken": ${QUEST_STATES.join(', ')}.`,
    ),
  );
  return [];
}

function isQuestState(value: string): value is QuestState {
  return QUEST_STATES.includes(value as QuestState);
}
