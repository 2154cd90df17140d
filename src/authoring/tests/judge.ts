import type { Embedder } from '../../core/embedder.js';
import type { Persona } from '../../core/persona/persona.js';
import type { Expectation } from '../../core/persona/schema/tests.js';
import { Closeness } from '../../core/memory/closeness.js';
import { parseCondition, type ConditionScope } from '../../core/world/condition.js';
import type { StoryValue } from '../../core/story.js';
import type { TriedLine } from './try-line.js';

/** Closeness in meaning that counts as the same. Source: sentences that say the same in other words stay above it with the shipped encoder, others below. */
const LIKE = 0.6;

/** What an answer is judged by besides the expectation. */
export interface JudgeContext {
  readonly persona: Persona;
  readonly embedder?: Embedder | undefined;
}

/** Everything in which an answer is not what was expected, in words; empty when it is. */
export async function judge(expect: Expectation, tried: TriedLine, context: JudgeContext): Promise<readonly string[]> {
  const said = tried.text.toLowerCase();
  const words = countWords(tried.text);
  const sentences = tried.text.split(/(?<=[.!?…])["”']?\s+/u).filter(Boolean).length;
  const moods = listOf(expect.mood);
  const any = expect.includes_any;
  return [
    ...listOf(expect.includes)
      .filter((word) => !said.includes(word.toLowerCase()))
      .map((word) => `does not say "${word}"`),
    ...(any === undefined || any.some((word) => said.includes(word.toLowerCase()))
      ? []
      : [`says none of ${any.map((word) => `"${word}"`).join(', ')}`]),
    ...listOf(expect.excludes)
      .filter((word) => hasWord(said, word))
      .map((word) => `says "${word}"`),
    ...(moods.length === 0 || moods.includes(tried.mood) ? [] : [`is ${tried.mood}, not ${moods.join(' or ')}`]),
    ...(expect.action === undefined || expect.action === tried.action ? [] : [`does ${tried.action}, not ${expect.action}`]),
    ...judgeBond(expect.bond, tried),
    ...outside(expect.words, words, 'words'),
    ...outside(expect.sentences, sentences, 'sentences'),
    ...(expect.source === undefined || expect.source === tried.source
      ? []
      : [`comes from ${tried.source}, not ${expect.source}`]),
    ...judgeRecall(listOf(expect.recalls), tried, context.persona),
    ...judgeCondition(expect.holds, tried, { words, sentences }),
    ...(await judgeMeaning(expect.like, tried.text, context)),
  ];
}

function listOf<Value extends string>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** A word stands by itself: `ai` is not in `said`. */
function hasWord(text: string, word: string): boolean {
  const literal = word.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function judgeBond(wanted: Expectation['bond'], { bondBefore, bondAfter }: TriedLine): readonly string[] {
  const moved = bondAfter > bondBefore ? 'better' : bondAfter < bondBefore ? 'worse' : 'same';
  return wanted === undefined || wanted === moved
    ? []
    : [`likes the player ${moved === 'same' ? 'the same' : moved}, not ${wanted === 'same' ? 'the same' : wanted}`];
}

function outside(span: Expectation['words'], count: number, what: string): readonly string[] {
  if (span?.min !== undefined && count < span.min) return [`has ${count} ${what}, fewer than ${span.min}`];
  return span?.max !== undefined && count > span.max ? [`has ${count} ${what}, more than ${span.max}`] : [];
}

function judgeRecall(wanted: readonly string[], { trace }: TriedLine, { knows }: Persona): readonly string[] {
  const used = trace.recall.filter(({ outcome }) => outcome === 'used').map(({ text }) => text);
  return wanted
    .map((name) => knows.find(({ id }) => id === name)?.text ?? name)
    .filter((text) => !used.includes(text))
    .map((text) => `does not bring to mind "${text}"`);
}

function judgeCondition(
  source: string | undefined,
  tried: TriedLine,
  counts: { readonly words: number; readonly sentences: number },
): readonly string[] {
  if (source === undefined) return [];
  const reply: Readonly<Record<string, StoryValue>> = {
    text: tried.text,
    mood: tried.mood,
    action: tried.action,
    source: tried.source,
    ...counts,
  };
  const world = tried.world.scopeOf(tried.trace.npcId);
  const scope: ConditionScope = {
    ...world,
    value: (name) => (name.startsWith('reply.') ? reply[name.slice('reply.'.length)] : world.value(name)),
  };
  return parseCondition(source).isMet(scope) ? [] : [`\`${source}\` does not hold`];
}

async function judgeMeaning(wanted: Expectation['like'], said: string, { embedder }: JudgeContext): Promise<readonly string[]> {
  if (wanted === undefined) return [];
  const { text, at_least: least } = typeof wanted === 'string' ? { text: wanted, at_least: LIKE } : wanted;
  const { scores } = await new Closeness(embedder).scores(said, [text], 'test');
  const score = scores[0] ?? 0;
  return score >= least ? [] : [`is ${score.toFixed(2)} close to "${text}", less than ${least}`];
}
