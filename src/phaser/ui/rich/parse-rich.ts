import { ICON, type RichRun, type RichStyle, type RichText } from './rich-text.js';

const MARK = /\[(\/?)([a-z]+)(?:=([#\w.-]{1,40}))?\]/gu;

/** Longest rest, in milliseconds: a longer one looks like a game that hangs. */
const MAX_REST_MS = 5000;

interface Open {
  readonly name: string;
  readonly style: RichStyle;
}

/**
 * Reads the marks of an authored line: `[b] [i] [color=gold] [wave] [shake] [speed=0.5] [pause=0.4] [icon=coin]`.
 *
 * Each lasts to its `[/…]` or to the end. What is no mark of ours, or has a value that makes no sense, stays as it is written.
 */
export function parseRich(text: string): RichText {
  const runs: RichRun[] = [];
  const rests = new Map<number, number>();
  let open: readonly Open[] = [];
  let plain = '';
  const add = (piece: string, style: RichStyle = styleOf(open)) => {
    if (piece === '') return;
    const last = runs.at(-1);
    if (last?.style === style) runs[runs.length - 1] = { text: last.text + piece, style };
    else runs.push({ text: piece, style });
    plain += piece;
  };
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, slash, name = '', value] = match;
    const before = text.slice(from, match.index);
    const start = slash === '/' ? undefined : startOf(name, value);
    const closes = slash === '/' && open.some((one) => one.name === name);
    if (start === undefined && !closes) continue;
    add(before);
    from = match.index + whole.length;
    if (start === undefined) open = closed(open, name);
    else if (start.type === 'rest') rests.set(plain.length, start.ms);
    else if (start.type === 'icon') add(ICON, { ...styleOf(open), icon: start.icon });
    else open = [...open, { name, style: { ...styleOf(open), ...start.style } }];
  }
  add(text.slice(from));
  return { plain, runs, rests };
}

/** A line as people read it, without marks and pictures. */
export function withoutMarks(text: string): string {
  return parseRich(text).plain.replaceAll(ICON, '').replace(/ {2,}/gu, ' ');
}

type Start =
  | { readonly type: 'style'; readonly style: RichStyle }
  | { readonly type: 'rest'; readonly ms: number }
  | { readonly type: 'icon'; readonly icon: string };

function startOf(name: string, value: string | undefined): Start | undefined {
  const number = Number(value);
  switch (name) {
    case 'b':
      return { type: 'style', style: { isBold: true } };
    case 'i':
      return { type: 'style', style: { isItalic: true } };
    case 'wave':
    case 'shake':
      return { type: 'style', style: { effect: name } };
    case 'color':
      return /^(?:#(?:[0-9a-f]{3}|[0-9a-f]{6})|[a-z]+)$/iu.test(value ?? '')
        ? { type: 'style', style: { colour: value! } }
        : undefined;
    case 'speed':
      return number > 0 ? { type: 'style', style: { speed: Math.min(10, Math.max(0.1, number)) } } : undefined;
    case 'pause':
      return number >= 0 ? { type: 'rest', ms: Math.min(MAX_REST_MS, number * 1000) } : undefined;
    case 'icon':
      return value === undefined ? undefined : { type: 'icon', icon: value };
    default:
      return undefined;
  }
}

const UNSTYLED: RichStyle = {};

function styleOf(open: readonly Open[]): RichStyle {
  return open.at(-1)?.style ?? UNSTYLED;
}

/** The marks that stay open when one ends, also one that is not the last. */
function closed(open: readonly Open[], name: string): readonly Open[] {
  const at = open.findLastIndex((one) => one.name === name);
  const kept: Open[] = open.slice(0, at).slice();
  for (const one of open.slice(at + 1)) kept.push({ name: one.name, style: { ...styleOf(kept), ...own(one.name, one.style) } });
  return kept;
}

/** What a mark adds by itself. */
function own(name: string, style: RichStyle): RichStyle {
  switch (name) {
    case 'b':
      return { isBold: true };
    case 'i':
      return { isItalic: true };
    case 'color':
      return style.colour === undefined ? {} : { colour: style.colour };
    case 'speed':
      return style.speed === undefined ? {} : { speed: style.speed };
    default:
      return style.effect === undefined ? {} : { effect: style.effect };
  }
}
