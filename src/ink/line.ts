import { isMood, type Mood } from '../core/mood.js';
import type { StoryLine } from '../core/story.js';
import type { LineTags } from './tags.js';

/** Names and ids in lower case, each with the id of its persona. */
export type Speakers = ReadonlyMap<string, string>;

/** Longest prefix that is taken for a name nobody has told us of, in characters. */
const LONGEST_NAME = 30;

/** One to three words that begin with a capital: `Toll Boy`, `O'Hara`, `Reeve Osric Vane`. */
const NAME = /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’.-]*){0,2}$/u;

/** `# speaker:` values that say: nobody speaks, the narrator tells, and a colon in the text is just a colon. */
const NARRATOR = new Set(['', 'none', 'narrator']);

/** Makes a line of what ink gave: who speaks, in which mood, and the words alone. */
export function readLine(raw: string, tags: LineTags, speakers: Speakers): StoryLine {
  const { speaker, text: spoken } = readSpeaker(raw.trim(), tags.speaker, speakers);
  const { mood, text } = readMoodPrefix(spoken);
  const { voice, isThought, portrait, events } = tags;
  return { speaker, text, mood: tags.mood ?? mood, voice, isThought, portrait, tags: events };
}

/** Who says a text that may begin with `Name:`, and the words alone. A speaker tag goes first. */
export function readSpeaker(text: string, tag: string | undefined, speakers: Speakers): { speaker?: string; text: string } {
  if (tag !== undefined) return NARRATOR.has(tag.toLowerCase()) ? { text } : { speaker: identify(tag, speakers), text };
  // A wide colon, as Chinese and Japanese write it, needs no space behind it.
  const [, name, rest] = /^([^:：]{1,60})(?::\s|：\s*)\s*(.*)$/su.exec(text) ?? [];
  if (name === undefined || rest === undefined || rest === '') return { text };
  const isName = speakers.has(name.trim().toLowerCase()) || (name.length <= LONGEST_NAME && NAME.test(name));
  return isName ? { speaker: identify(name, speakers), text: rest } : { text };
}

/** The persona's id where the name is one of ours, else the name itself. */
export function identify(name: string, speakers: Speakers): string {
  return speakers.get(name.trim().toLowerCase()) ?? name.trim();
}

/** `[amused] Fix it?`, as lines stand in persona files. */
function readMoodPrefix(text: string): { mood?: Mood; text: string } {
  const [, mood, rest] = /^\[([a-z]+)\]\s*(.+)$/s.exec(text) ?? [];
  return isMood(mood) && rest !== undefined ? { mood, text: rest } : { text };
}
