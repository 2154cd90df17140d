import { asSentence, capitalise, oneLine } from '../text.js';
import type { BondWord } from '../world/bond.js';

/** Who plays, as this character knows them. */
export interface PlayerHead {
  readonly name: string;
  readonly is: string;
  readonly bond: BondWord;
  readonly deeds: readonly string[];
}

/**
 * What became true with this turn. Keys that did not change are left out, so that a prompt only ever grows.
 *
 * `actions` with nothing in it says that none is legal any more.
 */
export interface TurnHead {
  readonly scene?: string | undefined;
  readonly player?: PlayerHead | undefined;
  readonly remembers?: readonly string[] | undefined;
  readonly knows?: readonly string[] | undefined;
  readonly lore?: readonly string[] | undefined;
  readonly actions?: readonly string[] | undefined;
}

/**
 * A user turn of prompt format 1: the keys, a blank line, and what was said or asked.
 *
 * @param body - From {@link playerLine} or one of the tasks; never the player's own text as it came.
 */
export function renderUserTurn(head: TurnHead, body: string): string {
  const keys = renderHead(head);
  return keys.length === 0 ? body : `${keys.join('\n')}\n\n${body}`;
}

/** What was typed, behind the player's name and on one line, where it can open no turn, key or task. */
export function playerLine(name: string, typed: string): string {
  return `${calledName(name)}: ${oneLine(typed)}`;
}

/** What a player is called in a prompt. One without a name is a stranger; a name holds no colon, which ends it. */
export function calledName(name: string): string {
  return oneLine(name.replaceAll(':', ' ')) || 'Stranger';
}

/** The keys of a turn, a line each. */
export function renderHead({ scene, player, remembers, knows, lore, actions }: TurnHead): readonly string[] {
  const sentences = (texts: readonly string[] | undefined) => (texts ?? []).map((text) => asSentence(oneLine(text))).join(' ');
  const keys: readonly (readonly [string, string])[] = [
    ['Scene', scene ? asSentence(oneLine(scene)) : ''],
    ['Player', player ? renderPlayer(player) : ''],
    ['Remembers', sentences(remembers)],
    ['Knows', sentences(knows)],
    ['Lore', sentences(lore)],
    ['Actions', actions === undefined ? '' : actions.map(oneLine).join(', ') || 'none'],
  ];
  return keys.flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));
}

function renderPlayer({ name, is, bond, deeds }: PlayerHead): string {
  const described = [oneLine(name) === '' ? 'a stranger' : calledName(name), oneLine(is)]
    .filter((part) => part !== '')
    .join(', ');
  return [`${described} (${bond}).`, ...deeds.map((deed) => asSentence(capitalise(oneLine(deed))))].join(' ');
}
