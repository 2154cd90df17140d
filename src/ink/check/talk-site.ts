import { readTalkTag } from '../talk-tag.js';
import type { SourceLine } from './source-line.js';

/** A talk as it stands in the source. */
export interface TalkSite {
  readonly line: SourceLine;
  /** Where its tag begins in the line, from 0. */
  readonly at: number;
  readonly npc: string;
  readonly until: readonly string[];
  readonly turns: number | undefined;
  /** The choices beside it, as they are written. */
  readonly choices: readonly string[];
}

const TALK = /#\s*talk[:：]([^#\]]*)/iu;

/** All talks of a file that say with whom they are. */
export function findTalks(lines: readonly SourceLine[]): readonly TalkSite[] {
  return lines.flatMap((line, index) => {
    const found = TALK.exec(line.text);
    const talk = found === null ? undefined : readTalkTag(found[1]!.trim()).talk;
    if (found === null || talk === undefined) return [];
    const { npc, until, turns } = talk;
    return [{ line, at: found.index, npc, until, turns, choices: choicesBelow(lines.slice(index + 1)) }];
  });
}

/** Whether a choice is the exit of a talk, and so is not shown beside it. */
export function isExit(choice: string): boolean {
  return /^\s*[*+].*#\s*exit[:：]/iu.test(choice);
}

/** The choices that stand together below a line, until something comes that is not theirs. */
function choicesBelow(lines: readonly SourceLine[]): string[] {
  const written = lines.map(({ text }) => text).filter((text) => text.trim() !== '' && !/^\s*#/u.test(text));
  const depth = depthOf(written[0] ?? '');
  if (depth === 0) return [];
  const end = written.findIndex((text) => /^\s*(?:={1,}|-(?!>))/u.test(text) || (depthOf(text) > 0 && depthOf(text) < depth));
  return (end === -1 ? written : written.slice(0, end)).filter((text) => depthOf(text) === depth);
}

/** How many marks a choice has; 0 for what is none. */
function depthOf(text: string): number {
  return (/^\s*((?:[*+]\s*)+)/u.exec(text)?.[1] ?? '').replace(/\s/gu, '').length;
}
