import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.js';
import type { ShapePart } from '../../src/core/language-model.js';
import { ReplyConstraint } from '../../src/llm/engine/constraint.js';
import { Sampler } from '../../src/llm/engine/sampling.js';
import { TokenStream } from '../../src/llm/engine/token-stream.js';
import { BANNED_CHARACTERS, readVocabulary, type Tokenizer, type Vocabulary } from '../../src/llm/engine/vocabulary.js';
import { lively, loadTokenizer, moods, noise, replyShape } from './helpers.js';

const END = 2;
let tokenizer: Tokenizer;
let vocabulary: Vocabulary;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
  vocabulary = readVocabulary(tokenizer);
});

interface Walk {
  readonly texts: readonly string[];
  readonly odds: readonly number[];
  readonly ids: readonly number[];
  readonly wasCutOff: boolean;
}

/** Says a reply with scores out of the air; the end and the opening of the next part are made likelier, or texts would be endless. */
function walk(shape: readonly ShapePart[], seed: number): Walk {
  const constraint = new ReplyConstraint(shape, (text) => tokenizer.encode(text), vocabulary, END);
  const sampler = new Sampler(lively(seed), vocabulary, new Set());
  const random = createRandom(seed);
  const stream = new TokenStream(vocabulary);
  const texts: string[] = shape.map(() => '');
  const odds: number[] = [];
  const ids: number[] = [];
  while (!constraint.isDone) {
    const logits = noise(random.next() * 2 ** 32);
    for (const id of constraint.reserved) logits[id] = 15;
    const drawn = sampler.draw(logits, constraint.next(), constraint.reserved);
    if (drawn.id !== END) ids.push(drawn.id);
    for (const event of constraint.push(drawn.id, drawn.odds)) {
      if (event.type === 'text') texts[event.part] += stream.push(event.id);
      else [texts[event.part], odds[event.part]] = [event.value, event.odds];
    }
  }
  return { texts, odds, ids, wasCutOff: constraint.wasCutOff };
}

function expectShaped(shape: readonly ShapePart[], { texts, ids }: Walk): void {
  const stream = new TokenStream(vocabulary);
  expect(ids.map((id) => stream.push(id)).join('') + stream.flush()).toBe(texts.join(''));
  for (const [index, part] of shape.entries()) {
    const text = texts[index]!;
    if (part.type === 'choice') expect(part.options).toContain(text);
    else {
      expect(text.startsWith(' ')).toBe(part.startsWithSpace);
      expect(text.trim()).not.toBe('');
      expect(
        [...text].filter((character) => BANNED_CHARACTERS.includes(character) || character < ' ' || character === '\ufffd'),
      ).toEqual([]);
      expect(text).not.toContain('  ');
    }
  }
}

const WORDS = ['a', 'open', 'open_shop', 'open_shop:late', 'take', 'take:broken_sword', 'é', '日本', '1', '12', 'no'];

function randomShape(seed: number): readonly ShapePart[] {
  const random = createRandom(seed);
  const upTo = (limit: number): number => Math.floor(random.next() * limit);
  const shape: ShapePart[] = [];
  for (let count = 1 + upTo(5); shape.length < count;) {
    const isText = shape.at(-1)?.type !== 'text' && random.next() < 0.5;
    const lead = ['\n', '[', '\ndo ', ''][upTo(4)]!;
    if (isText) shape.push({ type: 'text', maxTokens: 1 + upTo(6), startsWithSpace: random.next() < 0.5 });
    else shape.push({ type: 'choice', options: Array.from({ length: 1 + upTo(4) }, () => lead + WORDS[upTo(WORDS.length)]!) });
  }
  return shape;
}

describe('ReplyConstraint', () => {
  it('[LLM-1] lets through only replies of the shape, over many seeds', () => {
    const shape = replyShape(['open_shop', 'take:broken_sword'], 8);
    for (let seed = 0; seed < 60; seed++) expectShaped(shape, walk(shape, seed));
  });

  it('[LLM-1] lets through only replies of the shape, over fuzzed shapes', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const shape = randomShape(seed);
      expectShaped(shape, walk(shape, seed));
    }
  });

  it('[LLM-1] lets through only records of the keys that were asked for, and lists of as many lines', () => {
    const text = (startsWithSpace: boolean): ShapePart => ({ type: 'text', maxTokens: 6, startsWithSpace });
    const only = (option: string): ShapePart => ({ type: 'choice', options: [option] });
    const record = ['Title:', '\nProblem:', '\nReward:'].flatMap((key) => [only(key), text(true)]);
    const list = [text(false), only('\n'), text(false), only('\n'), text(false)];
    for (let seed = 0; seed < 20; seed++) {
      const walked = walk(record, seed);
      expectShaped(record, walked);
      expect(walked.texts.join('')).toMatch(/^Title: [^\n]+\nProblem: [^\n]+\nReward: [^\n]+$/);
      expect(walk(list, seed).texts.join('').split('\n')).toHaveLength(3);
    }
  });

  it('[LLM-2] tells options apart of which one begins with another', () => {
    const shape: ShapePart[] = [{ type: 'choice', options: ['do open', 'do open_shop', 'do open_shop:late'] }];
    const values = new Set(Array.from({ length: 40 }, (_, seed) => walk(shape, seed).texts[0]));
    expect(values).toEqual(new Set(['do open', 'do open_shop', 'do open_shop:late']));
  });

  it('[LLM-3] cuts a text at maxTokens, says so, and goes on with the next part', () => {
    const shape: ShapePart[] = [
      { type: 'text', maxTokens: 3, startsWithSpace: false },
      { type: 'choice', options: ['\ndo none'] },
    ];
    const walks = Array.from({ length: 30 }, (_, seed) => walk(shape, seed));
    expect(walks.some(({ wasCutOff }) => wasCutOff)).toBe(true);
    expect(walks.every(({ texts }) => texts[1] === '\ndo none')).toBe(true);
    expect(Math.max(...walks.map(({ ids }) => ids.length))).toBe(3 + tokenizer.encode('\ndo none').length);
  });

  it('[LLM-14] ends a text right behind its last sentence; a point between digits ends none', () => {
    const shape: ShapePart[] = [{ type: 'text', maxTokens: 40, startsWithSpace: false, maxSentences: 2 }];
    const constraint = new ReplyConstraint(shape, (text) => tokenizer.encode(text), vocabulary, END);
    const allowed = tokenizer.encode('Dawn, at 5.30 sharp. Two coppers.').map((id) => {
      constraint.push(id);
      return constraint.next().text;
    });
    expect(allowed.filter((text) => text === null)).toHaveLength(1);
    expect(allowed.at(-1)).toBeNull();
    expect(constraint.next().ids).toEqual([END]);
    expect(constraint.wasCutOff).toBe(false);
  });

  it('[LLM-4] gives the odds of a choice among its options', () => {
    const { odds } = walk([{ type: 'choice', options: moods }], 5);
    expect(odds[0]).toBeGreaterThan(0);
    expect(odds[0]).toBeLessThan(1);
    expect(walk([{ type: 'choice', options: ['only'] }], 5).odds[0]).toBe(1);
  });

  it('[LLM-5] refuses shapes that nobody could follow', () => {
    const bad: readonly (readonly ShapePart[])[] = [
      [],
      [{ type: 'choice', options: [] }],
      [{ type: 'choice', options: [''] }],
      [{ type: 'text', maxTokens: 0, startsWithSpace: false }],
      [
        { type: 'text', maxTokens: 3, startsWithSpace: false },
        { type: 'text', maxTokens: 3, startsWithSpace: false },
      ],
    ];
    for (const shape of bad) {
      expect(() => new ReplyConstraint(shape, (text) => tokenizer.encode(text), vocabulary, END)).toThrow(
        expect.objectContaining({ code: 'model/bad-shape' }) as Error,
      );
    }
  });
});
