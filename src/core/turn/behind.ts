import type { Priority } from '../language-model.js';
import { shortName } from '../persona/facts.js';
import { suggestTask, voiceTask, type Task } from '../prompt/tasks.js';
import { askTask, shownOf, spokenOf } from './ask-task.js';
import type { AuthoredLine } from './authored.js';
import { composeTurn, headOf } from './compose.js';
import { guardOf } from './guard-of.js';
import { knownFacts } from './mind.js';
import type { TurnSetting } from './take-turn.js';
import { wasSaid } from './tone.js';

/** Least closeness of an authored line in other words. A guess on the safe side: the plain line is never wrong. */
const SAME_MEANING = 0.75;

/** Where a task is done: behind a talk as it stands. */
export type TaskSetting = Omit<TurnSetting, 'keep'>;

/** How a task is asked. */
export interface TaskOptions {
  readonly priority: Priority;
  readonly signal?: AbortSignal | undefined;
}

/** The parts of a task's shape as the model wrote them, unchecked; `undefined` where no model is ready or it failed. */
export function performBehind(setting: TaskSetting, task: Task, options: TaskOptions): Promise<readonly string[] | undefined> {
  const { context, persona, session, state, frame } = setting;
  const { messages } = composeTurn(state.history, headOf(context, persona, undefined, frame), task.prompt);
  return askTask(context, { session, messages, shape: task.shape, ...options });
}

/** An authored line in the character's own words, unless these no longer say the same. */
export async function voiceBehind(
  setting: TaskSetting,
  line: string,
  signal: AbortSignal | undefined,
): Promise<AuthoredLine | undefined> {
  const { context, persona } = setting;
  const words = spokenOf(await performBehind(setting, voiceTask(line), { priority: 'story', signal }), guard(setting, line));
  if (words === undefined) return undefined;
  const { scores } = await context.closeness.scores(words.text, [line], `${persona.id}/voice`, signal);
  return (scores[0] ?? 0) >= SAME_MEANING ? words : undefined;
}

/** How many things the player is offered to say. */
const SUGGESTIONS = 3;

/**
 * Different things that the player could say next: what the model made up, as far as it may be said, and questions that the writer wrote
 * down for facts that the character knows.
 */
export async function suggestBehind(setting: TaskSetting, signal: AbortSignal | undefined): Promise<readonly string[]> {
  const task = suggestTask(shortName(setting.context.world.state.player.name));
  const parts = await performBehind(setting, task, { priority: 'ambient', signal });
  const checks = { ...guard(setting, ''), recent: [] };
  const made = (parts ?? []).map((part) => shownOf(part, checks)).filter((line) => line !== '');
  return [...new Set([...made, ...writtenQuestions(setting)])].slice(0, SUGGESTIONS);
}

/** A fact's `topics:` are the words that players ask for it with; those that were not asked yet. */
function writtenQuestions({ context, persona, state }: TaskSetting): readonly string[] {
  return knownFacts(context, persona)
    .flatMap(({ topics = [] }) => topics.slice(0, 1))
    .filter((question) => !wasSaid(question, state.history.exchanges));
}

function guard({ context, persona, state }: TaskSetting, heard: string) {
  return guardOf(context, { persona, exchanges: state.history.exchanges, messages: [], heard });
}
