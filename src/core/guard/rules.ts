import { termsOf } from '../memory/word-index.js';
import { wordsOf } from '../text.js';
import { givenWords, inventedIn } from './strict-facts.js';
import type { WritingHabits } from './tidy.js';

/** What the rules need to know to judge a sentence. */
export interface GuardContext {
  readonly npcName: string;
  readonly playerName: string;
  /** What this character said lately, and to what. */
  readonly recent: readonly { readonly heard: string; readonly said: string }[];
  /** What was said to them now. */
  readonly heard: string;
  /** What was let through of this reply. */
  readonly shown: string;
  /** Text in the languages that the character speaks: their persona file. */
  readonly ownText: string;
  /** Stems of everything that the character was given, where a game asks for strict facts. */
  readonly given?: ReadonlySet<string> | undefined;
  /** Words of which a reply must have one to be about what was asked, where something was. */
  readonly point?: ReadonlySet<string> | undefined;
  /** How the character's own lines are written. */
  readonly habits?: WritingHabits | undefined;
  /** Finds words that the game's rating forbids. */
  readonly forbidden: RegExp;
}

/** Why a sentence is not shown: left out, or the whole reply ends before it. */
export interface GuardVerdict {
  readonly rule: string;
  readonly effect: 'drop' | 'end';
}

type Rule = (sentence: string, context: GuardContext) => boolean;

const META =
  /\b(?:as an? (?:ai|assistant|language model)|language model|artificial intelligence|chat ?bot|chatgpt|open ?ai|i(?:'m| am) an? (?:ai|assistant|program|bot)|my (?:programming|training data)|system prompt|the prompt|tokens?\b.{0,20}\bmodel)\b/iu;
const NOT_KNOWING =
  /\b(?:(?:don['’]t|do not|couldn['’]t|can['’]t) (?:know|say|tell)|(?:have|['’]ve|i) never (?:met|heard|seen|known|asked|been told)|^\s*never (?:met|heard|seen|learned|asked)|no idea|nobody (?:knows|told))\b/iu;
const PROMPT_KEY = /^\s*(?:scene|player|remembers|knows|lore|actions|task|voice|wants|hides|system|user|assistant)\s*:/iu;

/** Scripts that a line can be in. */
export const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Thai',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
].map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

/** What is left of `it'll`, `they've` and `you're` behind the apostrophe. */
const CLIPPED = new Set(['ll', 've', 're', 'don', 'won', 'isn']);

const RULES: readonly (readonly [string, GuardVerdict['effect'], Rule])[] = [
  ['empty', 'drop', (sentence) => wordsOf(sentence).length === 0],
  ['speaks-for-player', 'end', (sentence, { npcName, playerName }) => isLabelled(sentence, [npcName, playerName, 'you'])],
  ['prompt-key', 'end', (sentence) => PROMPT_KEY.test(sentence)],
  ['meta', 'end', (sentence) => META.test(sentence)],
  ['wrong-script', 'end', (sentence, { ownText }) => SCRIPTS.some((script) => script.test(sentence) && !script.test(ownText))],
  ['rating', 'drop', (sentence, { forbidden }) => forbidden.test(sentence)],
  ['invented', 'drop', isInvented],
  ['denies-knowing', 'drop', deniesKnowing],
  ['repeats-itself', 'end', (sentence, { shown }) => says(shown, sentence) || addsNothing(shown, sentence)],
  ['repeats', 'drop', isRepeat],
];

/** The first rule that a sentence breaks, or `undefined` when it may be shown. */
export function judgeSentence(sentence: string, context: GuardContext): GuardVerdict | undefined {
  const broken = RULES.find(([, , breaks]) => breaks(sentence, context));
  return broken && { rule: broken[0], effect: broken[1] };
}

/** `Ash: …`: the model goes on to write the other's part. */
function isLabelled(sentence: string, names: readonly string[]): boolean {
  const label = /^\s*([^:]{1,40}):/u.exec(sentence)?.[1]?.trim().toLowerCase();
  return label !== undefined && names.some((name) => name.toLowerCase() === label || name.toLowerCase().split(' ')[0] === label);
}

/** A name or a number that nobody gave them. */
function isInvented(sentence: string, { given, heard }: GuardContext): boolean {
  return given !== undefined && inventedIn(sentence, given, givenWords([heard])) !== undefined;
}

/** `I don't know.`, `Never met him.`: said by somebody who was just given what was asked for, and beside it. */
function deniesKnowing(sentence: string, { point }: GuardContext): boolean {
  return point !== undefined && NOT_KNOWING.test(sentence) && !mentions(sentence, point);
}

/** Whether a text has one of some words, in any of their forms. */
export function mentions(text: string, words: ReadonlySet<string>): boolean {
  return [...givenWords([text])].some((word) => words.has(word));
}

/** A whole sentence said again within the last replies. Fine when the same was asked again, and for a word or two. */
function isRepeat(sentence: string, { recent, heard }: GuardContext): boolean {
  if (wordsOf(sentence).length < 4) return false;
  const asked = wordsOf(heard).join(' ');
  return recent.some((turn) => wordsOf(turn.heard).join(' ') !== asked && says(turn.said, sentence));
}

/** `Up to the third step. It's up to the third step.`: not one telling word that was not there. */
function addsNothing(shown: string, sentence: string): boolean {
  const known = new Set(termsOf(shown));
  const terms = termsOf(sentence).filter((term) => !CLIPPED.has(term));
  return terms.length > 0 && terms.every((term) => known.has(term));
}

function says(text: string, sentence: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(sentence).join(' ')} `);
}
