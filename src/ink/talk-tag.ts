import { MOODS, isMood, type Mood } from '../core/mood.js';
import type { StoryTalk } from '../core/story.js';

/** What a `# talk:` tag says, and what is wrong with it. */
export interface TalkReading {
  /** Absent when the tag names nobody. */
  readonly talk?: StoryTalk;
  readonly problems: readonly string[];
}

/** The words behind which a part of the tag begins. */
const KEYS = /(?:^|[\s,，、،])(until|about|turns|mood)[:：]/u;

/**
 * Reads the value of a talk tag: `mira until: take:broken_sword, left about: the mine mood: angry turns: 6`.
 *
 * Only the name is needed. Without `until:` the talk ends when the player leaves.
 */
export function readTalkTag(value: string): TalkReading {
  const [head = '', ...rest] = value.split(KEYS);
  const npc = head.trim();
  if (npc === '') return { problems: [`"# talk: ${value}" does not say with whom.`] };
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < rest.length; at += 2) parts.set(rest[at]!, rest[at + 1]!.trim().replace(/[,，、،]$/u, ''));
  const problems: string[] = [];
  return {
    talk: {
      npc,
      until: readUntil(parts.get('until'), problems),
      about: parts.get('about'),
      mood: readMood(parts.get('mood'), problems),
      turns: readTurns(parts.get('turns'), problems),
    },
    problems,
  };
}

function readUntil(value: string | undefined, problems: string[]): string[] {
  if (value === undefined) return ['left'];
  const exits: string[] = [];
  for (const name of splitList(value)) {
    if (/\s/.test(name)) problems.push(`"${name}" is not the name of an exit.`);
    else exits.push(name);
  }
  if (exits.length > 0) return exits;
  problems.push('"until:" names no exit; the talk ends when the player leaves.');
  return ['left'];
}

function readMood(value: string | undefined, problems: string[]): Mood | undefined {
  const mood = value?.toLowerCase();
  if (mood === undefined || isMood(mood)) return mood;
  problems.push(`"mood: ${value}" is not a mood; the talk has none. The moods are ${MOODS.join(', ')}.`);
  return undefined;
}

function readTurns(value: string | undefined, problems: string[]): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  problems.push(`"turns: ${value}" is not a whole number above 0; the talk has no limit.`);
  return undefined;
}

/** The names in `a, b`, with the commas of other scripts too. */
export function splitList(value: string): string[] {
  return value
    .split(/[,，、،]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
