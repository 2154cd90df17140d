import type { ShapePart } from '../language-model.js';
import { MOODS, isMood, type Mood } from '../mood.js';

/** Longest reply in tokens. The shipped model was trained on one to three short sentences, of 21 tokens in the middle and 55 at most. */
const MAX_REPLY_TOKENS = 60;

/**
 * Sentences of a reply. The shipped model answers in the first and rounds it off in the second; from the third on it wanders off
 * and says itself again (read in forty replies of the demo's people; trained on one to three).
 */
const MAX_SENTENCES = 2;

/** The action of a turn in which nothing is done. */
export const NO_ACTION = 'none';

/** The shape of what a character says: a mood, words, and a line `do X` when actions are offered. */
export function replyShape(actions: readonly string[] | undefined): readonly ShapePart[] {
  const said: readonly ShapePart[] = [
    { type: 'choice', options: MOODS.map((mood) => `[${mood}]`) },
    { type: 'text', maxTokens: MAX_REPLY_TOKENS, startsWithSpace: true, maxSentences: MAX_SENTENCES },
  ];
  if (actions === undefined) return said;
  return [...said, { type: 'choice', options: [...actions, NO_ACTION].map((action) => `\ndo ${action}`) }];
}

/** An assistant turn as the shape makes it, for lines that the model did not make itself. */
export function renderReply(mood: Mood, text: string, action?: string): string {
  return `[${mood}] ${text}${action === undefined ? '' : `\ndo ${action}`}`;
}

/** `[mood] text` as persona files have it. Without a mood at its head the line is neutral. */
export function readLine(line: string): { readonly mood: Mood; readonly text: string } {
  const match = /^\s*\[(\w+)\]\s*(.*)$/su.exec(line);
  return match && isMood(match[1]) ? { mood: match[1], text: match[2] ?? '' } : { mood: 'neutral', text: line.trim() };
}

/** The mood in `[mood]`, and the action in `\ndo X`. */
export function readChoice(value: string): { readonly mood?: Mood; readonly action?: string } {
  const mood = /^\[(\w+)\]$/u.exec(value)?.[1];
  if (isMood(mood)) return { mood };
  const action = /^\ndo (.+)$/u.exec(value)?.[1];
  return action === undefined ? {} : { action };
}
