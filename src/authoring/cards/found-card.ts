import { fromBase64, utf8 } from './bytes.js';

/** A card's JSON as it was found, and what came with it. */
export interface FoundCard {
  readonly json: string;
  readonly picture?: Uint8Array | undefined;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The JSON in a base64 text; a few programs put the JSON there as it is. */
export function decodeCardText(text: string): string | undefined {
  if (text.trimStart().startsWith('{')) return text;
  const bytes = fromBase64(text);
  return bytes && utf8(bytes);
}
