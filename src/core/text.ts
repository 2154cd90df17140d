/** Control characters, line and paragraph separators, zero-width marks, and marks that turn the writing direction around. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd]+/gu;

/** What chat templates use to open and close a turn, in any of the common formats. */
const TEMPLATE_MARK = /<\|[^|<>]{0,40}\|?>?|\|>|<\/?(?:s|start_of_turn|end_of_turn|bos|eos)>|\[\/?INST\]|<<\/?SYS>>/giu;

/**
 * Any string as harmless text on one line: no line breaks, no invisible characters, no marks of a chat template, single spaces.
 *
 * Everything that reaches a prompt from outside goes through here, so that it can be read as words and as nothing else.
 */
export function oneLine(text: string): string {
  let clean = text.normalize('NFC').replace(INVISIBLE, ' ');
  // Taking one mark out may join the halves of another: go on until nothing is left to take.
  for (let before = ''; before !== clean;) {
    before = clean;
    clean = clean.replace(TEMPLATE_MARK, ' ');
  }
  return clean.replace(/\s+/gu, ' ').trim();
}

/** Cuts at a word's end (or, in a single long word, anywhere), never inside a character. */
export function cutAtWord(text: string, maxChars: number): string {
  const characters = [...text];
  if (characters.length <= maxChars) return text;
  const cut = characters.slice(0, maxChars).join('');
  const space = cut.lastIndexOf(' ');
  return (space > maxChars / 2 ? cut.slice(0, space) : cut).trimEnd();
}

/** The text with a full stop, unless it ends a sentence by itself. */
export function asSentence(text: string): string {
  return /[.!?…。！？]["'”’)]*$/u.test(text) ? text : `${text}.`;
}

/** The text with a capital letter at its head. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** Lower-case words without punctuation, to compare lines by what they say. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
