import type { ChatMessage } from '../../core/language-model.js';
import { TownsfolkError } from '../../core/errors.js';
import type { Prompt, PromptEncoder, PromptPurpose, SaidReplies } from './chat-tokens.js';
import type { Tokenizer } from './vocabulary.js';

/** Writes messages as a model's own chat template does. @param opensReply - Ends with the head of a reply. */
export type ChatTemplate = (messages: readonly ChatMessage[], opensReply: boolean) => string;

/** Stands for a message's words while the template is filled in; private characters that no text has. */
const MARK = /\ue000(\d+)\ue001/u;
const markOf = (index: number): string => `\ue000${index}\ue001`;

/** What the player says next: nothing of it is known but what stands before its words. */
const NEXT_TURN: ChatMessage = { role: 'user', content: '' };

/**
 * Writes messages in tokens by the chat template of any model. The template sees marks in place of words: so what a player types can
 * never become one of its special tokens, and a reply keeps the tokens in which it was said.
 */
export class TemplateEncoder implements PromptEncoder {
  readonly endId: number;
  readonly afterReply: readonly number[];
  readonly #tokenizer: Tokenizer;
  readonly #template: ChatTemplate;
  readonly #special: RegExp | null;

  /**
   * Finds out how the template ends a reply.
   *
   * @throws `model/not-a-model` when the template leaves words out.
   */
  constructor(tokenizer: Tokenizer, template: ChatTemplate) {
    this.#tokenizer = tokenizer;
    this.#template = template;
    const tokens = [...tokenizer.specialTokens().keys()].filter((token) => token.length > 1).sort((a, b) => b.length - a.length);
    this.#special =
      tokens.length === 0
        ? null
        : new RegExp(tokens.map((token) => token.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('|'), 'gu');
    const probe: ChatMessage[] = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ];
    const behindReply = this.#pieces(probe, true)[2];
    this.afterReply = tokenizer.encode(behindReply?.before ?? '');
    const endId = this.afterReply[0];
    if (endId === undefined) throw badTemplate('it puts nothing behind a reply');
    this.endId = endId;
  }

  encode(messages: readonly ChatMessage[], said: SaidReplies, purpose: PromptPurpose): Prompt {
    const isReply = purpose === 'reply' || messages.at(-1)?.role === 'user';
    const pieces = this.#pieces(isReply ? messages : [...messages, NEXT_TURN], isReply);
    const ids: number[] = [];
    const borders = new Set<number>();
    for (const [index, { before, message }] of pieces.entries()) {
      ids.push(...this.#tokenizer.encode(before));
      const isNextTurn = !isReply && index === pieces.length - 2;
      if (message === null || isNextTurn) break;
      if (index > 0) borders.add(ids.length);
      const own = message.role === 'assistant' ? said.get(message.content) : undefined;
      ids.push(...(own ?? this.encodePlain(message.content)));
    }
    borders.add(ids.length);
    return { ids, borders: [...borders].filter((border) => border > 0) };
  }

  encodePlain(text: string): readonly number[] {
    if (this.#special === null) return this.#tokenizer.encode(text);
    // Cut behind its first character, a special token is no longer one.
    const pieces = text
      .replace(this.#special, (token) => `${[...token][0]}\ue002${[...token].slice(1).join('')}`)
      .split('\ue002');
    return pieces.flatMap((piece) => (piece === '' ? [] : this.#tokenizer.encode(piece)));
  }

  /** The template's own words, each with the message that stands behind them; `null` behind the last. */
  #pieces(
    messages: readonly ChatMessage[],
    opensReply: boolean,
  ): readonly { readonly before: string; readonly message: ChatMessage | null }[] {
    const marked = messages.map(({ role }, index) => ({ role, content: markOf(index) }));
    const [shown, text] = this.#fill(messages, marked, opensReply);
    const pieces: { before: string; message: ChatMessage | null }[] = [];
    let rest = text;
    for (let found = MARK.exec(rest); found !== null; found = MARK.exec(rest)) {
      pieces.push({ before: rest.slice(0, found.index), message: shown[Number(found[1])]! });
      rest = rest.slice(found.index + found[0].length);
    }
    if (pieces.length !== shown.length) throw badTemplate(`it shows ${pieces.length} of ${shown.length} messages`);
    return [...pieces, { before: rest, message: null }];
  }

  /** Some templates know no system turn: then it stands at the head of the first user turn. */
  #fill(messages: readonly ChatMessage[], marked: readonly ChatMessage[], opensReply: boolean): [readonly ChatMessage[], string] {
    try {
      const text = this.#template(marked, opensReply);
      if (marked.every(({ content }) => text.includes(content))) return [messages, text];
    } catch (cause) {
      if (messages[0]?.role !== 'system') throw badTemplate(cause instanceof Error ? cause.message : String(cause));
    }
    const [system, user, ...others] = messages;
    if (system?.role !== 'system' || user === undefined) throw badTemplate('it leaves messages out');
    const joined = [{ ...user, content: `${system.content}\n\n${user.content}` }, ...others];
    return [
      joined,
      this.#template(
        joined.map(({ role }, index) => ({ role, content: markOf(index) })),
        opensReply,
      ),
    ];
  }
}

function badTemplate(why: string): TownsfolkError {
  return new TownsfolkError('model/not-a-model', `The model's chat template cannot be used: ${why}.`, {
    hint: 'Use a model for chats, with a chat_template in its tokenizer_config.json.',
  });
}
