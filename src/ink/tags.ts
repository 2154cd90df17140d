import { TownsfolkError } from '../core/errors.js';
import { MOODS, isMood, type Mood } from '../core/mood.js';
import type { StoryLine, StoryTag, StoryTalk } from '../core/story.js';
import type { Warn } from './engine.js';
import { readTalkTag } from './talk-tag.js';

/** What the tags of one line say. */
export interface LineTags {
  readonly speaker?: string | undefined;
  readonly mood?: Mood | undefined;
  readonly voice?: StoryLine['voice'];
  readonly isThought?: boolean | undefined;
  readonly portrait?: string | undefined;
  readonly talk?: StoryTalk | undefined;
  /** All tags that are none of ours, in their order, for the game. */
  readonly events: readonly StoryTag[];
}

/** Tags that say something about the line itself. All others are events for the game. */
const OURS = new Set(['speaker', 'mood', 'thought', 'portrait', 'voice', 'say', 'talk', 'version', 'id']);

/** Whether a tag is one for the game to act on. */
export function isEventTag(tag: string): boolean {
  return !OURS.has(splitTag(tag).name.toLowerCase());
}

/** `shake: 2` as a name and a value, also with a wide colon; a tag without a colon has an empty value. */
export function splitTag(tag: string): StoryTag {
  const colon = tag.search(/[:：]/u);
  if (colon === -1) return { name: tag.trim(), value: '' };
  return { name: tag.slice(0, colon).trim(), value: tag.slice(colon + 1).trim() };
}

/** Reads the tags of a line. A tag of ours that makes no sense is told as `ink/bad-tag` and left out. */
export function readLineTags(tags: readonly string[], warn: Warn): LineTags {
  const read: { -readonly [Key in keyof LineTags]: LineTags[Key] } & { events: StoryTag[] } = { events: [] };
  for (const tag of tags.map(splitTag)) {
    switch (tag.name.toLowerCase()) {
      case 'speaker':
        read.speaker = tag.value;
        break;
      case 'mood':
        read.mood = readMood(tag.value, warn);
        break;
      case 'thought':
        read.isThought = true;
        break;
      case 'portrait':
        read.portrait = tag.value === '' ? undefined : tag.value;
        break;
      case 'voice':
        read.voice = { type: 'voice' };
        break;
      case 'say':
        read.voice = { type: 'say', about: tag.value };
        break;
      case 'talk':
        read.talk = readTalk(tag.value, warn);
        break;
      case 'version':
      case 'id':
        // For this package alone: about the story, and which line it is.
        break;
      default:
        read.events.push(tag);
    }
  }
  return read;
}

function readMood(value: string, warn: Warn): Mood | undefined {
  const mood = value.toLowerCase();
  if (isMood(mood)) return mood;
  warn(badTag(`"# mood: ${value}" is not a mood.`, `Use one of: ${MOODS.join(', ')}.`));
  return undefined;
}

function readTalk(value: string, warn: Warn): StoryTalk | undefined {
  const { talk, problems } = readTalkTag(value);
  for (const problem of problems) warn(badTag(problem, 'Write it as "# talk: mira until: take:broken_sword, left turns: 6".'));
  return talk;
}

/** A tag of ours that makes no sense. */
export function badTag(message: string, hint: string): TownsfolkError {
  return new TownsfolkError('ink/bad-tag', message, { hint });
}

/** The ids that a line or a choice was given for its translation. */
export function idsOf(tags: readonly string[]): readonly string[] {
  return tags.map(splitTag).flatMap(({ name, value }) => (name.toLowerCase() === 'id' ? [value] : []));
}
