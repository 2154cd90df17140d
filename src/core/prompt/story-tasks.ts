import type { ShapePart } from '../language-model.js';
import { MOODS } from '../mood.js';
import { asSentence, capitalise, oneLine } from '../text.js';
import { replyShape } from './reply-shape.js';
import type { Task } from './tasks.js';
import { calledName } from './user-turn.js';

/** Kinds of quests that the shipped model was trained to invent. */
export const QUEST_TYPES = ['fetch', 'find', 'deliver', 'persuade', 'investigate', 'craft'] as const;
/** The kinds of quests that can be invented. */
export type QuestType = (typeof QUEST_TYPES)[number];

/** Out of what a quest may be made: only what the game has. */
export interface QuestOffers {
  readonly type: QuestType;
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly rewards: readonly string[];
}

const text = (maxTokens: number): ShapePart => ({ type: 'text', maxTokens, startsWithSpace: true, maxSentences: 1 });
const oneOf = (key: string, options: readonly string[]): ShapePart => ({
  type: 'choice',
  options: options.map((option) => `\n${key}: ${oneLine(option)}`),
});

/** A quest that fits: title and problem in the model's words, the rest out of what the game offers. */
export function inventQuestTask({ type, targets, places, rewards }: QuestOffers): Task {
  return {
    prompt: `Task: invent a quest that fits here. Type: ${type}.`,
    shape: [
      { type: 'choice', options: ['Title:'] },
      text(10),
      { type: 'choice', options: ['\nProblem:'] },
      text(28),
      oneOf('Target', targets),
      oneOf('Place', places),
      oneOf('Reward', rewards),
    ],
  };
}

/** A quest as the prompt tells of it. */
export interface QuestOffer {
  readonly type: QuestType;
  readonly target: string;
  readonly place: string;
  readonly problem: string;
  readonly reward: string;
}

/** A quest offered in the character's voice. */
export function offerQuestTask(player: string, { type, target, place, problem, reward }: QuestOffer): Task {
  const sentence = (value: string) => asSentence(oneLine(value));
  const parts = [
    `${capitalise(type)}: ${sentence(target)}`,
    `Place: ${sentence(place)}`,
    `Problem: ${sentence(problem)}`,
    `Reward: ${sentence(reward)}`,
  ];
  return { prompt: `Task: offer ${calledName(player)} this quest. ${parts.join(' ')}`, shape: replyShape(undefined) };
}

/** Four sung lines about the moment. */
export function singTask(): Task {
  const line: ShapePart = { type: 'text', maxTokens: 20, startsWithSpace: false };
  const end: ShapePart = { type: 'choice', options: ['\n'] };
  return { prompt: 'Task: sing four lines about this.', shape: [line, end, line, end, line, end, line] };
}

/** Who talks with whom while the player listens. */
export interface OverheardTalk {
  readonly player: string;
  /** Short name of the one whose prompt this is. */
  readonly speaker: string;
  readonly other: { readonly name: string; readonly role: string; readonly voice: string };
  readonly about: string;
  /** Lines in all, 4 to 7. */
  readonly lines: number;
}

/** A short talk of two characters, a line each in turn. */
export function overhearTask({ player, speaker, other, about, lines }: OverheardTalk): Task {
  const names = [speaker, other.name].map(oneLine);
  const moods = MOODS.map((mood) => `[${mood}]`);
  const turns = Array.from({ length: lines }, (_, index): readonly ShapePart[] => {
    const label = `${index === 0 ? '' : '\n'}${names[index % 2] ?? ''}: `;
    return [
      { type: 'choice', options: moods.map((mood) => `${label}${mood}`) },
      { type: 'text', maxTokens: 32, startsWithSpace: true, maxSentences: 2 },
    ];
  });
  const who = [other.name, other.role, other.voice].map(oneLine).join(', ');
  const prompt = `Task: a short talk that ${calledName(player)} overhears. With: ${asSentence(who)} About: ${asSentence(oneLine(about))}`;
  return { prompt, shape: turns.flat() };
}
