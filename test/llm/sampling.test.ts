import { describe, expect, it } from 'vitest';
import type { Sampling } from '../../src/core/language-model.js';
import { Sampler } from '../../src/llm/engine/sampling.js';
import { TOKEN_BANNED, TOKEN_STARTS_WITH_SPACE, type Vocabulary } from '../../src/llm/engine/vocabulary.js';

const flags = Uint8Array.of(TOKEN_BANNED, 0, 0, 0, TOKEN_STARTS_WITH_SPACE);
const vocabulary: Vocabulary = { size: 5, flags, bytesOf: () => new Uint8Array(0) };
const plain: Sampling = { temperature: 1, topP: 1, minP: 0, repetitionPenalty: 1, seed: 3 };
const scores = Float32Array.of(9, Math.log(0.6), Math.log(0.3), Math.log(0.1), 8);
const speech = { ids: [], text: 'must-not' } as const;

function shares(sampling: Partial<Sampling>, penalised: ReadonlySet<number> = new Set()): readonly number[] {
  const sampler = new Sampler({ ...plain, ...sampling }, vocabulary, penalised);
  const counts = [0, 0, 0, 0, 0];
  for (let draw = 0; draw < 4000; draw++) counts[sampler.draw(scores, speech, []).id]! += 1 / 4000;
  return counts;
}

describe('Sampler', () => {
  it('[LLM-6] draws each word as often as its odds say', () => {
    expect(shares({})[1]).toBeCloseTo(0.6, 1);
    expect(shares({})[3]).toBeCloseTo(0.1, 1);
    expect(shares({ temperature: 0.5 })[1]).toBeCloseTo(0.36 / 0.46, 1);
  });

  it('[LLM-6] leaves out what top-p and min-p leave out', () => {
    expect(shares({ topP: 0.85 })[3]).toBe(0);
    expect(shares({ topP: 0.85 })[2]).toBeGreaterThan(0);
    expect(shares({ topP: 0 })[1]).toBeCloseTo(1, 6);
    expect(shares({ minP: 0.4 })[3]).toBe(0);
    expect(shares({ minP: 0.4 })[2]).toBeGreaterThan(0);
  });

  it('[LLM-7] divides the odds of recent words by the penalty', () => {
    expect(shares({ repetitionPenalty: 6 }, new Set([1]))[1]).toBeCloseTo(0.1 / 0.5, 1);
  });

  it('[LLM-8] is greedy at temperature 0, and the same seed draws the same words', () => {
    expect(shares({ temperature: 0 })[1]).toBeCloseTo(1, 6);
    const draw = (): number[] => {
      const sampler = new Sampler({ ...plain, seed: 11 }, vocabulary, new Set());
      return Array.from({ length: 20 }, () => sampler.draw(scores, speech, []).id);
    };
    expect(draw()).toEqual(draw());
  });

  it('[LLM-9] stops at scores that are not numbers', () => {
    const sampler = new Sampler(plain, vocabulary, new Set());
    const broken = expect.objectContaining({ code: 'model/bad-scores' }) as Error;
    const nan = new Float32Array(5).fill(NaN);
    expect(() => sampler.draw(nan, speech, [])).toThrow(broken);
    expect(() => sampler.draw(nan, { ids: [1, 2], text: null }, [])).toThrow(broken);
  });
});
