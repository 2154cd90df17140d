import type { ShapePart } from '../../core/language-model.js';
import { compileShape, type CompiledPart } from './shape.js';
import type { TrieNode } from './token-trie.js';
import { TOKEN_ENDS_SENTENCE, TOKEN_LONE_SPACE, type Vocabulary } from './vocabulary.js';

/** How a token may begin: with a space, without one, or either way. */
export type SpaceRule = 'must' | 'must-not' | 'free';

/** Which tokens may come next: those listed, and any token of speech when `text` is given. */
export interface Allowed {
  readonly ids: readonly number[];
  readonly text: SpaceRule | null;
}

/** What a token brought about. */
export type ShapeEvent =
  | { readonly type: 'choice'; readonly part: number; readonly value: string; readonly odds: number }
  | { readonly type: 'text'; readonly part: number; readonly id: number };

/**
 * Walks through a reply's shape token by token: says which tokens may come next, and what each one means.
 * Every reply it lets through has the shape, letter for letter, whatever the model prefers.
 */
export class ReplyConstraint {
  readonly #parts: readonly CompiledPart[];
  readonly #vocabulary: Vocabulary;
  /** The token that ends a turn. It is no part of a reply. */
  readonly endId: number;
  readonly #notFirst: readonly number[];
  #part = 0;
  #node: TrieNode | null = null;
  #odds = 1;
  #isAnnounced = false;
  #textTokens = 0;
  #isAfterSpace = false;
  #sentences = 0;
  #isAfterDigit = false;
  #wasCutOff = false;

  /**
   * Begins a reply.
   *
   * @param notFirst - Tokens that no text may begin with.
   * @throws `model/bad-shape`
   */
  constructor(
    shape: readonly ShapePart[],
    encode: (text: string) => readonly number[],
    vocabulary: Vocabulary,
    endId: number,
    notFirst: readonly number[] = [],
  ) {
    this.#notFirst = notFirst;
    this.#parts = compileShape(shape, encode);
    this.#vocabulary = vocabulary;
    this.endId = endId;
    this.#enter(0);
  }

  /** The reply is complete; only the end of the turn can follow. */
  get isDone(): boolean {
    return this.#part >= this.#parts.length;
  }

  /** A text part reached its `maxTokens` and had to stop. */
  get wasCutOff(): boolean {
    return this.#wasCutOff;
  }

  /** The most tokens a reply of this shape can have. */
  get maxTokens(): number {
    return this.#parts.reduce((sum, part) => sum + part.maxTokens, 0);
  }

  next(): Allowed {
    const part = this.#parts[this.#part];
    if (part === undefined) return { ids: [this.endId], text: null };
    const after = this.#entry(this.#part + 1);
    if (part.type === 'choice') {
      const children = [...this.#node!.children.keys()];
      if (this.#node!.value === null) return { ids: children, text: null };
      return { ids: [...new Set([...children, ...after.ids])], text: after.text };
    }
    if (this.#textTokens >= part.maxTokens) return after;
    if (this.#textTokens === 0) return { ids: [], text: part.startsWithSpace ? 'must' : 'must-not' };
    if (this.#isAfterSpace) return { ids: [], text: 'must-not' };
    if (this.#sentences >= part.maxSentences) return after;
    return { ids: after.ids, text: 'free' };
  }

  /** Tokens that are no words of a text: those that open the next part, and those that it must not begin with. */
  get reserved(): readonly number[] {
    if (this.#parts[this.#part]?.type !== 'text') return [];
    const { ids } = this.#entry(this.#part + 1);
    return this.#textTokens === 0 ? [...ids, ...this.#notFirst] : ids;
  }

  /** The token that must come next when there is no choice; `null` when there is one, and when the reply is complete. */
  forced(): number | null {
    if (this.isDone) return null;
    const { ids, text } = this.next();
    return text === null && ids.length === 1 ? ids[0]! : null;
  }

  /**
   * Takes the next token, which must be an allowed one.
   *
   * @param odds - How likely the model held it among the allowed ones, 0..1; counts towards a choice.
   */
  push(id: number, odds = 1): readonly ShapeEvent[] {
    const part = this.#parts[this.#part];
    if (part === undefined) return [];
    return part.type === 'choice' ? this.#pushChoice(id, odds) : this.#pushText(id, odds, part.maxTokens);
  }

  #pushChoice(id: number, odds: number): readonly ShapeEvent[] {
    const child = this.#node!.children.get(id);
    this.#odds *= odds;
    if (child === undefined) {
      const events = this.#announce(this.#node!.value!);
      this.#enter(this.#part + 1);
      return [...events, ...this.push(id)];
    }
    this.#node = child;
    const events = child.only === null ? [] : this.#announce(child.only);
    if (child.children.size === 0) this.#enter(this.#part + 1);
    return events;
  }

  #pushText(id: number, odds: number, maxTokens: number): readonly ShapeEvent[] {
    const mayEnd = this.#textTokens > 0;
    if (mayEnd && (id === this.endId || this.#entry(this.#part + 1).ids.includes(id))) {
      this.#wasCutOff ||= this.#textTokens >= maxTokens;
      this.#enter(this.#part + 1);
      return this.push(id, odds);
    }
    this.#textTokens++;
    const flags = this.#vocabulary.flags[id]!;
    this.#isAfterSpace = (flags & TOKEN_LONE_SPACE) !== 0;
    // The point in "10.15" ends nothing.
    if ((flags & TOKEN_ENDS_SENTENCE) !== 0 && !this.#isAfterDigit) this.#sentences++;
    this.#isAfterDigit = isDigit(this.#vocabulary.bytesOf(id).at(-1));
    return [{ type: 'text', part: this.#part, id }];
  }

  #announce(value: string): readonly ShapeEvent[] {
    if (this.#isAnnounced) return [];
    this.#isAnnounced = true;
    return [{ type: 'choice', part: this.#part, value, odds: this.#odds }];
  }

  #enter(index: number): void {
    this.#part = index;
    const part = this.#parts[index];
    this.#node = part?.type === 'choice' ? part.root : null;
    this.#odds = 1;
    this.#isAnnounced = false;
    this.#textTokens = 0;
    this.#isAfterSpace = false;
    this.#sentences = 0;
    this.#isAfterDigit = false;
  }

  /** What a part may begin with; behind the last part, the end of the turn. */
  #entry(index: number): Allowed {
    const part = this.#parts[index];
    if (part === undefined) return { ids: [this.endId], text: null };
    if (part.type === 'choice') return { ids: part.firstIds, text: null };
    return { ids: [], text: part.startsWithSpace ? 'must' : 'must-not' };
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
