import { concat, fromLatin1, latin1, utf8 } from './bytes.js';
import { unpack } from './inflate.js';
import type { PngChunk } from './png-chunks.js';

/** A text that stands in a PNG under a keyword. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
  readonly chunk: PngChunk;
}

const TEXT_TYPES = ['tEXt', 'zTXt', 'iTXt'];

/** The keyword of a text chunk, also of one whose text is damaged. */
export function keywordOf({ type, data }: PngChunk): string | undefined {
  const end = data.indexOf(0);
  return TEXT_TYPES.includes(type) && end >= 1 && end <= 79 ? latin1(data.subarray(0, end)) : undefined;
}

/** The text of a `tEXt`, `zTXt` or `iTXt` chunk; `undefined` for other chunks and damaged ones. */
export function readText(chunk: PngChunk): PngText | undefined {
  const keyword = keywordOf(chunk);
  if (keyword === undefined) return undefined;
  const text = TEXT_OF[chunk.type as keyof typeof TEXT_OF](chunk.data.subarray(keyword.length + 1));
  return text === undefined ? undefined : { keyword, text, chunk };
}

const TEXT_OF = {
  tEXt: (body: Uint8Array) => latin1(body),
  // Its first byte names the way of packing; there is one, 0.
  zTXt: (body: Uint8Array) => inflated(body.subarray(1), latin1),
  iTXt: (body: Uint8Array) => {
    const languageEnd = body.indexOf(0, 2);
    const keywordEnd = languageEnd < 0 ? -1 : body.indexOf(0, languageEnd + 1);
    if (keywordEnd < 0) return undefined;
    const text = body.subarray(keywordEnd + 1);
    return body[0] === 1 ? inflated(text, utf8) : utf8(text);
  },
};

function inflated(packed: Uint8Array, decode: (bytes: Uint8Array) => string): string | undefined {
  const bytes = unpack(packed, 'zlib');
  return bytes && decode(bytes);
}

/** A `tEXt` chunk. Keyword and text are Latin-1: a card stands in it as base64. */
export function textChunk(keyword: string, text: string): Pick<PngChunk, 'type' | 'data'> {
  return { type: 'tEXt', data: concat(fromLatin1(keyword), Uint8Array.of(0), fromLatin1(text)) };
}
