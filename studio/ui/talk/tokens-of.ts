import type { SaidLine } from '../../state/talk-tree.js';

/** What a line cost: tokens of its prompt, those of them that the model had read before, and of the reply. */
export interface LineTokens {
  readonly prompt: number;
  readonly cached: number;
  readonly reply: number;
}

/** The tokens of a line by its latest asking; nothing for an authored one that asked no model. */
export function tokensOf({ trace }: SaidLine): LineTokens {
  const usage = trace?.attempts.at(-1)?.usage;
  return { prompt: usage?.promptTokens ?? 0, cached: usage?.cachedTokens ?? 0, reply: usage?.replyTokens ?? 0 };
}
