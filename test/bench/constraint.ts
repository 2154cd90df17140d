import { AutoTokenizer, Tensor } from '@huggingface/transformers';
import { StructuredOutputProcessor } from '@huggingface/transformers-structured-output';
import { createRandom } from '../../src/core/random.js';
import type { ShapePart } from '../../src/core/language-model.js';
import { ReplyConstraint } from '../../src/llm/engine/constraint.js';
import { Sampler } from '../../src/llm/engine/sampling.js';
import { readVocabulary } from '../../src/llm/engine/vocabulary.js';
import { loadTokenizer, moods, noise } from '../llm/helpers.js';
import type { Figure } from './figure.js';
import { median } from './stats.js';

const REPLIES = 20;
const WORDS = 24;
const END = 2;
const SAMPLING = { temperature: 0.7, topP: 0.9, minP: 0.05, repetitionPenalty: 1, seed: 1 };

/** The cost of a constraint for each token: our trie, against the official regular expressions. Each reply has other actions, as in a game. */
export async function benchConstraint(): Promise<readonly Figure[]> {
  const tokenizer = await loadTokenizer();
  const vocabulary = readVocabulary(tokenizer);
  const random = createRandom(3);
  const actionsOf = (reply: number): readonly string[] => [
    `take:thing_${reply}`,
    `open:door_${Math.floor(random.next() * 1000)}`,
    'none',
  ];

  const ours: number[] = [];
  for (let reply = 0; reply < REPLIES; reply++) {
    const startedAt = performance.now();
    const shape: ShapePart[] = [
      { type: 'choice', options: moods },
      { type: 'text', maxTokens: WORDS, startsWithSpace: true },
      { type: 'choice', options: actionsOf(reply).map((action) => `\ndo ${action}`) },
    ];
    const constraint = new ReplyConstraint(shape, (text) => tokenizer.encode(text), vocabulary, END);
    const sampler = new Sampler({ ...SAMPLING, seed: reply }, vocabulary, new Set());
    let tokens = 0;
    let spentMs = performance.now() - startedAt;
    for (; !constraint.isDone; tokens++) {
      const logits = noise(reply * 100 + tokens);
      const from = performance.now();
      constraint.push(sampler.draw(logits, constraint.next(), constraint.reserved).id);
      spentMs += performance.now() - from;
    }
    ours.push(spentMs / tokens);
  }

  const library = await AutoTokenizer.from_pretrained('tiny-random');
  StructuredOutputProcessor.warmup(library);
  const theirs: number[] = [];
  for (let reply = 0; reply < REPLIES; reply++) {
    const mood = moods.map((option) => option.slice(1, -1)).join('|');
    const regex = `\\[(${mood})\\] [^\\n\\[\\]*"]+\\ndo (${actionsOf(reply).join('|')})`;
    const startedAt = performance.now();
    const processor = new StructuredOutputProcessor(library, { type: 'regex', regex } as never);
    const ids: bigint[] = [];
    let spentMs = performance.now() - startedAt;
    while (ids.length < WORDS) {
      const logits = new Tensor('float32', noise(reply * 100 + ids.length), [1, vocabulary.size]);
      const from = performance.now();
      const masked = processor._call([ids], logits);
      const scores = masked.data as Float32Array;
      let best = 0;
      for (let id = 1; id < scores.length; id++) if (scores[id]! > scores[best]!) best = id;
      spentMs += performance.now() - from;
      if (best === END) break;
      ids.push(BigInt(best));
    }
    theirs.push(spentMs / Math.max(1, ids.length));
  }
  return [
    { name: 'constraint-ms-a-token', unit: 'ms', value: median(ours), note: 'our trie, drawing a word included' },
    {
      name: 'constraint-ms-a-token/structured-output',
      unit: 'ms',
      value: median(theirs),
      note: 'transformers-structured-output, regex',
    },
    {
      name: 'constraint-over-structured-output',
      unit: 'ratio',
      value: median(theirs) / median(ours),
      note: 'how many times dearer it is',
    },
  ];
}
