/** What the engine needs of a tokenizer. */
export interface Tokenizer {
  encode(text: string): number[];
  vocabulary(): Iterable<readonly [token: string, id: number]>;
  /** The tokens that are written as text but mean something to the model (`<|im_end|>`). */
  specialTokens(): ReadonlyMap<string, number>;
}

/** Facts about each token, by id. */
export interface Vocabulary {
  readonly size: number;
  /** One of the `TOKEN_` flags below, or several. */
  readonly flags: Uint8Array;
  /** The UTF-8 bytes a token stands for. */
  bytesOf(id: number): Uint8Array;
}

/** Never in a line of speech: special, not whole characters, or a character of {@link BANNED_CHARACTERS}. */
export const TOKEN_BANNED = 1;
/** Begins with a space, so it begins a word. */
export const TOKEN_STARTS_WITH_SPACE = 2;
/** Is one space and nothing else. It stands before numbers, which are split into digits. */
export const TOKEN_LONE_SPACE = 4;
/** Ends with a full stop or its like, and with it a sentence. */
export const TOKEN_ENDS_SENTENCE = 16;
/** Has at least three letters: a word, or most of one. */
export const TOKEN_WORDLIKE = 8;

/**
 * Line breaks would end the line; brackets, asterisks and double quotes would open a mood, a stage direction or someone else's
 * speech; the rest is code or mark-up. None of them stands in a line that the shipped model was trained on.
 */
export const BANNED_CHARACTERS = '[]{}<>|\\^~`*_#"“”„«»';

/** Reads the token table once; about 0.1 s for 49,000 tokens. */
export function readVocabulary(tokenizer: Tokenizer): Vocabulary {
  const special = new Set(tokenizer.specialTokens().values());
  const byteOf = byteAlphabet();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes: Uint8Array[] = [];
  for (const [token, id] of tokenizer.vocabulary()) bytes[id] = Uint8Array.from(token, (character) => byteOf.get(character) ?? 0);
  const flags = new Uint8Array(bytes.length).fill(TOKEN_BANNED);
  for (const [id, own] of bytes.entries()) if (own !== undefined && !special.has(id)) flags[id] = flagsOf(own, decoder);
  return { size: bytes.length, flags, bytesOf: (id) => bytes[id] ?? new Uint8Array(0) };
}

function flagsOf(bytes: Uint8Array, decoder: TextDecoder): number {
  const text = decodeWhole(bytes, decoder);
  if (text === null || text === '' || /\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}| {2}/u.test(text)) return TOKEN_BANNED;
  if ([...text].some((character) => BANNED_CHARACTERS.includes(character))) return TOKEN_BANNED;
  let flags = text.startsWith(' ') ? TOKEN_STARTS_WITH_SPACE : 0;
  if (text === ' ') flags |= TOKEN_LONE_SPACE;
  if (/\p{L}{3}/u.test(text)) flags |= TOKEN_WORDLIKE;
  if (/[.!?…]['’)]*$/u.test(text)) flags |= TOKEN_ENDS_SENTENCE;
  return flags;
}

function decodeWhole(bytes: Uint8Array, decoder: TextDecoder): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null; // A part of a character.
  }
}

/** Byte-level BPE writes each byte as one printable character; this is its table, the other way round. */
function byteAlphabet(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  let next = 256;
  for (let byte = 0; byte < 256; byte++) {
    const isPrintable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    table.set(String.fromCharCode(isPrintable ? byte : next++), byte);
  }
  return table;
}
