import type { ChatMessage } from '../../core/language-model.js';
import { TownsfolkError } from '../../core/errors.js';
import type { Tokenizer } from './vocabulary.js';

/** A prompt in tokens. */
export interface Prompt {
  readonly ids: readonly number[];
  /**
   * Where stretches end that are read apart (see `planChunks`): each reply's head; and what is the same whatever the player says
   * next, which is everything up to the head of their turn.
   */
  readonly borders: readonly number[];
}

/** The tokens in which earlier replies of a session were said, by their text. */
export type SaidReplies = ReadonlyMap<string, readonly number[]>;

/** `reply`: the answer comes next. `warm`: as much as is the same in every later prompt that goes on from here. */
export type PromptPurpose = 'reply' | 'warm';

/** Texts whose tokens are kept: a few talks' worth of messages. */
const KEPT_TEXTS = 256;

/** Writes messages in a model's tokens. */
export interface PromptEncoder {
  /** The token that ends a turn. */
  readonly endId: number;
  /** What stands between any reply and what the player says next: read behind the reply, it needs no reading when they spoke. */
  readonly afterReply: readonly number[];
  /**
   * Writes a prompt.
   *
   * @param said - A reply whose text is known here keeps the tokens in which it was said: encoding the text again might give
   *   others, and the cache behind them would be lost.
   */
  encode(messages: readonly ChatMessage[], said: SaidReplies, purpose: PromptPurpose): Prompt;
  /** Encodes text as text: what looks like a special token in it (`<|im_end|>` typed by a player) is spelled out, never obeyed. */
  encodePlain(text: string): readonly number[];
}

/** Writes messages in tokens, exactly as the model's ChatML template does. */
export class ChatEncoder implements PromptEncoder {
  readonly #tokenizer: Tokenizer;
  readonly #startId: number;
  readonly endId: number;
  readonly afterReply: readonly number[];
  readonly #turnEnd: readonly number[];
  readonly #userHead: readonly number[];
  readonly #replyHead: readonly number[];
  readonly #known = new Map<string, readonly number[]>();

  /**
   * Reads the special tokens it writes turns with.
   *
   * @throws `model/not-a-model` when the tokenizer has no ChatML tokens.
   */
  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer;
    this.#startId = specialId(tokenizer, '<|im_start|>');
    this.endId = specialId(tokenizer, '<|im_end|>');
    this.#turnEnd = [this.endId, ...tokenizer.encode('\n')];
    this.#userHead = [this.#startId, ...tokenizer.encode('user\n')];
    this.#replyHead = [this.#startId, ...tokenizer.encode('assistant\n')];
    this.afterReply = [...this.#turnEnd, ...this.#userHead];
  }

  encode(messages: readonly ChatMessage[], said: SaidReplies, purpose: PromptPurpose): Prompt {
    const ids: number[] = [];
    const borders = new Set<number>();
    for (const [index, message] of messages.entries()) {
      if (message.role === 'assistant') {
        ids.push(...this.#replyHead);
        borders.add(ids.length);
        ids.push(...(said.get(message.content) ?? this.encodePlain(message.content)));
      } else if (message.role === 'user') {
        ids.push(...this.#userHead);
        if (index > 0) borders.add(ids.length);
        ids.push(...this.encodePlain(message.content));
      } else {
        ids.push(this.#startId, ...this.encodePlain(`system\n${message.content}`));
      }
      ids.push(...this.#turnEnd);
    }
    const opensReply = purpose === 'reply' || messages.at(-1)?.role === 'user';
    ids.push(...(opensReply ? this.#replyHead : this.#userHead));
    borders.add(ids.length);
    return { ids, borders: [...borders] };
  }

  encodePlain(text: string): readonly number[] {
    const known = this.#known.get(text);
    if (known !== undefined) this.#known.delete(text);
    const ids = known ?? splitSpecial(text).flatMap((piece) => this.#tokenizer.encode(piece));
    this.#known.set(text, ids);
    if (this.#known.size > KEPT_TEXTS) this.#known.delete(this.#known.keys().next().value!);
    return ids;
  }
}

/** Every special token opens with `<` and a letter or a bar; cut behind the `<`, none can form, and the text stays as it is. */
function splitSpecial(text: string): readonly string[] {
  return text.split(/(?<=<)(?=[|\p{L}])/u).filter((piece) => piece !== '');
}

function specialId(tokenizer: Tokenizer, token: string): number {
  const id = tokenizer.specialTokens().get(token);
  if (id !== undefined) return id;
  throw new TownsfolkError('model/not-a-model', `The model's tokenizer has no token ${token}.`, {
    hint: 'Use a chat model that was trained with ChatML turns; docs/models.md lists those that ship.',
  });
}
