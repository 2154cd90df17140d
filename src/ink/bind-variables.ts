import type { Unsubscribe } from '../core/emitter.js';
import { TownsfolkError } from '../core/errors.js';
import type { Story, StoryValue } from '../core/story.js';
import type { World } from '../core/world/world.js';
import type { QuestState } from '../core/world/quest-state.js';
import type { Warn } from './engine.js';

/** A variable of the story that is the same as a fact of the world. */
export interface VariableBinding {
  readonly variable: string;
  /** The name of a fact, or `quest.mine_pumps` for where a quest stands (a text, empty for a quest never spoken of). */
  readonly fact: string;
}

/** Which variables of which story are facts of which world. */
export interface BindVariablesOptions {
  readonly story: Story;
  readonly world: Pick<World, 'fact' | 'setFact' | 'quest' | 'setQuest' | 'on'>;
  /** A name alone is a variable and a fact of the same name. */
  readonly variables: readonly (string | VariableBinding)[];
  /** Hears of values that do not fit. @defaultValue `console.warn` */
  readonly onWarning?: Warn | undefined;
}

const QUEST = 'quest.';
const QUEST_STATES: readonly StoryValue[] = ['offered', 'taken', 'done', 'failed'] satisfies QuestState[];

/**
 * Keeps variables of a story and facts of the world the same, both ways. At the start, and after the world was restored, the world
 * is right where it knows the fact, else the story.
 *
 * A value of another type than the story declares is told as `ink/bad-value` and changes nothing.
 *
 * @returns ends it.
 * @throws `ink/unknown-variable` for a name that the story does not declare.
 * @example
 * bindVariables({ story, world, variables: ['sword_taken', { variable: 'pumps', fact: 'quest.mine_pumps' }] });
 */
export function bindVariables(options: BindVariablesOptions): Unsubscribe {
  const { story, world, onWarning = (warning: TownsfolkError) => console.warn(warning.toString()) } = options;
  const bindings = options.variables.map((name) => (typeof name === 'string' ? { variable: name, fact: name } : name));
  for (const { variable } of bindings) if (!story.hasVariable(variable)) throw undeclared(story, variable);
  const toStory = (fact: string, value: StoryValue) => {
    for (const { variable } of bindings.filter((bound) => bound.fact === fact)) setVariable(story, variable, value, onWarning);
  };
  const toWorld = (name: string, value: StoryValue) => {
    for (const { fact } of bindings.filter((bound) => bound.variable === name)) setFact(world, name, fact, value, onWarning);
  };
  const settle = () => {
    for (const { variable, fact } of bindings) {
      const value = readFact(world, fact);
      if (value !== undefined) toStory(fact, value);
      else toWorld(variable, story.getVariable(variable)!);
    }
  };
  settle();
  const subscriptions = [
    story.onVariable(toWorld),
    world.on('fact', ({ name, value }) => toStory(name, value)),
    world.on('quest', ({ quest, state }) => toStory(QUEST + quest, state)),
    world.on('restored', settle),
  ];
  return () => subscriptions.forEach((end) => end());
}

function readFact(world: BindVariablesOptions['world'], fact: string): StoryValue | undefined {
  return fact.startsWith(QUEST) ? world.quest(fact.slice(QUEST.length)) : world.fact(fact);
}

function setVariable(story: Story, name: string, value: StoryValue, warn: Warn): void {
  if (story.getVariable(name) === value) return;
  try {
    story.setVariable(name, value);
  } catch (error) {
    if (!TownsfolkError.is(error)) throw error;
    warn(error);
  }
}

function setFact(world: BindVariablesOptions['world'], name: string, fact: string, value: StoryValue, warn: Warn): void {
  if (!fact.startsWith(QUEST)) world.setFact(fact, value);
  else if (QUEST_STATES.includes(value)) world.setQuest(fact.slice(QUEST.length), value as QuestState);
  // Empty is how a story begins that has not spoken of the quest.
  else if (value !== '') warn(noQuestState(name, value));
}

function noQuestState(name: string, value: StoryValue): TownsfolkError {
  const message = `The variable "${name}" is bound to a quest and was set to ${JSON.stringify(value)}.`;
  return new TownsfolkError('ink/bad-value', message, { hint: `Use one of: ${QUEST_STATES.join(', ')}.` });
}

function undeclared(story: Story, variable: string): TownsfolkError {
  return new TownsfolkError('ink/unknown-variable', `The story declares no variable "${variable}" to bind.`, {
    hint: `Add "VAR ${variable} = …" to it. It declares: ${story.variableNames.join(', ') || 'none'}.`,
  });
}
