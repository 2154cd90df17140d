import { hintNames } from '../nearest-name.js';
import { splitList } from '../talk-tag.js';
import type { Finding } from './finding.js';
import { isExit, type TalkSite } from './talk-site.js';

/** The ways in which the talks of a story end. */
export function exitsOf(talks: readonly TalkSite[]): ReadonlySet<string> {
  return new Set(talks.flatMap(({ until, turns }) => (turns === undefined ? until : [...until, 'turns'])));
}

/** A choice that waits for an end that no talk has is never taken. */
export function checkExit(text: string, exits: ReadonlySet<string>): readonly Finding[] {
  const tag = /#\s*exit[:：]([^#\]]*)/iu.exec(text);
  if (tag === null || !isExit(text)) return [];
  return splitList(tag[1]!)
    .filter((name) => !exits.has(name))
    .map((name) => ({
      kind: 'exit',
      severity: 'warning',
      at: tag.index,
      message: `No talk of this story ends by "${name}".`,
      hint: hintNames(name, [...exits], 'There is no talk in this story.'),
    }));
}
