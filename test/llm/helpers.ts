import { fileURLToPath } from 'node:url';
import { env, AutoTokenizer } from '@huggingface/transformers';
import type {
  ChatMessage,
  GeneratePart,
  GenerateRequest,
  GenerateUsage,
  Sampling,
  ShapePart,
} from '../../src/core/language-model.js';
import { createRandom } from '../../src/core/random.js';
import { Engine } from '../../src/llm/engine/engine.js';
import type { Graph } from '../../src/llm/engine/graph.js';
import type { Turn } from '../../src/llm/engine/turn.js';
import type { Tokenizer } from '../../src/llm/engine/vocabulary.js';
import { wrapTokenizer } from '../../src/llm/engine/load-model.js';

export const modelsDir = fileURLToPath(new URL('../../assets/models/', import.meta.url));

export const moods = ['neutral', 'happy', 'amused', 'sad', 'angry', 'afraid', 'surprised', 'suspicious'].map(
  (mood) => `[${mood}]`,
);
export const greedy: Sampling = { temperature: 0, topP: 0.9, minP: 0.05, repetitionPenalty: 1, seed: 1 };
export const lively = (seed: number): Sampling => ({ temperature: 1, topP: 1, minP: 0.01, repetitionPenalty: 1.2, seed });

export const replyShape = (actions: readonly string[] = [], maxTokens = 24): readonly ShapePart[] => [
  { type: 'choice', options: moods },
  { type: 'text', maxTokens, startsWithSpace: true },
  ...(actions.length === 0 ? [] : [{ type: 'choice' as const, options: [...actions, 'none'].map((action) => `\ndo ${action}`) }]),
];

export const system: ChatMessage = {
  role: 'system',
  content: 'You are Mira Holt, blacksmith of Hollowbrook.\nVoice: gruff, dry.',
};
export const user = (content: string): ChatMessage => ({ role: 'user', content });
export const said = (content: string): ChatMessage => ({ role: 'assistant', content });

export const request = (parts: Partial<GenerateRequest> = {}): GenerateRequest => ({
  session: 'mira',
  messages: [system, user('Ash: can you fix this sword?')],
  shape: replyShape(),
  sampling: greedy,
  priority: 'talk',
  ...parts,
});

/** Tokens between a reply and the player's next words, `<|im_end|>\\n<|im_start|>user\\n`: they are read behind the reply. */
export const AFTER_REPLY = 5;

/** A whole reply: its text, its parts, and what it cost. */
export interface Reply {
  readonly text: string;
  readonly parts: readonly GeneratePart[];
  readonly reason: 'stop' | 'length';
  readonly usage: GenerateUsage;
}

export async function collect(parts: AsyncIterable<GeneratePart>): Promise<Reply> {
  const all: GeneratePart[] = [];
  for await (const part of parts) all.push(part);
  return toReply(all);
}

export function toReply(parts: readonly GeneratePart[]): Reply {
  const end = parts.at(-1);
  if (end?.type !== 'end') throw new Error('The reply has no end.');
  const text = parts.map((part) => (part.type === 'choice' ? part.value : part.type === 'text-delta' ? part.text : '')).join('');
  return { text, parts, reason: end.reason, usage: end.usage };
}

/** The tokenizer that the language models share, without a model. */
export async function loadTokenizer(): Promise<Tokenizer> {
  Object.assign(env, { localModelPath: modelsDir, allowRemoteModels: false });
  return wrapTokenizer(await AutoTokenizer.from_pretrained('tiny-random'));
}

const SIZE = 49_152;
const table = ((random) => Float32Array.from({ length: SIZE * 4 }, () => 12 * random.next() ** 8))(createRandom(1));

/** Scores out of the air, from 0 to 12, few of them high: a stretch of one long table. */
export function noise(seed: number): Float32Array {
  const start = (Math.imul(seed, 2_654_435_761) >>> 0) % (SIZE * 3);
  return table.slice(start, start + SIZE);
}

/** A graph that keeps the ids themselves in its cache and draws its scores from all of them: a wrong cache gives other words. */
export class EchoGraph implements Graph {
  readonly cacheShape = { layers: 1, heads: 1, headDim: 1 };
  readonly maxPositions: number;
  /** How many tokens each run read. */
  readonly runs: number[] = [];
  /** Called before each run; may throw. */
  onRun: (ids: readonly number[]) => void = () => undefined;

  constructor(maxPositions = 4096) {
    this.maxPositions = maxPositions;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  run: Graph['run'] = async (ids, cache) => {
    this.onRun(ids);
    this.runs.push(ids.length);
    cache.append(ids.length, () => Float32Array.from(ids));
    let seed = 7;
    for (const id of cache.buffer(1).subarray(0, cache.length)) seed = (Math.imul(seed, 31) + id) | 0;
    return noise(seed);
  };
}

export const nodeTurn: Turn = () => new Promise((next) => setImmediate(next));

export function makeEngine(tokenizer: Tokenizer, graph: Graph = new EchoGraph(), cacheBytes?: number): Engine {
  return new Engine({ graph, tokenizer, turn: nodeTurn, now: () => 0, cacheBytes });
}

/** Runs one request to its end. */
export async function ask(engine: Engine, parts: Partial<GenerateRequest> = {}, signal?: AbortSignal): Promise<Reply> {
  const all: GeneratePart[] = [];
  await engine.generate(request(parts), (part) => all.push(part), signal);
  return toReply(all);
}
