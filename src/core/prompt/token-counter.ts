import type { LanguageModel } from '../language-model.js';

/** Most texts whose tokens are remembered. Parts of prompts come again and again; a few hundred make a village. */
const MAX_KEPT = 2_000;

/** Characters a token of English text has on average, where no tokenizer can be asked. */
const CHARS_A_TOKEN = 4;

/** Counts tokens with the model's own tokenizer, and estimates them where there is none. */
export class TokenCounter {
  readonly #model: LanguageModel | undefined;
  readonly #known = new Map<string, number>();

  constructor(model: LanguageModel | undefined) {
    this.#model = model;
  }

  /** How many tokens each text has. Never fails: without an answer it is about a token for four characters. */
  async count(texts: readonly string[]): Promise<readonly number[]> {
    const fresh = [...new Set(texts)].filter((text) => !this.#known.has(text));
    if (fresh.length > 0) await this.#ask(fresh);
    return texts.map((text) => this.#known.get(text) ?? estimate(text));
  }

  async #ask(fresh: readonly string[]): Promise<void> {
    const type = this.#model?.status.type;
    if (type !== 'ready' && type !== 'busy') return;
    const counts = await this.#model?.countTokens(fresh).catch(() => undefined);
    if (this.#known.size + fresh.length > MAX_KEPT) this.#known.clear();
    if (counts) fresh.forEach((text, index) => this.#known.set(text, counts[index] ?? estimate(text)));
  }
}

function estimate(text: string): number {
  return Math.ceil(text.length / CHARS_A_TOKEN);
}
