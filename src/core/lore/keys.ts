import isSafe from 'safe-regex2';
import type { LoreKey } from './lore-entry.js';

/**
 * Most characters of a talk that a pattern looks at, and most of its parts that may repeat without end.
 *
 * A pattern out of an imported book is not to be trusted, and nothing can stop one that runs: with at most three such parts, none inside
 * another, a thousand characters cost a fraction of a second at the very worst.
 */
const MAX_SCANNED = 1_000;
const MAX_ENDLESS = 3;

/** A key as writers write it: `/pattern/flags`, or words. */
export function readKey(written: string, options: { readonly isWholeWord: boolean; readonly isCaseSensitive: boolean }): LoreKey {
  const pattern = /^\/(.+)\/([a-z]*)$/su.exec(written);
  if (pattern) return { type: 'pattern', source: pattern[1] ?? '', flags: pattern[2] ?? '' };
  return { type: 'words', words: written, ...options };
}

/** Why a pattern is not used, or `undefined` for one that is fine. */
export function whyUnusable({ source, flags }: Extract<LoreKey, { type: 'pattern' }>): string | undefined {
  try {
    new RegExp(source, flags);
  } catch (error) {
    return `is no regular expression: ${(error as Error).message}`;
  }
  const endless = source.replace(/\\./gu, '').match(/[*+]|\{\d+,\}/gu)?.length ?? 0;
  if (endless > MAX_ENDLESS || !isSafe(source)) return 'could take for ever on some texts';
  return undefined;
}

/** A text made ready to be looked at by a thousand keys. */
export interface ScannedText {
  readonly exact: string;
  readonly lowerCase: string;
  /** The part that patterns look at. */
  readonly latest: string;
}

/** Makes a text ready for {@link finderOf}. */
export function scanText(text: string): ScannedText {
  const exact = text.normalize('NFC');
  return { exact, lowerCase: exact.toLowerCase(), latest: text.slice(-MAX_SCANNED) };
}

/** A key made ready to be looked for again and again. One that cannot be used finds nothing. */
export type KeyFinder = (text: ScannedText) => boolean;

const NOTHING: KeyFinder = () => false;

/** What finds a key in a text. */
export function finderOf(key: LoreKey): KeyFinder {
  if (key.type === 'pattern') {
    if (whyUnusable(key) !== undefined) return NOTHING;
    // Without `g` and `y` a pattern has no memory of the text before.
    const pattern = new RegExp(key.source, key.flags.replace(/[gy]/gu, ''));
    return ({ latest }) => pattern.test(latest);
  }
  const side = key.isCaseSensitive ? 'exact' : 'lowerCase';
  const words = scanText(key.words.trim())[side];
  if (words === '') return NOTHING;
  return key.isWholeWord ? (text) => hasWhole(text[side], words) : (text) => text[side].includes(words);
}

const WORD = /[\p{L}\p{N}_]/u;
/** Scripts that put no spaces between words have no whole words to look for. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function hasWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, first] = [text[at - 1] ?? '', words[0] ?? ''];
    const [last, after] = [words.at(-1) ?? '', text[at + words.length] ?? ''];
    if (isEdge(before, first) && isEdge(last, after)) return true;
  }
  return false;
}

function isEdge(left: string, right: string): boolean {
  return !(WORD.test(left) && WORD.test(right)) || UNSPACED.test(left) || UNSPACED.test(right);
}
