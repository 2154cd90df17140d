import { MOODS, isMood } from '../../core/mood.js';
import type { InkIssue } from '../issue.js';
import { hintNames } from '../nearest-name.js';
import { isSlip } from '../slip.js';
import { readQuestTag } from '../quest-tag.js';
import { readTalkTag } from '../talk-tag.js';
import { asIssue, type Finding } from './finding.js';
import { linesOf } from './source-line.js';

/** What tags in a source get wrong without ink minding. */
export function checkTags(source: string, file: string): InkIssue[] {
  const lines = linesOf(file, source);
  return lines.flatMap((line, index) => {
    const below = lines.slice(index + 1).map(({ text }) => text);
    const { text } = line;
    return [
      ...checkMood(text),
      ...checkName(text),
      ...checkTalk(text),
      ...checkQuest(text),
      ...checkTalkPlace(text, below),
      ...checkChoiceTag(text),
      ...checkTagInBraces(text),
    ].map((finding) => asIssue(line, finding));
  });
}

const warn = (kind: Finding['kind'], at: number, message: string, hint: string): readonly Finding[] => [
  { kind, severity: 'warning', at, message, hint },
];

function checkMood(text: string): readonly Finding[] {
  const tag = /#\s*mood[:：]\s*([^#{}\]]+?)\s*(?:[#\]]|$)/i.exec(text);
  const mood = tag?.[1];
  if (tag === null || mood === undefined || isMood(mood.toLowerCase())) return [];
  return warn('tag', tag.index, `"${mood}" is not a mood.`, hintNames(mood, MOODS, ''));
}

/** A tag of the game may have any name; only one that is nearly ours is a slip. */
function checkName(text: string): readonly Finding[] {
  return [...text.matchAll(/(?<!\\)#\s*([\p{L}_]+)/gu)].flatMap(({ 1: name = '', index }) => {
    const near = TAGS.find((tag) => isSlip(name.toLowerCase(), tag));
    if (near === undefined) return [];
    const hint = `Did you mean "# ${near}"? Leave it if the game knows a tag of this name.`;
    return warn('tag', index, `"# ${name}" is none of the tags that mean something here.`, hint);
  });
}

const TAGS = [
  'speaker',
  'mood',
  'voice',
  'say',
  'thought',
  'portrait',
  'talk',
  'bark',
  'quest',
  'deed',
  'memory',
  'exit',
  'keys',
  'locked',
  'hidden',
  'after',
  'version',
];

function checkTalk(text: string): readonly Finding[] {
  const tag = /#\s*talk[:：]([^#\]]*)/i.exec(text);
  const hint = 'Write it as "# talk: mira until: take:broken_sword, left turns: 6".';
  return readTalkTag(tag?.[1]?.trim() ?? 'nobody').problems.flatMap((problem) => warn('tag', tag?.index ?? 0, problem, hint));
}

function checkQuest(text: string): readonly Finding[] {
  const tag = /#\s*quest[:：]([^#\]{}]*)(?=[#\]]|$)/i.exec(text);
  const { problem, hint } = readQuestTag(tag?.[1]?.trim() ?? 'any');
  return problem === undefined ? [] : warn('tag', tag?.index ?? 0, problem, hint);
}

/** Ink gives a tag that stands alone to the text below it, so that the talk would come behind that text. */
function checkTalkPlace(text: string, below: readonly string[]): readonly Finding[] {
  if (!/^\s*#\s*talk[:：]/i.test(text)) return [];
  const next = below.find((line) => line.trim() !== '' && !/^\s*#/.test(line))?.trim() ?? '';
  if (next === '' || /^[*+]/.test(next)) return [];
  return warn(
    'tag-place',
    text.indexOf('#'),
    'This talk opens behind the next text, since ink gives a tag that stands alone to the text below it.',
    'Put it at the end of the line before the talk: "Mira: Well? # talk: mira until: left".',
  );
}

/** A tag behind the brackets belongs to the text that comes after the choice, not to the choice. */
function checkChoiceTag(text: string): readonly Finding[] {
  const tag = /^\s*[*+][^\]]*\]\s*#\s*(exit|say|keys|locked|hidden|after)\b/i.exec(text)?.[1];
  if (tag === undefined) return [];
  const message = `"# ${tag}" stands behind the brackets and so is no tag of the choice.`;
  return warn('tag-place', text.indexOf('#'), message, `Put it inside: "* [Pay her. # ${tag}…]".`);
}

/** Ink breaks down at a choice whose tag stands in braces that come out empty. */
function checkTagInBraces(text: string): readonly Finding[] {
  const tag = /^\s*[*+][^\]]*\{[^{}#]*:\s*#\s*([\w-]+)/.exec(text)?.[1];
  if (tag === undefined) return [];
  const message = `"# ${tag}" stands in braces, and the story breaks down here when they come out empty.`;
  const hint = `Put the braces into the tag: "* [Pay her. # ${tag}: {silver == 0:You have no silver.}]".`;
  return warn('tag-place', text.indexOf('#'), message, hint);
}
