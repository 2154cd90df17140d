import type { Random } from '../../core/random.js';
import { pick } from '../../core/random.js';

/** What the macros of a card stand for. */
export interface MacroValues {
  readonly char: string;
  readonly user: string;
  readonly random: Random;
}

const MACRO = /\{\{([^{}]{0,2000})\}\}/gu;
const OLD_FORM = /<(BOT|CHAR|USER)>/giu;

/** Macros that are no part of the text, only of how it is found or explained. */
const SILENT = /^(?:\/\/|hidden_key:|comment:)/iu;

/**
 * Puts values in place of `{{char}}`, `{{user}}`, `{{random:…}}`, `{{pick:…}}`, `{{roll:…}}`, `{{reverse:…}}` and comments.
 *
 * What is unknown stays as it stands, for the lint to tell of.
 */
export function expandMacros(text: string, values: MacroValues): string {
  const named = text.replaceAll(OLD_FORM, (_, name: string) => (name.toUpperCase() === 'USER' ? values.user : values.char));
  return named.replaceAll(MACRO, (whole, inner: string) => valueOf(inner.trim(), values) ?? whole);
}

function valueOf(macro: string, { char, user, random }: MacroValues): string | undefined {
  if (SILENT.test(macro)) return '';
  const [, name = '', rest = ''] = /^(\w+)\s*:?([\s\S]*)$/u.exec(macro) ?? [];
  switch (name.toLowerCase()) {
    case 'char':
      return char;
    case 'user':
      return user;
    case 'random':
    case 'pick':
      return pick(choicesOf(rest), random) ?? '';
    case 'roll':
      return roll(rest, random);
    case 'reverse':
      return [...rest.trim()].reverse().join('');
    default:
      return undefined;
  }
}

/** Split at commas; `\,` is a comma. */
function choicesOf(list: string): readonly string[] {
  return list.split(/(?<!\\),/u).map((choice) => choice.trim().replaceAll('\\,', ','));
}

function roll(dice: string, random: Random): string | undefined {
  const sides = Number(/^\s*d?(\d{1,6})\s*$/iu.exec(dice)?.[1]);
  return sides >= 1 ? String(1 + Math.floor(random.next() * sides)) : undefined;
}

/** The macros in a text that nothing is known to stand for. */
export function unknownMacros(text: string): readonly string[] {
  const values = { char: '', user: '', random: { next: () => 0 } };
  return [...text.matchAll(MACRO)]
    .filter(([, inner = '']) => valueOf(inner.trim(), values) === undefined)
    .map(([whole]) => whole);
}
