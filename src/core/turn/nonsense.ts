import type { TokenCounter } from '../prompt/token-counter.js';

/**
 * Letters a token below which a line is no words of any language that the model knows.
 *
 * Source: 679 lines that players typed, misspelt ones among them, of which one lies below (`bwahahaha`); of ten rows of keys seven do.
 */
const FEWEST_LETTERS = 1.85;

/**
 * Neighbouring keys that no English word has side by side.
 *
 * Source: of 875 lines that players typed, `asdfgh` alone has one; `fgh` is not among them because of Afghans, nor `erty` because of property.
 */
const KEYS_IN_A_ROW = /sdf|dfg|ghj|hjk|jkl|zxc|xcv|cvb|vbn|qwert|poiuy/u;

/** Shorter lines tell nothing: `pff`. */
const SHORTEST = 5;

/** Whether a line is a hand dropped on the keyboard. Without a tokenizer nothing is. */
export async function isNonsense(line: string, tokens: TokenCounter): Promise<boolean> {
  const plain = line
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  const letters = plain.replace(/\s/gu, '').length;
  if (letters < SHORTEST || !/^[a-z\s]+$/u.test(plain)) return false;
  if (KEYS_IN_A_ROW.test(plain)) return true;
  const [count = letters] = await tokens.count([plain]);
  return letters / count < FEWEST_LETTERS;
}
