import type { ChatMessage } from '../../core/language-model.js';
import { TownsfolkError } from '../../core/errors.js';
import type { Tokenizer } from './vocabulary.js';

/** A prompt in tokens. */
export interface Prompt {
  readonly ids: readonly number[];
  /** Where stretches end that are read apart (see `planChunks`): the system turn, and what comes before and in each reply. */
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
  readonly #lineBreak: readonly number[];
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
    this.#lineBreak = tokenizer.encode('\n');
    this.#replyHead = [this.#startId, ...tokenizer.encode('assistant\n')];
  }

  encode(messages: readonly ChatMessage[], said: SaidReplies, purpose: PromptPurpose): Prompt {
    const ids: number[] = [];
    const borders = new Set<number>();
    for (const [index, message] of messages.entries()) {
      const isLast = index === messages.length - 1;
      if (message.role === 'assistant') {
        ids.push(...this.#replyHead);
        borders.add(ids.length);
        ids.push(...(said.get(message.content) ?? this.encodePlain(message.content)));
        borders.add(ids.length);
        // The end of the turn belongs to the next stretch, where it costs no run of its own.
        if (isLast && purpose === 'warm') break;
      } else {
        ids.push(this.#startId, ...this.encodePlain(`${message.role}\n${message.content}`));
      }
      ids.push(this.endId, ...this.#lineBreak);
      if (message.role === 'system') borders.add(ids.length);
    }
    if (purpose === 'reply' || messages.at(-1)?.role === 'user') ids.push(...this.#replyHead);
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
