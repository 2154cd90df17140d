import leven from 'leven';
import { isSlip } from '../slip.js';
import type { People } from './cast.js';
import type { Finding } from './finding.js';

/** Where a line names who speaks: by a tag, by a bark, or by what stands before its colon. */
const NAMES = [
  /#\s*speaker[:：]\s*([^#]+)/iu,
  /#\s*bark[:：]\s*(\p{Lu}[\p{L}'’-]{2,}|[\p{Ll}_]{3,}):\s/u,
  /^\s*(\p{Lu}[\p{L}'’-]{2,}):\s/u,
];

/** Shortest name that can be misspelt: of a shorter one anything is near. */
const SHORTEST = 4;

/** A speaker may be anybody; only a name that is nearly that of one of ours is a slip. */
export function checkSpeaker(text: string, people: People): readonly Finding[] {
  return NAMES.flatMap((pattern): readonly Finding[] => {
    const found = pattern.exec(text);
    const name = found?.[1]?.trim();
    if (found === null || name === undefined || people.has(name.toLowerCase())) return [];
    const near = [...people.keys()].find(
      (known) => isSlip(name.toLowerCase(), known) || (known.length >= SHORTEST && leven(known, name.toLowerCase()) === 1),
    );
    if (near === undefined) return [];
    const hint = 'Write the name as the persona file does, or leave it if it is somebody else.';
    return [{ kind: 'name', severity: 'warning', at: found.index, message: `"${name}" is nobody, but nearly "${near}".`, hint }];
  });
}
