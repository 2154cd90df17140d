import leven from 'leven';
import { MOODS, isMood } from '../core/mood.js';
import { withoutComments } from './includes.js';
import type { InkIssue } from './issue.js';
import { readTalkTag } from './talk-tag.js';

/** What tags in a source get wrong without ink minding. */
export function checkTags(source: string, file: string): InkIssue[] {
  const lines = withoutComments(source).split('\n');
  return lines.flatMap((text, index) => {
    const findings = [
      ...checkMood(text),
      ...checkTalk(text),
      ...checkTalkPlace(text, lines.slice(index + 1)),
      ...checkChoiceTag(text),
    ];
    return findings.map(([message, hint]) => ({ severity: 'warning' as const, file, line: index + 1, message, hint }));
  });
}

type Finding = readonly [message: string, hint: string];

function checkMood(text: string): Finding[] {
  const mood = /#\s*mood:\s*([^#{}\]]+?)\s*(?:[#\]]|$)/i.exec(text)?.[1];
  if (mood === undefined || isMood(mood.toLowerCase())) return [];
  const [near] = [...MOODS].sort((a, b) => leven(mood, a) - leven(mood, b));
  return [[`"${mood}" is not a mood.`, `Did you mean "${near ?? ''}"? The moods are ${MOODS.join(', ')}.`]];
}

function checkTalk(text: string): Finding[] {
  const value = /#\s*talk:([^#\]]*)/i.exec(text)?.[1];
  if (value === undefined) return [];
  return readTalkTag(value.trim()).problems.map((problem) => [
    problem,
    'Write it as "# talk: mira until: take:broken_sword, left turns: 6".',
  ]);
}

/** Ink gives a tag that stands alone to the text below it, so that the talk would come behind that text. */
function checkTalkPlace(text: string, below: readonly string[]): Finding[] {
  if (!/^\s*#\s*talk:/i.test(text)) return [];
  const next = below.find((line) => line.trim() !== '' && !/^\s*#/.test(line))?.trim() ?? '';
  if (next === '' || /^[*+]/.test(next)) return [];
  return [
    [
      'This talk opens behind the next text, since ink gives a tag that stands alone to the text below it.',
      'Put it at the end of the line before the talk: "Mira: Well? # talk: mira until: left".',
    ],
  ];
}

/** A tag behind the brackets belongs to the text that comes after the choice, not to the choice. */
function checkChoiceTag(text: string): Finding[] {
  const tag = /^\s*[*+][^\]]*\]\s*#\s*(exit|say|keys):/i.exec(text)?.[1];
  if (tag === undefined) return [];
  return [
    [`"# ${tag}:" stands behind the brackets and so is no tag of the choice.`, `Put it inside: "* [Pay her. # ${tag}: …]".`],
  ];
}
