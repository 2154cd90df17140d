import { TownsfolkError } from '../../core/errors.js';
import type { ChatMessage, GeneratePart, GenerateRequest } from '../../core/language-model.js';
import { beginReply, openingOf, sayReply, usageOf, type AnswerParts } from './answer.js';
import { withExamples } from '../example-turns.js';
import { ChatEncoder, type Prompt, type PromptEncoder } from './chat-tokens.js';
import type { Graph } from './graph.js';
import { prefill } from './prefill.js';
import { DROPPED, JobQueue, type Lease } from './queue.js';
import { Sequence } from './sequence.js';
import { Sessions } from './sessions.js';
import type { Turn } from './turn.js';
import { readVocabulary, type Tokenizer } from './vocabulary.js';

/** What {@link Engine} is made of. */
export interface EngineParts {
  readonly graph: Graph;
  readonly tokenizer: Tokenizer;
  /** @defaultValue ChatML, as the shipped model has it */
  readonly chat?: PromptEncoder | undefined;
  /** Turns that show the prompt's form to a model that was not trained on it. @defaultValue none */
  readonly examples?: readonly ChatMessage[] | undefined;
  readonly turn: Turn;
  /** Milliseconds; never goes backwards. */
  readonly now: () => number;
  /** @defaultValue 160 MiB. The shipped model keeps 46 kB a token, so this is about seven talks of 500 tokens. */
  readonly cacheBytes?: number | undefined;
}

const DEFAULT_CACHE_BYTES = 160 * 1024 * 1024;

/** A request as the engine takes it; the signal stands apart, since it cannot cross into a worker. */
export type EngineRequest = Omit<GenerateRequest, 'signal'>;

/** The language model itself: sessions, queue, prefill and decode over one graph. The same in a worker and in Node. */
export class Engine {
  readonly #graph: Graph;
  readonly #parts: AnswerParts;
  readonly #chat: PromptEncoder;
  readonly #examples: readonly ChatMessage[];
  readonly #queue: JobQueue;
  readonly #now: () => number;
  readonly sessions: Sessions;

  constructor({ graph, tokenizer, chat, examples = [], turn, now, cacheBytes = DEFAULT_CACHE_BYTES }: EngineParts) {
    this.#graph = graph;
    this.#chat = chat ?? new ChatEncoder(tokenizer);
    this.#examples = examples;
    const encode = (text: string): readonly number[] => this.#chat.encodePlain(text);
    this.#parts = { graph, vocabulary: readVocabulary(tokenizer), encode, endId: this.#chat.endId };
    this.#queue = new JobQueue(turn);
    this.#now = now;
    this.sessions = new Sessions(graph.cacheShape, cacheBytes);
  }

  /**
   * Answers a request, part by part. Resolves a little after the `end` part: the session first reads the end of its own reply, so
   * that the next prompt starts there.
   *
   * @throws `model/bad-shape`, `model/prompt-too-long` before anything runs; `model/bad-scores`; the
   *   signal's reason. The session is then as it was.
   */
  async generate(request: EngineRequest, emit: (part: GeneratePart) => void, signal?: AbortSignal): Promise<void> {
    const { maxTokens } = beginReply(this.#parts, request);
    this.#checkLength(this.#encode(request.session, request.messages, 'reply'), maxTokens + this.#chat.afterReply.length);
    const lease = await this.#queue.enter(request.priority, signal);
    try {
      await this.#answer(request, lease, emit);
    } finally {
      lease.release();
    }
  }

  async #answer(request: EngineRequest, lease: Lease, emit: (part: GeneratePart) => void): Promise<void> {
    const asked = this.#encode(request.session, request.messages, 'reply'); // Once more: a reply may have been said meanwhile.
    const prompt = withOpening(asked, openingOf(beginReply(this.#parts, request)));
    const branch = this.sessions.open(request.session, prompt.ids, request.priority !== 'ambient');
    const { sequence, cachedTokens } = branch;
    const isTask = request.isTask === true;
    try {
      const startMs = this.#now();
      const logits = await prefill(this.#graph, sequence, prompt, lease.turn);
      const decodeMs = this.#now();
      const reply = await sayReply(this.#parts, request, { sequence, logits, turn: lease.turn, emit });
      const times = { startMs, decodeMs, endMs: this.#now() };
      if (isTask) branch.discard();
      const tokens = asked.ids.length;
      const usage = usageOf({ tokens, cachedTokens: Math.min(tokens, cachedTokens) }, reply, times);
      emit({ type: 'end', reason: reply.wasCutOff ? 'length' : 'stop', usage });
      if (isTask) return;
      await sequence.append(this.#graph, [...reply.unread, ...this.#chat.afterReply]);
      branch.keep();
      this.sessions.remember(request.session, reply.text, reply.ids);
    } finally {
      branch.discard();
    }
  }

  /**
   * Reads a prompt ahead of time. Resolves when it is read, and also when it is dropped because anything else was asked; what was
   * read until then is kept.
   */
  async warm(session: string, messages: readonly ChatMessage[], signal?: AbortSignal): Promise<void> {
    await this.#whenIdle(signal, async (lease) => {
      const prompt = this.#encode(session, messages, 'warm');
      this.#checkLength(prompt, 0);
      const known = this.sessions.get(session)?.sequence;
      if (known !== undefined && prompt.ids.every((id, index) => known.ids[index] === id)) return;
      const branch = this.sessions.open(session, prompt.ids, true);
      try {
        await prefill(this.#graph, branch.sequence, prompt, lease.turn);
      } finally {
        branch.keep();
      }
    });
  }

  /** Runs some words on nothing, at the lowest priority: a page compiles the model's code to full speed only while it runs. */
  async runIn(steps: number): Promise<void> {
    await this.#whenIdle(undefined, async (lease) => {
      const sequence = Sequence.empty(this.#graph.cacheShape);
      for (let step = 0; step < steps; step++) {
        await sequence.append(this.#graph, [this.#chat.endId]);
        await lease.turn();
      }
    });
  }

  /** How many tokens each text has. */
  countTokens(texts: readonly string[]): readonly number[] {
    return texts.map((text) => this.#chat.encodePlain(text).length);
  }

  async #whenIdle(signal: AbortSignal | undefined, job: (lease: Lease) => Promise<void>): Promise<void> {
    try {
      const lease = await this.#queue.enter('warm', signal);
      try {
        await job(lease);
      } finally {
        lease.release();
      }
    } catch (error) {
      if (error !== DROPPED) throw error;
    }
  }

  #encode(session: string, messages: readonly ChatMessage[], purpose: 'reply' | 'warm'): Prompt {
    return this.#chat.encode(withExamples(messages, this.#examples), this.sessions.get(session)?.said ?? new Map(), purpose);
  }

  #checkLength(prompt: Prompt, replyTokens: number): void {
    const { maxPositions } = this.#graph;
    if (prompt.ids.length + replyTokens <= maxPositions) return;
    throw new TownsfolkError(
      'model/prompt-too-long',
      `The prompt has ${prompt.ids.length} tokens and its reply up to ${replyTokens}; the model takes ${maxPositions} together.`,
      {
        hint: 'Give the talk a smaller token budget, so that its oldest turns are left out. The shipped model is best below 600 tokens.',
      },
    );
  }
}

/** A prompt with the tokens that its reply begins with anyway. */
function withOpening({ ids, borders }: Prompt, opening: readonly number[]): Prompt {
  return { ids: [...ids, ...opening], borders: [...borders.slice(0, -1), ids.length + opening.length] };
}
