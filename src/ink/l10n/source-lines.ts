import { withoutComments } from '../includes.js';

/** A text of a story that players read, as it stands in the source. */
export interface SourceText {
  /** From 1. */
  readonly line: number;
  readonly kind: 'line' | 'choice';
  /** The words with ink's inline logic, without tags and diverts. */
  readonly text: string;
  readonly id: string | undefined;
  /** Where an id tag goes, counted from the line's first character. */
  readonly at: number;
  /** Whether an id tag goes before something that stands close, such as a bracket. */
  readonly isInside: boolean;
}

/** Lines that hold no text for players. */
const NO_TEXT = /^\s*(?:~|={1,}|VAR\b|CONST\b|LIST\b|EXTERNAL\b|INCLUDE\b|TODO:|#|->|<-)/u;

/** The marks before a choice or gather: `* `, `+ + `, `- `, with its label and its conditions. */
const MARKS = /^\s*(?:(?:[*+]\s*)+|(?:-(?!>)\s*)+)?(?:\([\p{L}\p{N}_]+\)\s*)?/u;

const ID = /#\s*id:\s*([^\s#\]]+)/u;

/** The texts of one source file that a translator needs, in their order. */
export function textsOf(source: string): readonly SourceText[] {
  const inLogic = { depth: 0, isCode: false };
  return withoutComments(source)
    .split(/\r?\n/u)
    .flatMap((raw, index) => {
      const before = inLogic.depth;
      if (/^\s*=/u.test(raw)) inLogic.isCode = /^\s*={2,}\s*function\b/u.test(raw);
      inLogic.depth = Math.max(0, before + bracesLeftOpen(raw));
      return textsIn(raw, before > 0 || inLogic.depth > 0).map((text) => ({ ...text, line: index + 1 }));
    });
}

type Found = Omit<SourceText, 'line'>;

function textsIn(raw: string, isInBlock: boolean): readonly Found[] {
  if (NO_TEXT.test(raw) && !/^\s*\{[^}]*$/u.test(raw)) return [];
  const body = isInBlock ? blockBody(raw) : MARKS.exec(raw)![0].length;
  if (body === undefined) return [];
  const isChoice = /^\s*[*+]/u.test(raw);
  const rest = raw.slice(body);
  // Conditions of a choice: `* {gold > 3} [Pay.]`.
  const start = isChoice ? body + (/^(?:\{[^{}|:]*\}\s*)*/u.exec(rest)?.[0].length ?? 0) : body;
  return isChoice ? choiceTexts(raw, start) : lineText(raw, start, raw.length, 'line');
}

/** Where the words begin in a line of a conditional or a multi-line alternative: behind `- cond:` or `- else:`. */
function blockBody(raw: string): number | undefined {
  const opening = /^\s*\{[^}]*$/u.exec(raw);
  if (opening !== null) return undefined;
  if (/^\s*\}\s*$/u.test(raw)) return undefined;
  const marks = MARKS.exec(raw)![0].length;
  if (!/^\s*-(?!>)/u.test(raw)) return marks;
  const condition =
    /^(?:else\s*:|[^:"#{}]*(?:==|!=|[<>]=?|\bnot\b|\band\b|\bor\b|&&|\|\|)[^:#{}]*:|[\p{L}\p{N}_.]+(?:\([^)]*\))?\s*:)(?!\s*["“])/u.exec(
      raw.slice(marks),
    );
  return condition === null ? marks : marks + condition[0].length;
}

/** `Hello [back] there` shows "Hello back" and then says "Hello there"; without brackets both are the same text. */
function choiceTexts(raw: string, start: number): readonly Found[] {
  const open = raw.indexOf('[', start);
  const close = raw.indexOf(']', open);
  if (open === -1 || close === -1) return lineText(raw, start, raw.length, 'choice');
  const shared = raw.slice(start, open);
  const [choice] = lineText(raw, open + 1, close, 'choice');
  const [said] = lineText(raw, close + 1, raw.length, 'line');
  const joined = (part: string | undefined, from: number) =>
    (shared + (part === undefined ? '' : gapAt(raw, from) + part)).trim();
  const shown = { text: joined(choice?.text, open + 1), id: choice?.id ?? ID.exec(raw.slice(open, close))?.[1] };
  const told = { text: joined(said?.text, close + 1), id: said?.id };
  const tail = tagsFrom(raw, close + 1, raw.length);
  return [
    ...(shown.text === '' ? [] : [{ ...shown, kind: 'choice' as const, at: choice?.at ?? close, isInside: true }]),
    ...(told.text === '' ? [] : [{ ...told, kind: 'line' as const, at: said?.at ?? tail, isInside: false }]),
  ];
}

function gapAt(raw: string, at: number): string {
  return /\s/u.test(raw[at] ?? '') ? ' ' : '';
}

function lineText(raw: string, start: number, end: number, kind: SourceText['kind']): readonly Found[] {
  const tags = tagsFrom(raw, start, end);
  const words = raw.slice(start, tags);
  const divert = /\s*(?:->|<-)[^{}]*$/u.exec(words);
  const text = (divert === null ? words : words.slice(0, divert.index)).replace(/<>/gu, '').trim();
  if (!/[\p{L}\p{N}]/u.test(text.replace(/\{[^{}]*\}/gu, (logic) => (logic.includes('|') || logic.includes(':') ? 'x' : ''))))
    return [];
  const bare = divert === null ? words.trimEnd() : words.slice(0, divert.index);
  const id = ID.exec(raw.slice(tags, end))?.[1];
  return [{ text, id, kind, at: start + bare.trimEnd().length, isInside: end < raw.length }];
}

/** Where the tags of a part begin; its end when there are none. A `#` in braces is logic, one behind `\` is text. */
function tagsFrom(raw: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (raw[at] === '\\') at++;
    else if (raw[at] === '{') depth++;
    else if (raw[at] === '}') depth--;
    else if (raw[at] === '#' && depth === 0) return at;
  }
  return end;
}

function bracesLeftOpen(raw: string): number {
  return [...raw.replace(/\\./gu, '')].reduce((sum, letter) => sum + Number(letter === '{') - Number(letter === '}'), 0);
}
