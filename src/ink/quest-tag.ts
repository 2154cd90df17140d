import type { QuestState } from '../core/world/quest-state.js';

const STATES: readonly QuestState[] = ['offered', 'taken', 'done', 'failed'];

/** What a `# quest:` tag says, or what is wrong with it and what to do. */
export type QuestReading =
  | { readonly quest: string; readonly state: QuestState; readonly problem?: undefined; readonly hint?: undefined }
  | { readonly problem: string; readonly hint: string };

/** Reads the value of a quest tag: `mine_pumps taken`; a quest alone is offered. */
export function readQuestTag(value: string): QuestReading {
  const [quest = '', state = 'offered', ...rest] = value.split(/\s+/u);
  if (quest !== '' && rest.length === 0 && isState(state)) return { quest, state };
  const problem = `"# quest: ${value}" names no quest and state.`;
  return { problem, hint: `Write it as "# quest: mine_pumps taken": ${STATES.join(', ')}.` };
}

function isState(value: string): value is QuestState {
  return STATES.includes(value as QuestState);
}
