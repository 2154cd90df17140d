import type { InkFiles } from '../compile.js';
import type { InkIssue } from '../issue.js';
import { peopleByName, type StoryCast } from './cast.js';
import { checkExit, exitsOf } from './check-exit.js';
import { checkFallback, inkFunctionsIn } from './check-fallbacks.js';
import { checkSpeaker } from './check-speaker.js';
import { checkTalk } from './check-talk.js';
import { declaredIn } from './declared.js';
import { asIssue } from './finding.js';
import { linesOf } from './source-line.js';
import { findTalks } from './talk-site.js';

/**
 * Checks a story's tags against the people of the game: a talk with somebody who is not there, one that nothing ends, an action that
 * the person does not have, a name that is nearly somebody's, a function that ink editors do not have.
 *
 * What would leave the player stuck is an error, the rest are warnings. It reads sources only, so it works on stories that do not
 * compile, and needs neither ink nor files.
 *
 * @param files - All sources of the story; the order of what is found is theirs.
 * @param cast - Without one, only what needs nobody is checked.
 * @example
 * checkStory({ 'forge.ink': source }, { people: personas }); // [{ severity: 'error', file: 'forge.ink', line: 9, message: 'There is no persona "mria".', … }]
 */
export function checkStory(files: InkFiles, cast?: StoryCast): InkIssue[] {
  const sources = Object.entries(files).map(([file, source]) => linesOf(file, source));
  const lines = sources.flat();
  const talks = sources.flatMap(findTalks);
  const people = peopleByName(cast?.people ?? []);
  const world = { people, facts: cast?.facts ?? [], declared: declaredIn(lines), lines };
  const [exits, inkFunctions] = [exitsOf(talks), inkFunctionsIn(lines)];
  return lines.flatMap((line) =>
    [
      ...(cast === undefined ? [] : talks.filter((talk) => talk.line === line).flatMap((talk) => checkTalk(talk, world))),
      ...checkExit(line.text, exits),
      ...checkSpeaker(line.text, people),
      ...checkFallback(line.text, inkFunctions),
    ].map((finding) => asIssue(line, finding)),
  );
}
