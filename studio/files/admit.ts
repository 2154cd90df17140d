import type { Diagnostic } from 'townsfolk/authoring';

/** Largest file that is taken, in bytes. Texts of writers stay far below; a card with its picture may have some. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Largest text, in bytes: as much as the command reads. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** A file that was offered: its text, or why it is not taken. */
export type Admitted = { readonly text: string } | { readonly refusal: Diagnostic };

/** The text in the bytes of a file. What is no text would be broken by saving it, and is left where it is. */
export function admitText(file: string, bytes: Uint8Array): Admitted {
  if (bytes.length > MAX_TEXT_BYTES) return { refusal: tooLarge(file, bytes.length) };
  if (bytes.includes(0)) return { refusal: notText(file) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: notText(file) };
  }
}

/** Why a file of this size is not taken. */
export function tooLarge(file: string, size: number): Diagnostic {
  const message = `"${file}" has ${Math.round(size / 1_000_000)} MB, more than is read.`;
  return {
    code: 'TF0102',
    severity: 'error',
    file,
    message,
    hint: 'Texts of characters have some kilobytes. It stays as it is, and is not opened.',
  };
}

function notText(file: string): Diagnostic {
  const message = `"${file}" is not text in UTF-8.`;
  return {
    code: 'TF0102',
    severity: 'error',
    file,
    message,
    hint: 'It stays as it is. Save it as UTF-8 if it is a text; cards are pictures, .charx or .json.',
  };
}
