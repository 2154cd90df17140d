/** The Latin-1 text in bytes. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** A Latin-1 text as bytes; other characters lose their upper half. */
export function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

const decoder = new TextDecoder('utf-8');
const encoder = new TextEncoder();
export const utf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
export const fromUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** The number in four bytes, the highest first. */
export function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

/** A number as four bytes, the highest first. */
export function fromUint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Several pieces as one. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** The bytes of a base64 text, with or without its padding, in either alphabet; `undefined` when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replaceAll(/\s/gu, '').replaceAll('-', '+').replaceAll('_', '/');
  if (!BASE64.test(plain)) return undefined;
  try {
    return fromLatin1(atob(plain.replace(/=+$/u, '')));
  } catch {
    return undefined;
  }
}

/** Bytes as base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(latin1(bytes));
}
