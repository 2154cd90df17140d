import leven from 'leven';
import { withoutComments } from './includes.js';
import type { InkFiles } from './compile.js';
import type { InkIssue } from './issue.js';
import { createSpeakers } from './speakers.js';
import { readTalkTag, splitList } from './talk-tag.js';

/** One of the people of a game. A {@link Persona} is one. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** @defaultValue unknown: then no action is doubted */
  readonly actions?: readonly string[] | undefined;
}

/** The people of a game, as far as stories speak of them. */
export interface StoryCast {
  readonly people: readonly CastMember[];
  /** Facts of the world, and variables that the game sets, for which a talk may wait. @defaultValue none */
  readonly facts?: readonly string[] | undefined;
}

/** One line of a story. */
interface SourceLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

type Finding = readonly [severity: InkIssue['severity'], message: string, hint: string];

/** A talk as it stands in the source. */
interface TalkSite {
  readonly at: SourceLine;
  readonly npc: string;
  readonly until: readonly string[];
  readonly turns: number | undefined;
  /** The choices beside it, as they are written. */
  readonly choices: readonly string[];
}

/**
 * Checks a story's tags against the people of the game: a talk with somebody who is not there, one that nothing ends, an action that
 * the person does not have, a name that is nearly somebody's.
 *
 * What would leave the player stuck is an error, the rest are warnings. It reads sources only, so it works on stories that do not
 * compile, and needs neither ink nor files.
 *
 * @param files - All sources of the story; the order of what is found is theirs.
 * @example
 * checkStory({ 'forge.ink': source }, { people: personas }); // [{ severity: 'error', file: 'forge.ink', line: 9, message: 'There is no persona "mria".', … }]
 */
export function checkStory(files: InkFiles, cast: StoryCast): InkIssue[] {
  const sources = Object.entries(files).map(([file, source]) => linesOf(file, source));
  const talks = sources.flatMap(findTalks);
  const declared = new Set([...(cast.facts ?? []), ...sources.flat().flatMap(declaredIn)]);
  const people = new Map(cast.people.flatMap((person) => [...createSpeakers([person]).keys()].map((name) => [name, person])));
  const of = (at: SourceLine, findings: readonly Finding[]): InkIssue[] =>
    findings.map(([severity, message, hint]) => ({ severity, file: at.file, line: at.line, message, hint }));
  const exits = new Set(talks.flatMap(({ until, turns }) => (turns === undefined ? until : [...until, 'turns'])));
  return sources
    .flat()
    .flatMap((at) => [
      ...talks.filter((talk) => talk.at === at).flatMap((talk) => of(at, checkTalk(talk, people, declared))),
      ...of(at, checkExit(at.text, exits)),
      ...of(at, checkSpeaker(at.text, people)),
    ]);
}

type People = ReadonlyMap<string, CastMember>;

function checkTalk({ npc, until, turns, choices }: TalkSite, people: People, declared: ReadonlySet<string>): Finding[] {
  const person = people.get(npc.toLowerCase());
  if (person === undefined)
    return [
      [
        'error',
        `There is no persona "${npc}" to talk with.`,
        nearest(
          npc,
          [...people.values()].map(({ id }) => id),
        ),
      ],
    ];
  const lost = until.filter((name) => name !== 'left' && !hasAction(person, name) && !declared.has(name));
  const findings = lost.map((name): Finding => [
    'warning',
    unreachable(name, person.id),
    nearest(name, [...(person.actions ?? []), ...declared]),
  ]);
  const isEndless = lost.length === until.length && turns === undefined && choices.every((choice) => isExit(choice));
  if (!isEndless) return findings;
  const hint = 'Add "left" or "turns: 6" to the talk, or a choice without "# exit:" beside it.';
  return [...findings, ['error', `Nothing can end this talk with "${person.id}".`, hint]];
}

function unreachable(name: string, npc: string): string {
  return name.includes(':')
    ? `The talk waits for "${name}", which is none of the actions of "${npc}".`
    : `The talk waits for "${name}", which is neither an action of "${npc}", nor a variable, nor a fact.`;
}

/** `take:broken_sword` is had by `take:broken_sword`, and by `take:ITEM`, which stands for any. */
function hasAction({ actions }: CastMember, name: string): boolean {
  if (actions === undefined) return name.includes(':');
  return actions.some((action) => {
    const [own, given] = [action.split(':'), name.split(':')];
    return own.length === given.length && own.every((part, at) => part === given[at] || (at > 0 && /^[A-Z]+$/u.test(part)));
  });
}

function checkExit(text: string, exits: ReadonlySet<string>): Finding[] {
  if (!isExit(text)) return [];
  const names = splitList(/#\s*exit:([^#\]]*)/iu.exec(text)?.[1] ?? '');
  return names
    .filter((name) => !exits.has(name))
    .map((name) => ['warning', `No talk of this story ends by "${name}".`, nearest(name, [...exits])]);
}

/** A speaker may be anybody; only a name that is nearly that of one of ours is a slip. */
function checkSpeaker(text: string, people: People): Finding[] {
  const name = (/#\s*speaker:\s*([^#]+)/iu.exec(text) ?? /^\s*(\p{Lu}[\p{L}'’-]{2,}):\s/u.exec(text))?.[1]?.trim();
  if (name === undefined || people.has(name.toLowerCase())) return [];
  const near = [...people.keys()].find((known) => known.length > 3 && leven(known, name.toLowerCase()) === 1);
  if (near === undefined) return [];
  return [
    [
      'warning',
      `"${name}" is nobody, but nearly "${near}".`,
      'Write the name as the persona file does, or leave it if it is somebody else.',
    ],
  ];
}

function findTalks(lines: readonly SourceLine[]): TalkSite[] {
  return lines.flatMap((at, index) => {
    const tag = /#\s*talk:([^#\]]*)/iu.exec(at.text)?.[1];
    const talk = tag === undefined ? undefined : readTalkTag(tag.trim()).talk;
    if (talk === undefined) return [];
    return [{ at, npc: talk.npc, until: talk.until, turns: talk.turns, choices: choicesBelow(lines.slice(index + 1)) }];
  });
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

function isExit(choice: string): boolean {
  return /^\s*[*+].*#\s*exit:/iu.test(choice);
}

function declaredIn({ text }: SourceLine): readonly string[] {
  return /^\s*VAR\s+([\p{L}\p{N}_]+)/u.exec(text)?.slice(1, 2) ?? [];
}

function linesOf(file: string, source: string): readonly SourceLine[] {
  return withoutComments(source)
    .split(/\r?\n/u)
    .map((text, index) => ({ file, line: index + 1, text }));
}

function nearest(wanted: string, names: readonly string[]): string {
  const near = names.map((name) => ({ name, distance: leven(wanted, name) })).sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= Math.max(2, wanted.length / 3)) return `Did you mean "${near.name}"?`;
  return names.length === 0 ? 'There is nothing of that kind.' : `There are: ${names.slice(0, 12).join(', ')}.`;
}
