import { hintNames } from '../nearest-name.js';
import { hasAction, type CastMember, type People } from './cast.js';
import { isAssigned, type Declared } from './declared.js';
import type { Finding } from './finding.js';
import type { SourceLine } from './source-line.js';
import { isExit, type TalkSite } from './talk-site.js';

/** What a talk is held against. */
export interface TalkWorld {
  readonly people: People;
  /** Facts of the world that the game names. */
  readonly facts: readonly string[];
  readonly declared: Declared;
  readonly lines: readonly SourceLine[];
}

/** A talk with somebody who is not there, or one that nothing ends, would leave the player stuck; the rest is told as warnings. */
export function checkTalk(talk: TalkSite, world: TalkWorld): readonly Finding[] {
  const person = world.people.get(talk.npc.toLowerCase());
  if (person === undefined) return [nobody(talk, world.people)];
  const lost = talk.until.flatMap((name) => {
    const why = whyNever(name, person, world);
    return why === undefined ? [] : [{ name, why }];
  });
  const findings = lost.map(({ name, why }) => unreachable(talk, person, world, { name, why }));
  const isEndless = lost.length === talk.until.length && talk.turns === undefined && talk.choices.every(isExit);
  return isEndless ? [...findings, endless(talk, person)] : findings;
}

/** Why an end can never come; `undefined` for one that can. */
function whyNever(name: string, person: CastMember, { facts, declared, lines }: TalkWorld): string | undefined {
  if (name === 'left' || hasAction(person, name) || facts.includes(name)) return undefined;
  const value = declared.get(name);
  if (name.includes(':')) return `which is none of the actions of "${person.id}"`;
  if (value === undefined) return `which is neither an action of "${person.id}", nor a variable, nor a fact`;
  if (value === 'true' && !isAssigned(name, lines))
    return 'which is true from the beginning, and a talk waits for what turns true';
  if (value !== 'true' && value !== 'false') return `which begins as ${value}, and a talk waits for what turns true`;
  return undefined;
}

function nobody({ at, npc }: TalkSite, people: People): Finding {
  const ids = [...people.values()].map(({ id }) => id);
  const message = `There is no persona "${npc}" to talk with.`;
  return { kind: 'nobody', severity: 'error', at, message, hint: hintNames(npc, ids, 'No persona was found at all.') };
}

function unreachable(
  { at }: TalkSite,
  { actions = [] }: CastMember,
  { facts, declared }: TalkWorld,
  { name, why }: { readonly name: string; readonly why: string },
): Finding {
  const hint = declared.has(name)
    ? `Begin with "VAR ${name} = false", and set it to true when the talk may end.`
    : hintNames(name, [...actions, ...declared.keys(), ...facts], `Declare it: "VAR ${name} = false".`);
  return { kind: 'unreachable', severity: 'warning', at, message: `The talk waits for "${name}", ${why}.`, hint };
}

function endless({ at }: TalkSite, { id }: CastMember): Finding {
  const hint = 'Add "left" or "turns: 6" to the talk, or a choice without "# exit:" beside it.';
  return { kind: 'endless', severity: 'error', at, message: `Nothing can end this talk with "${id}".`, hint };
}
