import type { Clock } from '../../core/clock.js';
import type { Unsubscribe } from '../../core/emitter.js';
import type { ChatMessage, GeneratePart, GenerateRequest, LanguageModel, ModelStatus } from '../../core/language-model.js';
import { systemClock } from '../../core/system-clock.js';
import { withExamples } from '../example-turns.js';
import { disposed, notLoaded } from '../model-errors.js';
import { ModelStatusTracker } from '../model-status.js';
import { readParts } from '../part-channel.js';
import { askServer } from './ask-server.js';
import { remoteStrange } from './remote-errors.js';
import { constraintFields, type RemoteConstraint } from './shape-grammar.js';
import { ShapeReader } from './shape-reader.js';

/** Which server answers, and how it is asked. */
export interface RemoteModelOptions {
  /**
   * URL of the chat endpoint on the game's own proxy, for example `/api/chat/completions`. There is no option for a key: whatever stands
   * in a page can be read by everybody who plays. The proxy adds the key, and limits who may ask how often.
   */
  readonly url: string;
  /** The model's name, as the server knows it. */
  readonly model: string;
  /**
   * How the server takes a reply's shape: `gbnf` for the llama.cpp server, `regex` for vLLM (`structured_outputs`).
   * @defaultValue `'none'`: the reply is read leniently, and an action that was not named exactly is not done
   */
  readonly constraint?: RemoteConstraint;
  /** Turns that show the prompt's form to a model that was not trained on it; `EXAMPLE_TURNS` are some. @defaultValue none */
  readonly examples?: readonly ChatMessage[];
  /** The longest silence of the server, in milliseconds. @defaultValue 15000; a turn has its own deadline besides */
  readonly silenceMs?: number;
  /** @defaultValue Real time; tests pass their own. */
  readonly clock?: Clock;
}

/** Characters of a token of English, for budgets; the server's tokenizer is not known. */
const CHARS_PER_TOKEN = 4;

/**
 * A language model on a server that speaks the OpenAI chat protocol (vLLM, llama.cpp server, Ollama), for studios that outgrow the page.
 * What players type leaves their machine then: tell them.
 *
 * Replies reject with `model/network`, `model/forbidden`, `model/bad-answer` or `model/timeout`; the status stays `ready`, since the next one
 * may succeed.
 *
 * @example
 * const model = new RemoteModel({ url: '/api/chat/completions', model: 'qwen3-8b', constraint: 'regex', examples: EXAMPLE_TURNS });
 */
export class RemoteModel implements LanguageModel {
  readonly #options: RemoteModelOptions;
  readonly #status = new ModelStatusTracker();
  readonly #lifetime = new AbortController();

  constructor(options: RemoteModelOptions) {
    this.#options = options;
  }

  get status(): ModelStatus {
    return this.#status.current;
  }

  onStatus(listener: (status: ModelStatus) => void): Unsubscribe {
    return this.#status.on(listener);
  }

  load(): Promise<void> {
    if (this.#lifetime.signal.aborted) return Promise.reject(disposed());
    if (this.#status.current.type === 'absent') this.#status.set({ type: 'ready' });
    return Promise.resolve();
  }

  generate(request: GenerateRequest): AsyncIterable<GeneratePart> {
    const start = async (emit: (part: GeneratePart) => void, signal: AbortSignal): Promise<void> => {
      if (this.#lifetime.signal.aborted) throw disposed();
      if (this.#status.current.type === 'absent') throw notLoaded('The model');
      const ended = this.#status.begin();
      try {
        await this.#answer(request, emit, AbortSignal.any([signal, this.#lifetime.signal]));
      } finally {
        ended();
      }
    };
    return readParts(start, request.signal);
  }

  async #answer(request: GenerateRequest, emit: (part: GeneratePart) => void, signal: AbortSignal): Promise<void> {
    const { url, silenceMs = 15_000, clock = systemClock } = this.#options;
    const startMs = clock.now();
    let firstMs: number | null = null;
    let characters = 0;
    let isLong = false;
    const reader = new ShapeReader(request.shape);
    for await (const part of askServer(this.#body(request), { url, silenceMs, clock }, signal)) {
      if (part.type === 'end') isLong = part.reason === 'length';
      else {
        firstMs ??= clock.now();
        characters += part.text.length;
        for (const said of reader.push(part.text)) emit(said);
      }
      if (reader.isDone) break;
    }
    const rest = reader.finish();
    if (rest === null) throw remoteStrange(url, 'a reply without words');
    for (const said of rest) emit(said);
    const usage = {
      promptTokens: request.messages.reduce((sum, { content }) => sum + tokensOf(content), 0),
      cachedTokens: 0,
      replyTokens: Math.ceil(characters / CHARS_PER_TOKEN),
      prefillMs: (firstMs ?? clock.now()) - startMs,
      decodeMs: clock.now() - (firstMs ?? clock.now()),
    };
    emit({ type: 'end', reason: reader.wasCutOff || isLong ? 'length' : 'stop', usage });
  }

  #body({ messages, shape, sampling }: GenerateRequest): object {
    const { model, constraint = 'none', examples = [] } = this.#options;
    const most = shape.reduce((sum, part) => sum + (part.type === 'text' ? part.maxTokens : longest(part.options)), 0);
    return {
      model,
      messages: withExamples(messages, examples),
      stream: true,
      max_tokens: Math.ceil(most) + 8,
      temperature: sampling.temperature,
      top_p: sampling.topP,
      seed: sampling.seed >>> 1,
      ...constraintFields(shape, constraint),
    };
  }

  /** Does nothing: servers keep their own caches. */
  warm(): Promise<void> {
    return Promise.resolve();
  }

  /** About how many: a token is taken for four characters. */
  countTokens(texts: readonly string[]): Promise<readonly number[]> {
    return Promise.resolve(texts.map(tokensOf));
  }

  /** Does nothing: the whole talk is sent at each turn. */
  release(): void {}

  dispose(): void {
    this.#lifetime.abort(disposed());
    this.#status.set({ type: 'absent' });
    this.#status.clear();
  }
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARS_PER_TOKEN);
}

function longest(options: readonly string[]): number {
  return Math.max(...options.map((option) => option.length)) / 2;
}
