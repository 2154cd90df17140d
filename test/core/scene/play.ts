import { Conversation, type ConversationState, type PlayerReader, type SpokenLine, type StoryBeat } from '../../../src/index.js';
import { ScriptedModel, type ScriptedReply } from '../../../src/testing/index.js';
import { makeForge } from '../people.js';
import { ScriptedStory } from './scripted-story.js';

/** A line of a story. */
export const line = (text: string, speaker?: string): StoryBeat => ({ type: 'line', line: { speaker, text, tags: [] } });
/** A talk with Mira, with one choice and one exit beside it. */
export const talk = (until: readonly string[], extra: object = {}): StoryBeat => ({
  type: 'talk',
  talk: { npc: 'mira', until, ...extra },
  choices: [
    { index: 0, text: 'Say good night.', tags: [] },
    { index: 1, text: '(taken)', exit: 'take:broken_sword', tags: [] },
  ],
});

/** Mira's forge with a conversation in it, and what was said and warned of. */
export function play(beats: readonly StoryBeat[] | undefined, replies?: readonly ScriptedReply[], reader?: PlayerReader) {
  const model = replies && new ScriptedModel(replies);
  const { people, world } = makeForge({ model });
  const story = beats && new ScriptedStory(beats);
  const conversation = new Conversation({
    story,
    npc: 'mira',
    openTalk: (npc) => (people.has(npc) ? people.openTalk(npc) : undefined),
    playerName: () => 'Ash',
    reader,
    setQuest: (quest, state) => world.setQuest(quest, state),
    addDeed: (text) => void world.addDeed(text),
    remember: (npc, text) => void people.memory.remember(npc, text),
    isTrue: (name) => world.fact(name) === true,
  });
  const said: SpokenLine[] = [];
  const warnings: Error[] = [];
  conversation.on('said', (spoken) => said.push(spoken));
  conversation.on('warning', (error) => warnings.push(error));
  return { conversation, story, said, warnings, world, people, model };
}

/** Waits until the conversation waits for the player. */
export async function until<Type extends ConversationState['type']>(
  conversation: Conversation,
  type: Type,
): Promise<Extract<ConversationState, { type: Type }>> {
  for (let turn = 0; turn < 1000; turn++) {
    const { state } = conversation;
    if (state.type === type && !(state.type === 'line' && !state.line.isComplete))
      return state as Extract<ConversationState, { type: Type }>;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  throw new Error(`Never came to "${type}"; stands at "${conversation.state.type}".`);
}

/** Lets everything that is ready go on. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A reader that is as sure of each wording as it is told, or one that fails. */
export function readerOf(odds: readonly number[] | 'fails'): PlayerReader & { readonly asked: string[][] } {
  const asked: string[][] = [];
  return {
    isReady: true,
    asked,
    route: (_typed, wordings) => {
      asked.push([...wordings]);
      return odds === 'fails'
        ? Promise.reject(new Error('dead'))
        : Promise.resolve({ choices: odds, none: 1 - odds.reduce((a, b) => a + b, 0) });
    },
    tone: () => Promise.resolve({ worse: 0, same: 1, better: 0 }),
  };
}
