import { shortName } from '../persona/facts.js';
import type { StoryTalk } from '../story.js';
import { asSentence } from '../text.js';

/** What a story wants of a talk, as sentences for the character's prompt: `Mira is angry. Mira wants to talk about the mine.` */
export function frameOf(personaName: string, { mood, about }: StoryTalk): string {
  const name = shortName(personaName);
  const parts = [
    // Neutral is how anybody feels of whom nothing is said.
    ...(mood === undefined || mood === 'neutral' ? [] : [`${name} is ${mood}.`]),
    ...(about === undefined ? [] : [asSentence(`${name} wants to talk about ${about}`)]),
  ];
  return parts.join(' ');
}
